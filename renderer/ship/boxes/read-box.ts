import type { DraftBox } from '../../../shared/draft.ts';
import type { Box } from '../../../shared/mailpiece.ts';

export type BoxRead = { readonly ok: true; readonly box: Box | null } | { readonly ok: false; readonly because: string };

/** What was typed of the order's boxes; null for a parcel that is an order's only one, as far as anybody said. */
export const readBox = (typed: DraftBox | undefined): BoxRead => {
  if (typed === undefined) return { ok: true, box: null };
  const { number } = typed;
  const text = typed.of.trim();
  if (text === '') return { ok: true, box: number === 1 ? null : { number, of: null } };
  const of = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (of === 0) return { ok: false, because: 'How many boxes the order has is a number, up to 9999. Empty says that nobody knows yet.' };
  if (of < number) return { ok: false, because: `This is box ${number}, so there are ${number} at least. Empty says that nobody knows yet.` };
  return { ok: true, box: { number, of } };
};

/** The box that comes after one whose order is known to have more; null where it was the last, or nobody knows. */
export const boxAfter = (box: Box | null | undefined): Box | null =>
  box && box.of !== null && box.number < box.of ? { number: box.number + 1, of: box.of } : null;
