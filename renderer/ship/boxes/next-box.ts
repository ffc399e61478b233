import type { Draft, DraftBox } from '../../../shared/draft.ts';
import { emptyCustomsLine } from '../empty-customs-line.ts';
import { readBox } from './read-box.ts';

/** Which box of its order is on the page. */
export const boxOn = (draft: Draft): DraftBox => draft.box ?? { number: 1, of: '' };

/**
 * The page for another box of the same order. Who it goes to, how it goes and what it is called stay; weight, size and what
 * is inside are each box's own.
 */
export const nextBoxDraft = (draft: Draft): Draft => {
  const { number, of } = boxOn(draft);
  const next = { number: number + 1, of };
  return {
    ...draft,
    packaging: 'own-box', weight: '', length: '', width: '', height: '', value: '', customsComments: '', customsLines: [emptyCustomsLine],
    // One box more than were counted: then nobody knows how many there are.
    box: readBox(next).ok ? next : { ...next, of: '' },
  };
};

/** A number that isn't the order's of the boxes before: they end with it. */
export const endsBoxes = (draft: Draft, orderNumber: string): boolean => boxOn(draft).number > 1 && orderNumber.trim() !== draft.orderNumber.trim();

/** Nothing of this box is measured yet. */
export const isUnmeasured = ({ weight, length, width, height }: Draft): boolean => [weight, length, width, height].every((text) => text.trim() === '');
