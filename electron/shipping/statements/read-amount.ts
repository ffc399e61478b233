import { cents } from '../../../shared/format-money.ts';
import type { Cents } from '../../../shared/money.ts';

/** "$1,204.00", "-7.28", "(7.28)", "7.28-", "7.2800": as programs for books write dollars. */
const amount = /^(?<open>\()?(?<before>[-−+])?\$?(?<inner>[-−])?(?<whole>\d{1,3}(?:,\d{3})+|\d+)?(?:\.(?<part>\d*))?(?<after>-)?(?<close>\))?$/;

/** Exact cents; null for what is no amount, and for one that holds parts of a cent. */
export const readAmount = (text: string): Cents | null => {
  const found = amount.exec(text.replaceAll(/\s|USD/gi, ''))?.groups;
  if (!found) return null;
  const { open, before, inner, whole = '', part = '', after, close } = found;
  if ((whole === '' && part === '') || (open === undefined) !== (close === undefined) || /[1-9]/.test(part.slice(2))) return null;
  const units = Number(whole.replaceAll(',', '') || '0') * 100 + Number(part.slice(0, 2).padEnd(2, '0'));
  if (!Number.isSafeInteger(units)) return null;
  const isMinus = open !== undefined || before === '-' || before === '−' || inner !== undefined || after !== undefined;
  return cents(isMinus && units !== 0 ? -units : units);
};
