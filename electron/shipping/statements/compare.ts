import { cents } from '../../../shared/format-money.ts';
import type { Cents } from '../../../shared/money.ts';
import type { Day } from '../../../shared/days/ship-date.ts';
import type { ComparisonKind, StatementLine } from '../../../shared/shipments/statement.ts';
import type { BilledShipment } from '../../ledger/statements/statement-rows.ts';

export interface Compared {
  readonly kind: ComparisonKind;
  readonly here: Cents | null;
  readonly there: Cents;
  readonly difference: Cents | null;
  readonly refund: { readonly amount: Cents; readonly day: Day | null } | null;
}

type Line = Pick<StatementLine, 'kind' | 'day' | 'amount'>;

const total = (lines: readonly Line[], kind: Line['kind']): number =>
  lines.filter((line) => line.kind === kind).reduce((sum, { amount }) => sum + amount, 0);

/** What a shipment cost before anything came back, by this ledger. A return label costs what it was quoted, once it is billed. */
const grossHere = ({ state, charged, priceWhenUsed }: BilledShipment): number | null => {
  if (priceWhenUsed !== null) return priceWhenUsed;
  if (state === 'bought' || state === 'refund-requested') return charged;
  return state === 'failed' || state === 'canceled' ? 0 : null;
};

/**
 * A shipment's money here beside what statements say. An export of adjustments names no charge: what was charged here is then taken
 * for it. USPS takes a canceled label's price off by not charging it, or by a refund of it.
 */
export const compare = (shipment: BilledShipment | null, lines: readonly Line[]): Compared => {
  const [charges, adjustments, refunds] = [total(lines, 'charge'), total(lines, 'adjustment'), total(lines, 'refund')];
  const isCharged = lines.some(({ kind }) => kind === 'charge');
  const gross = shipment === null ? null : grossHere(shipment);
  if (shipment === null || gross === null)
    return { kind: 'unmatched', here: null, there: cents(charges + adjustments - refunds), difference: null, refund: null };
  const assumed = shipment.state === 'canceled' ? Math.min(shipment.charged, refunds) : gross;
  const there = (isCharged ? charges : assumed) + adjustments - refunds;
  const here = gross - shipment.refunded;
  const open = shipment.state === 'refund-requested' ? Math.min(refunds, shipment.charged) - shipment.refunded : 0;
  const difference = there - here;
  // What came back and isn't confirmed is no difference by itself: what is left after it is.
  const left = difference + Math.max(open, 0);
  return {
    kind: left !== 0 ? 'differs' : open > 0 ? 'refund' : 'same',
    here: cents(here), there: cents(there), difference: cents(difference),
    refund: open > 0 ? { amount: cents(open), day: lines.filter(({ kind }) => kind === 'refund').map(({ day }) => day).sort().at(-1) ?? null } : null,
  };
};
