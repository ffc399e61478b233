import { centsFromDollars } from '../../../shared/format-money.ts';
import type { Cents } from '../../../shared/money.ts';

export type MoneyRead = { ok: true; amount: Cents } | { ok: false; because: string };

/** Reads an amount as people type it: `25`, `25.5`, `$1,200.00`. More than zero. */
export const readMoney = (typed: string): MoneyRead => {
  const text = typed.trim();
  if (text === '') return { ok: false, because: 'An amount is needed, as in 25.00.' };
  const match = /^\$?\s*(\d{1,3}(?:,\d{3})+|\d+)?(\.\d{0,2})?$/.exec(text);
  const digits = `${match?.[1]?.replaceAll(',', '') ?? ''}${match?.[2] ?? ''}`;
  if (!match || !/\d/.test(digits)) return { ok: false, because: `“${text}” is no amount in dollars. Write 25 or 25.00.` };
  const amount = centsFromDollars(digits);
  return amount > 0 ? { ok: true, amount } : { ok: false, because: 'An amount of 0 says nothing. Leave it out, or say what it is worth.' };
};
