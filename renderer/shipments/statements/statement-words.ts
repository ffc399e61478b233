import { formatCents } from '../../../shared/format-money.ts';
import type { Comparison, ComparisonKind, StatementKind } from '../../../shared/shipments/statement.ts';
import type { StateWord } from '../shipment-words.ts';

export const kindNames: Readonly<Record<StatementKind, string>> = { charge: 'Charged', adjustment: 'Adjusted', refund: 'Came back' };

const kinds: Readonly<Record<ComparisonKind, StateWord>> = {
  differs: { kind: 'stop', words: 'Differs' },
  refund: { kind: 'wait', words: 'Refund to confirm' },
  unmatched: { kind: 'wait', words: 'Not here' },
  same: { kind: 'good', words: 'Agrees' },
};

export const comparisonWord = ({ kind }: Pick<Comparison, 'kind'>): StateWord => kinds[kind];

/** What a difference means for the money. */
export const differenceWords = ({ kind, difference, shipment }: Pick<Comparison, 'kind' | 'difference' | 'shipment'>): string => {
  if (kind === 'unmatched') return shipment === null ? 'No label here has this number' : 'Bought after all: the purchase isn’t settled here';
  if (kind === 'refund') return 'USPS gave it back: confirm it';
  if (difference === null || difference === 0) return '';
  const amount = formatCents(difference).replace('-', '');
  return difference > 0 ? `USPS took ${amount} more` : `USPS took ${amount} less`;
};
