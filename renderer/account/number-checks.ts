import type { AccountNumbers } from '../../shared/account.ts';

export type NumberField = keyof AccountNumbers;
export type NumberNotes = Partial<Record<NumberField, string>>;

const mailerId = /^(\d{6}|\d{9})?$/;

/** What USPS can't take. Source: the Payments API's roles (CRID 2 to 18 digits, MIDs of 6 or 9). */
export const numberProblems = ({ crid, mid, manifestMid, epa }: AccountNumbers): NumberNotes => ({
  ...(/^(\d{2,18})?$/.test(crid) ? {} : { crid: 'A CRID is digits alone, 2 to 18 of them.' }),
  ...(mailerId.test(mid) ? {} : { mid: 'A MID has 6 or 9 digits.' }),
  ...(mailerId.test(manifestMid) ? {} : { manifestMid: 'A MID has 6 or 9 digits.' }),
  ...(/^\d*$/.test(epa) ? {} : { epa: 'An EPA number is digits alone.' }),
});

/** Source: Postal Bulletin 22290; nine-digit MIDs of package services begin with 9, six-digit ones don't. */
const oddMailerId = (mid: string): string | null => {
  if (mid.length === 9 && !mid.startsWith('9')) return 'Nine-digit MIDs usually begin with 9. Check it; it can be saved as it is.';
  if (mid.length === 6 && mid.startsWith('9')) return 'Six-digit MIDs usually begin with 0 to 8. Check it; it can be saved as it is.';
  return null;
};

/** What is unusual and may still be right: never in the way of saving. */
export const numberWarnings = (numbers: AccountNumbers): NumberNotes => {
  const problems = numberProblems(numbers);
  const { crid, mid, manifestMid, epa } = numbers;
  const warnings: Record<NumberField, string | null> = {
    crid: crid === '' || crid.length === 8 ? null : `A CRID usually has 8 digits; this has ${crid.length}. Check it; it can be saved as it is.`,
    mid: oddMailerId(mid),
    manifestMid: oddMailerId(manifestMid),
    epa: epa === '' || epa.length === 10 ? null : `An EPA number usually has 10 digits; this has ${epa.length}. Check it; it can be saved as it is.`,
  };
  return Object.fromEntries(
    Object.entries(warnings).filter(([field, warning]) => warning !== null && problems[field as NumberField] === undefined),
  );
};
