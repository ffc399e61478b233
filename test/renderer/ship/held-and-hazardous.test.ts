import { describe, expect, it } from 'vitest';
import { nextBoxDraft } from '../../../renderer/ship/boxes/next-box.ts';
import { mailpieceFromDraft } from '../../../renderer/ship/draft/mailpiece-from-draft.ts';
import { draftStep, nextDraft } from '../../../renderer/ship/draft/ship-draft.ts';
import { context, settings, typed } from './sample-draft.ts';

const holdAt = { facilityId: '1222010', name: 'ARLINGTON POST OFFICE', address: '1 MAIL PLZ, ARLINGTON VA 22201' };
const fieldsOf = (draft: ReturnType<typeof typed>): string[] => {
  const read = mailpieceFromDraft(draft, context);
  return read.ok ? [] : read.problems.map(({ field }) => field);
};

describe('hazardous goods', () => {
  it('are said of one parcel, and stay neither for the next one nor for the order’s next box', () => {
    const declared = typed({ hazmat: 'lithium-alone' });
    expect([nextDraft(declared, settings).hazmat, nextBoxDraft(declared).hazmat]).toEqual([undefined, undefined]);
    expect(mailpieceFromDraft(declared, context)).toMatchObject({ ok: true, mailpiece: { hazmat: 'lithium-alone' } });
  });

  it('are refused beside their own question: in USPS’s packaging, and where USPS carries them for nobody', () => {
    expect([fieldsOf(typed({ hazmat: 'dry-ice', packaging: 'medium-flat-rate-box' })), fieldsOf(typed({ hazmat: 'ammunition' }))]).toEqual([['hazmat'], ['hazmat']]);
  });
});

describe('a parcel that is held', () => {
  it('asks how both people are reached', () => {
    expect(fieldsOf(typed({ holdAt }))).toEqual(['to.phone', 'to.email', 'from']);
  });

  it('is delivered again once its ZIP is another, and held for the order’s next box', () => {
    const held = typed({ holdAt });
    expect([
      draftStep(held, { type: 'to', change: { zip: '10001' } }).holdAt, draftStep(held, { type: 'to', change: { unit: 'Apt 9' } }).holdAt,
      nextBoxDraft(held).holdAt, nextDraft(held, settings).holdAt,
    ]).toEqual([undefined, holdAt, holdAt, undefined]);
  });
});
