import type { Draft, DraftBox } from '../../../shared/draft.ts';
import type { Box } from '../../../shared/mailpiece.ts';

export type BoxRead = { readonly ok: true; readonly box: Box | null } | { readonly ok: false; readonly because: string };

/** Which box of its order is on the page. */
export const boxOn = ({ box }: Pick<Draft, 'box'>): DraftBox => box ?? { number: 1, of: '' };

/** What was typed of the order's boxes; null for a parcel that is the order's only one, as far as anybody said. */
export const readBox = ({ number, of: typed }: DraftBox): BoxRead => {
  const text = typed.trim();
  if (text === '') return { ok: true, box: number === 1 ? null : { number, of: null } };
  const of = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (of === 0) return { ok: false, because: 'How many boxes the order has is a number, 9999 at most. Leave it empty while nobody knows.' };
  if (of < number) return { ok: false, because: `This is box ${number}, so there are ${number} at least. Leave it empty while nobody knows.` };
  return { ok: true, box: { number, of } };
};

/** The box after one whose order is known to have more; null where it was the last, or nobody knows. */
export const boxAfter = (box: Box | null | undefined): Box | null =>
  box && box.of !== null && box.number < box.of ? { number: box.number + 1, of: box.of } : null;

/** An order number that isn't that of the boxes before: they end with it. */
export const endsBoxes = (draft: Draft, orderNumber: string): boolean => boxOn(draft).number > 1 && orderNumber.trim() !== draft.orderNumber.trim();

/** Nothing of this box is measured yet. */
export const isUnmeasured = ({ weight, length, width, height }: Draft): boolean => [weight, length, width, height].every((text) => text.trim() === '');
