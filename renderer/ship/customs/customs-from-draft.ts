import { dearestKind, lowValue, mostUnfiled, readAesCitation } from '../../../shared/aes-citation.ts';
import { mostLines } from '../../../shared/customs-pages.ts';
import type { CustomsForm, CustomsLine } from '../../../shared/customs.ts';
import type { Draft, DraftCustomsLine, DraftCustomsMore } from '../../../shared/draft.ts';
import { formatCents } from '../../../shared/format-money.ts';
import type { Cents } from '../../../shared/money.ts';
import type { Ounces } from '../../../shared/parcel.ts';
import { formatOunces } from '../../../shared/read-weight.ts';
import type { Problem } from '../draft/mailpiece-from-draft.ts';
import { customsLineFrom } from './line-from-draft.ts';

export const emptyCustomsMore: DraftCustomsMore = { aes: '', restriction: null, restrictionComments: '', invoiceNumber: '', licenseNumber: '', certificateNumber: '' };

const moreFrom = (more: DraftCustomsMore, lines: readonly CustomsLine[], problems: Problem[]): Partial<CustomsForm> => {
  const wrong = (field: keyof DraftCustomsMore, message: string): void => void problems.push({ field: `customs.more.${field}`, message });
  const typed = more.aes.trim();
  const aes = typed === '' ? null : readAesCitation(typed);
  if (typed !== '' && aes === null) wrong('aes', 'An ITN is X and 14 digits; an exemption, as NO EEI 30.37(a).');
  const dearest = dearestKind(lines);
  if (aes === lowValue && dearest > mostUnfiled)
    wrong('aes', `30.37(a) goes up to ${formatCents(mostUnfiled as Cents)} for a kind of goods; one here is worth ${formatCents(dearest as Cents)}. File it, and enter its ITN.`);
  const restrictionComments = more.restrictionComments.trim();
  if (more.restriction === 'OTHER' && restrictionComments === '') wrong('restrictionComments', 'Say what it is: USPS asks it for “Other”.');
  const text = (field: 'restrictionComments' | 'invoiceNumber' | 'licenseNumber' | 'certificateNumber', most: number): string => {
    const length = more[field].trim().length;
    if (length > most) wrong(field, `${length} characters; the form takes ${most}.`);
    return more[field].trim();
  };
  const numbers = { invoiceNumber: text('invoiceNumber', 15), licenseNumber: text('licenseNumber', 16), certificateNumber: text('certificateNumber', 12) };
  return {
    ...(aes === null ? {} : { aes }),
    ...(more.restriction === null ? {} : { restriction: { type: more.restriction, comments: text('restrictionComments', 25) } }),
    ...Object.fromEntries(Object.entries(numbers).filter(([, number]) => number !== '')),
  };
};

/** At the line that goes over the parcel's weight. */
const tooHeavy = (lines: readonly CustomsLine[], parcelWeight: Ounces, problems: Problem[]): void => {
  const total = lines.reduce((sum, { weight }) => sum + weight, 0);
  // Hundredths of an ounce don't add up to the last digit.
  if (total <= parcelWeight + 1e-6) return;
  let sum = 0;
  const at = lines.findIndex(({ weight }) => { sum += weight; return sum > parcelWeight + 1e-6; });
  problems.push({ field: `customs.${at}.weight`, message: `The contents weigh ${formatOunces(total)}, the parcel ${formatOunces(parcelWeight)}.` });
};

/** The customs form as typed, each problem added to the list. */
export const customsFromDraft = (draft: Draft, parcelWeight: Ounces | null, problems: Problem[]): CustomsForm => {
  const lines = draft.customsLines.map((line, index) =>
    customsLineFrom(line, (field: keyof DraftCustomsLine, message) => problems.push({ field: `customs.${index}.${field}`, message })));
  if (lines.length > mostLines)
    problems.push({ field: `customs.${mostLines}.description`, message: `${lines.length} lines; a form takes ${mostLines}. Put like things on one line, or send two parcels.` });
  const comments = draft.customsContentType === 'OTHER' ? draft.customsComments.trim() : '';
  if (draft.customsContentType === 'OTHER' && comments === '') problems.push({ field: 'customs.comments', message: 'Say what it is: USPS asks it for “Other”.' });
  if (comments.length > 25) problems.push({ field: 'customs.comments', message: `${comments.length} characters; the form takes 25.` });
  if (parcelWeight !== null) tooHeavy(lines, parcelWeight, problems);
  return { contentType: draft.customsContentType, comments, lines, ...moreFrom(draft.customsMore ?? emptyCustomsMore, lines, problems) };
};
