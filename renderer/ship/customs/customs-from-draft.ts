import { customsProblems } from '../../../shared/abroad/customs-problems.ts';
import { dearestKind, lowValue, mostUnfiled, readAesCitation } from '../../../shared/customs/aes-citation.ts';
import { isAbroad } from '../../../shared/countries/countries.ts';
import { mostLines } from '../../../shared/customs/customs-pages.ts';
import type { CustomsForm, CustomsLine } from '../../../shared/customs/customs.ts';
import type { Draft, DraftCustomsLine, DraftCustomsMore } from '../../../shared/draft.ts';
import type { Ounces } from '../../../shared/parcel/parcel.ts';
import { formatOunces } from '../../../shared/parcel/read-weight.ts';
import type { Problem } from '../draft/problem.ts';
import { customsLineFrom } from './line-from-draft.ts';

export const emptyCustomsMore: DraftCustomsMore = { aes: '', restriction: null, restrictionComments: '', invoiceNumber: '', licenseNumber: '', certificateNumber: '' };

/**
 * What a parcel abroad says of its export filing where nobody chose: none is needed for goods of up to $2,500 of a kind, and dearer ones are asked about
 * (15 CFR 30.37(a)).
 */
const filingByValue = (lines: readonly CustomsLine[]): string | null => (dearestKind(lines) > mostUnfiled ? null : lowValue);

const moreFrom = (more: DraftCustomsMore, lines: readonly CustomsLine[], abroad: boolean, problems: Problem[]): Partial<CustomsForm> => {
  const wrong = (field: string, message: string): void => void problems.push({ field: `customs.more.${field}`, message });
  const typed = more.aes.trim();
  const aes = typed === '' ? (abroad ? filingByValue(lines) : null) : readAesCitation(typed);
  if (typed !== '' && aes === null) wrong('aes', 'An ITN is X and 14 digits; an exemption, as NO EEI 30.37(a).');
  const text = (field: 'restrictionComments' | 'invoiceNumber' | 'licenseNumber' | 'certificateNumber', most: number): string => {
    const length = more[field].trim().length;
    if (length > most) wrong(field, `${length} characters; the form takes ${most}.`);
    return more[field].trim();
  };
  const known = (who: 'importer' | 'exporter'): Partial<CustomsForm> => {
    const number = more[who]?.number.trim() ?? '';
    if (number.length > 28) wrong(who, `${number.length} characters; the form takes 28.`);
    return number === '' || !abroad ? {} : { [who]: { type: more[who]?.type ?? 'TAX_CODE', number } };
  };
  const numbers = { invoiceNumber: text('invoiceNumber', 15), licenseNumber: text('licenseNumber', 16), certificateNumber: text('certificateNumber', 12) };
  return {
    ...(aes === null ? {} : { aes }),
    ...(more.restriction === null ? {} : { restriction: { type: more.restriction, comments: text('restrictionComments', 25) } }),
    ...Object.fromEntries(Object.entries(numbers).filter(([, number]) => number !== '')),
    ...known('importer'),
    ...known('exporter'),
    ...(more.ifUndeliverable === 'ABANDON' && abroad ? { ifUndeliverable: 'ABANDON' } : {}),
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

/** The field that a part of the form is typed in. */
const fieldOf = (path: string): string => {
  if (path.startsWith('lines.')) return `customs.${path.slice('lines.'.length)}`;
  if (path === 'restriction') return 'customs.more.restrictionComments';
  if (path === 'aes') return 'customs.filing';
  return path === 'importer' || path === 'exporter' ? `customs.more.${path}` : `customs.${path}`;
};

/** The customs form as typed, each problem added to the list, one a field. */
export const customsFromDraft = (draft: Draft, parcelWeight: Ounces | null, problems: Problem[]): CustomsForm => {
  const { country } = draft.to;
  const lines = draft.customsLines.map((line, index) =>
    customsLineFrom(line, (field: keyof DraftCustomsLine, message) => problems.push({ field: `customs.${index}.${field}`, message })));
  if (lines.length > mostLines)
    problems.push({ field: `customs.${mostLines}.description`, message: `${lines.length} lines; a form takes ${mostLines}. Put like things on one line, or send two parcels.` });
  const comments = draft.customsContentType === 'OTHER' ? draft.customsComments.trim() : '';
  if (comments.length > 25) problems.push({ field: 'customs.comments', message: `${comments.length} characters; the form takes 25.` });
  if (parcelWeight !== null) tooHeavy(lines, parcelWeight, problems);
  const form = { contentType: draft.customsContentType, comments, lines, ...moreFrom(draft.customsMore ?? emptyCustomsMore, lines, isAbroad(draft.to), problems) };
  // What the contents weigh in all is told at the line that goes over it.
  for (const { path, message } of customsProblems(form, { country, weight: Infinity })) {
    const field = fieldOf(path);
    if (!problems.some((problem) => problem.field === field || (path === 'aes' && problem.field === 'customs.more.aes'))) problems.push({ field, message });
  }
  return form;
};
