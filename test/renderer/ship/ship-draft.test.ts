import { describe, expect, it } from 'vitest';
import { emptyAddress } from '../../../shared/address/address-problems.ts';
import type { Settings } from '../../../shared/settings.ts';
import { draftStep, newDraft, nextDraft } from '../../../renderer/ship/draft/ship-draft.ts';
import { settings, typed } from './sample-draft.ts';

describe('the next parcel', () => {
  const everything = typed({
    packaging: 'own-box', length: '8', width: '6', height: '4', shipDate: '2026-11-21', printerId: 'cups:zebra', useAddressAsTyped: true,
    extras: ['signature'], value: '20', orderNumber: '10442', reference: 'SKU-88', costCode: 'returns', customsContentType: 'GIFT',
  });

  it('keeps From, printer, ship date and preset; the rest, and always the weight, is cleared', () => {
    expect(nextDraft(everything, settings)).toEqual({
      ...newDraft(settings), packaging: 'own-box', length: '8', width: '6', height: '4', shipDate: '2026-11-21', printerId: 'cups:zebra',
    });
  });

  it('forgets a size that was measured by hand', () => {
    expect(nextDraft({ ...everything, length: '9' }, settings)).toMatchObject({ packaging: 'own-box', length: '', width: '', height: '', weight: '' });
  });
});

describe('a change', () => {
  it('of the place takes back “as typed”; of the name doesn’t', () => {
    const asTyped = typed({ useAddressAsTyped: true });
    expect(draftStep(asTyped, { type: 'to', change: { name: 'D. Reyes' } }).useAddressAsTyped).toBe(true);
    expect(draftStep(asTyped, { type: 'to', change: { street: '2250 Clarendon Blvd' } }).useAddressAsTyped).toBe(true);
    expect(draftStep(asTyped, { type: 'to', change: { unit: 'Apt 5' } }).useAddressAsTyped).toBe(false);
  });

  it('of the ship-from brings its cost code, unless another was typed', () => {
    const [dock] = settings.shipFroms;
    if (!dock) throw new Error('no ship-from');
    const two: Settings = { ...settings, shipFroms: [dock, { ...dock, id: 'dock-2', costCode: 'wholesale' }] };
    const codes = ['', 'returns'].map((costCode) => draftStep(typed({ costCode }), { type: 'ship-from', id: 'dock-2', settings: two }).costCode);
    expect(codes).toEqual(['wholesale', 'returns']);
  });

  it('to one kind of signature replaces the other', () => {
    expect(draftStep(typed({ extras: ['signature', 'insurance'] }), { type: 'extra', extra: 'adult-signature', on: true }).extras)
      .toEqual(['insurance', 'adult-signature']);
  });

  it('by a pasted address fills every field', () => {
    const pasted = { ...emptyAddress, name: 'Ann Lee', street: '9 Elm St', city: 'Reno', state: 'NV', zip: '89502' };
    expect(draftStep(typed(), { type: 'to', change: pasted }).to).toEqual(pasted);
  });
});
