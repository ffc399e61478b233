import type { Draft } from '../../../shared/draft.ts';
import type { Settings } from '../../../shared/settings.ts';
import { emptyCustomsLine } from '../customs/draft-line.ts';
import { nextDraft } from '../draft/ship-draft.ts';
import { boxAfter, boxOn, readBox } from './read-box.ts';

/**
 * The page for another box of the same order. Who it goes to, how it goes and what it is called stay; weight, size and what
 * is inside are each box's own.
 */
export const nextBoxDraft = (draft: Draft): Draft => {
  const { number, of } = boxOn(draft);
  const next = { number: number + 1, of };
  return {
    ...draft,
    packaging: 'own-box', weight: '', length: '', width: '', height: '', value: '', customsComments: '', customsLines: [emptyCustomsLine], hazmat: undefined,
    // One box more than were counted: then nobody knows how many there are.
    box: readBox(next).ok ? next : { ...next, of: '' },
  };
};

/** What comes once this parcel is bought: the order's next box where it is known to have one, or else the next parcel. */
export const draftAfter = (draft: Draft, settings: Settings): Draft => {
  const read = readBox(boxOn(draft));
  return read.ok && boxAfter(read.box) ? nextBoxDraft(draft) : nextDraft(draft, settings);
};
