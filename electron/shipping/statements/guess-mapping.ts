import type { StatementKind, StatementMapping } from '../../../shared/shipments/statement.ts';

const suggests: readonly (readonly ['trackingNumber' | 'amount' | 'day' | 'kind' | 'weight', readonly RegExp[]])[] = [
  ['trackingNumber', [/tracking/i, /\bpic\b/i, /\bimpb\b/i, /label (?:id|number)/i, /barcode/i]],
  ['amount', [/^(?:net )?amount$/i, /adjustment amount|difference/i, /amount/i, /charge/i, /postage/i, /total/i]],
  ['day', [/transaction date|posting date|date posted/i, /date/i]],
  ['kind', [/transaction type|^type$/i, /type|description|category/i]],
  ['weight', [/(?:actual|measured|verified|assessed|usps).*weight/i, /weight/i]],
];

/** By their names alone: a person looks at the preview before anything is kept. Null where no tracking number or amount is found. */
export const guessMapping = (columns: readonly string[]): StatementMapping | null => {
  const taken = new Set<number>();
  const found: Record<string, number | null> = {};
  for (const [role, names] of suggests) {
    const place = names.map((name) => columns.findIndex((column, at) => !taken.has(at) && name.test(column))).find((at) => at !== -1) ?? null;
    found[role] = place;
    if (place !== null) taken.add(place);
  }
  const { trackingNumber = null, amount = null, day = null, kind = null, weight = null } = found;
  if (trackingNumber === null || amount === null) return null;
  const isAdjustments = /adjust|difference/i.test(columns[amount] ?? '');
  return { trackingNumber, amount, day, kind, weight, kinds: {}, otherwise: isAdjustments ? 'adjustment' : 'charge', minus: 'given-back' };
};

/** What the words of a line most likely mean; null where they say nothing. */
export const kindOfWords = (words: string): StatementKind | null => {
  if (/refund|credit|void/i.test(words)) return 'refund';
  if (/adjust|correct|verif|\bapv\b|postage due|underpa|overpa|difference/i.test(words)) return 'adjustment';
  return /purchase|label|postage|charge|payment|debit|print/i.test(words) ? 'charge' : null;
};
