import type { AccountNumbers } from '../../../shared/account/account.ts';

export type NumberField = keyof AccountNumbers;
export type NumberNotes = Partial<Record<NumberField, string>>;

/** What a number of so many digits usually is. */
const usual: Readonly<Record<number, 'a CRID' | 'a MID' | 'an EPA'>> = { 6: 'a MID', 8: 'a CRID', 9: 'a MID', 10: 'an EPA' };

/** "10 digits: this looks like an EPA, not a MID." Empty when the length is of nothing in particular. */
const looksLike = (digits: string, meant: string): string => {
  const other = usual[digits.length];
  return other === undefined || other === meant ? '' : `${digits.length} digits: this looks like ${other}, not ${meant}.`;
};

/** What is wrong with a MID by itself; null for none, and for an empty one. */
export const mailerIdProblem = (mid: string): string | null => {
  if (/^(\d{6}|\d{9})?$/.test(mid)) return null;
  if (!/^\d+$/.test(mid)) return 'A MID is digits alone, 6 or 9 of them.';
  return looksLike(mid, 'a MID') || `A MID has 6 or 9 digits; this has ${mid.length}.`;
};

const notes = (all: Record<NumberField, string | null>): NumberNotes =>
  Object.fromEntries(Object.entries(all).filter(([, note]) => note !== null));

/** What USPS can't take. Source: the Payments API's roles (CRID 2 to 18 digits, MIDs of 6 or 9). */
export const numberProblems = ({ crid, mid, manifestMid, epa }: AccountNumbers): NumberNotes => notes({
  crid: /^(\d{2,18})?$/.test(crid) ? null : 'A CRID is digits alone, 2 to 18 of them.',
  mid: mailerIdProblem(mid),
  manifestMid: mailerIdProblem(manifestMid),
  epa: /^\d*$/.test(epa) ? null : 'An EPA number is digits alone.',
});

/** Source: Postal Bulletin 22290; nine-digit MIDs of package services begin with 9, six-digit ones don't. */
const oddMailerId = (mid: string): string | null => {
  if (mid.length === 9 && !mid.startsWith('9')) return 'Nine-digit MIDs usually begin with 9. Check it; it can be saved as it is.';
  if (mid.length === 6 && mid.startsWith('9')) return 'Six-digit MIDs usually begin with 0 to 8. Check it; it can be saved as it is.';
  return null;
};

const oddLength = (digits: string, meant: 'a CRID' | 'an EPA', name: string, length: number): string | null => {
  if (digits === '' || digits.length === length) return null;
  const why = looksLike(digits, meant) || `${name} usually has ${length} digits; this has ${digits.length}.`;
  return `${why} Check it; it can be saved as it is.`;
};

/** What is unusual and may still be right: never in the way of saving. */
export const numberWarnings = (numbers: AccountNumbers): NumberNotes => {
  const problems = numberProblems(numbers);
  const { crid, mid, manifestMid, epa } = numbers;
  const warnings = notes({
    crid: oddLength(crid, 'a CRID', 'A CRID', 8),
    mid: oddMailerId(mid),
    manifestMid: oddMailerId(manifestMid),
    epa: oddLength(epa, 'an EPA', 'An EPA number', 10),
  });
  return Object.fromEntries(Object.entries(warnings).filter(([field]) => problems[field as NumberField] === undefined));
};
