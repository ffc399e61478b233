import type { CustomsItem } from '../../../shared/customs/customs.ts';
import type { Draft, DraftCustomsLine } from '../../../shared/draft.ts';
import { readWeight } from '../../../shared/parcel/read-weight.ts';
import { readMoney } from '../draft/read-money.ts';

export const emptyCustomsLine: DraftCustomsLine = { description: '', quantity: '1', value: '', weight: '', tariffNumber: '', origin: 'US' };

const piecesOf = (typed: string): number | null => (/^[1-9]\d{0,3}$/.test(typed.trim()) ? Number(typed) : null);

const plainDollars = (cents: number): string => (cents / 100).toFixed(2);

/** So many pieces of what is known: weight rounded up, as a scale's is. */
const figuresOf = ({ quantity, value, weight }: { readonly quantity: number; readonly value: number; readonly weight: number }, pieces: number) => ({
  quantity: String(pieces),
  value: plainDollars(Math.round((value * pieces) / quantity)),
  weight: `${Math.ceil((weight * 100 * pieces) / quantity - 1e-6) / 100} oz`,
});

/** A line as it is kept under its SKU, for so many pieces; their number can still be changed, and value and weight go along. */
export const lineOf = ({ sku, description, tariffNumber, origin, quantity, value, weight }: CustomsItem, pieces = 1): DraftCustomsLine => {
  const of = { quantity, value, weight };
  return { sku, description, tariffNumber, origin, ...figuresOf(of, pieces), of };
};

/** A line after a change to it. What is typed over a figure that followed the pieces stays as it is typed. */
export const changedLine = (line: DraftCustomsLine, change: Partial<DraftCustomsLine>): DraftCustomsLine => {
  const changed = { ...line, ...change };
  if (changed.of === undefined || 'of' in change) return changed;
  if (change.value !== undefined || change.weight !== undefined) return { ...changed, of: undefined };
  const pieces = change.quantity === undefined ? null : piecesOf(change.quantity);
  return pieces === null ? changed : { ...changed, ...figuresOf(changed.of, pieces), quantity: changed.quantity };
};

/** Whether a line says what is kept, for as many pieces as it is of. */
export const isAsKept = (line: DraftCustomsLine, item: CustomsItem): boolean => {
  const as = lineOf(item, piecesOf(line.quantity) ?? 1);
  return (['description', 'value', 'weight', 'tariffNumber', 'origin'] as const).every((name) => as[name] === line[name]);
};

/** One piece more of a line, as when its SKU is scanned again. */
export const oneMore = (line: DraftCustomsLine): DraftCustomsLine => changedLine(line, { quantity: String((piecesOf(line.quantity) ?? 0) + 1) });

export const isBlank = ({ description, value, weight, tariffNumber }: DraftCustomsLine): boolean => [description, value, weight, tariffNumber].every((text) => text.trim() === '');

/** What the lines come to, as far as they can be read: cents and ounces. */
export const sumsOf = ({ customsLines }: Pick<Draft, 'customsLines'>): { readonly value: number; readonly weight: number } =>
  customsLines.reduce((sums, line) => {
    const [value, weight] = [readMoney(line.value), readWeight(line.weight)];
    return { value: sums.value + (value.ok ? value.amount : 0), weight: sums.weight + (weight.ok ? weight.weight : 0) };
  }, { value: 0, weight: 0 });
