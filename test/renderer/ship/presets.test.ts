import { describe, expect, it } from 'vitest';
import { draftStep, newDraft, nextDraft, presetOf } from '../../../renderer/ship/draft/ship-draft.ts';
import { fitWords } from '../../../renderer/ship/parcel/what-fits.ts';
import { presetLine } from '../../../shared/preset-line.ts';
import type { Preset, Settings } from '../../../shared/settings.ts';
import { settings, typed } from './sample-draft.ts';

const box: Preset = { id: 'box', name: 'Box', packaging: 'own-box', length: '8', width: '6', height: '4', weight: '', mailClass: '', extras: [], reference: '' };
const gift: Preset = { ...box, id: 'gift', name: 'Gift', weight: '12 oz', mailClass: 'PRIORITY_MAIL', extras: ['signature'], reference: 'SKU-88' };
const both: Settings = { ...settings, presets: [box, gift] };

describe('a preset', () => {
  it('puts everything on the page that it says, and leaves what it doesn’t', () => {
    const before = typed({ extras: ['insurance', 'adult-signature'], value: '20', reference: 'mine', orderNumber: '10442' });
    expect(draftStep(before, { type: 'preset', preset: gift })).toEqual({
      ...before, length: '8', width: '6', height: '4', weight: '12 oz', mailClass: 'PRIORITY_MAIL', extras: ['insurance', 'signature'], reference: 'SKU-88',
    });
    expect(draftStep(before, { type: 'preset', preset: box })).toEqual({ ...before, length: '8', width: '6', height: '4' });
  });

  it('asks for a return label with each parcel, and one that doesn’t leaves what was ticked', () => {
    const back: Preset = { ...box, id: 'back', length: '9', withReturn: true };
    const ticked = draftStep(typed(), { type: 'preset', preset: back });
    expect([ticked.withReturn, nextDraft(ticked, { ...settings, presets: [back] }).withReturn, draftStep(ticked, { type: 'preset', preset: box }).withReturn, presetLine(back)])
      .toEqual([true, true, true, 'Own box 9 × 6 × 4 in, Return label']);
    expect(nextDraft({ ...ticked, withReturn: undefined }, { ...settings, presets: [back] }).withReturn).toBeUndefined();
  });

  it('holds what insured parcels are worth, and one that doesn’t leaves what was typed', () => {
    const insured: Preset = { ...box, id: 'insured', extras: ['insurance'], value: '750' };
    const put = draftStep(typed({ value: '20' }), { type: 'preset', preset: insured });
    expect([put.value, put.extras, nextDraft(put, { ...settings, presets: [insured] }).value, draftStep(typed({ value: '20' }), { type: 'preset', preset: gift }).value, presetLine(insured)])
      .toEqual(['750', ['insurance'], '750', '20', 'Own box 8 × 6 × 4 in, Insurance for $750']);
  });

  it('that asks for no class takes back the one that another asked for', () => {
    const after = draftStep(draftStep(typed(), { type: 'preset', preset: gift }), { type: 'preset', preset: box });
    expect(after.mailClass).toBeUndefined();
  });

  it('is told from another of the same size by what else it says', () => {
    const withGift = draftStep(typed(), { type: 'preset', preset: gift });
    expect([presetOf(withGift, both.presets)?.id, presetOf({ ...withGift, weight: '9' }, both.presets)?.id]).toEqual(['gift', 'box']);
  });

  it('stays for the next parcel with its own weight; a weight that was put in goes', () => {
    const withGift = draftStep(typed(), { type: 'preset', preset: gift });
    expect(nextDraft(withGift, both)).toEqual({ ...newDraft(both), length: '8', width: '6', height: '4', weight: '12 oz', mailClass: 'PRIORITY_MAIL', extras: ['signature'], reference: 'SKU-88' });
    expect(nextDraft(draftStep(typed({ weight: '9' }), { type: 'preset', preset: box }), both)).toEqual({ ...newDraft(both), length: '8', width: '6', height: '4' });
  });

  it('is written in one line', () => {
    expect([presetLine(gift), presetLine(box), presetLine({ ...box, packaging: 'medium-flat-rate-box' })])
      .toEqual(['Own box 8 × 6 × 4 in, 12 oz, Priority Mail, Signature, SKU-88', 'Own box 8 × 6 × 4 in', 'Medium Flat Rate Box']);
  });
});

describe('USPS’s own packaging', () => {
  const sides = (length: string, width: string, height: string) => ({ length, width, height });
  it('says what fits under its name', () => {
    expect([fitWords('small-flat-rate-box', sides('8', '5', '1.5')), fitWords('small-flat-rate-box', sides('9', '5', '1.5')), fitWords('own-bag', sides('1', '1', '1'))]).toEqual([
      '8.69 × 5.44 × 1.75 in, one price up to 70 lb; what measures 8 × 5 × 1.5 in fits', 'too small for 9 × 5 × 1.5 in', null,
    ]);
  });
});
