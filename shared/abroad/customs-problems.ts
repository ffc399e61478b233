import { dearestKind, lowValue, mostUnfiled, toCanada } from '../customs/aes-citation.ts';
import { isAbroad, isKnownCountry, stateOfCountry } from '../countries/countries.ts';
import type { CustomsContentType, CustomsForm } from '../customs/customs.ts';
import { cents, formatCents } from '../format-money.ts';
import type { Cents } from '../money.ts';
import { formatOunces } from '../parcel/read-weight.ts';

/** `path` is within the customs form: "aes", "lines.0.description"; empty for the form as a whole. */
export interface CustomsProblem {
  readonly path: string;
  readonly message: string;
}

/** What a form may say that its schema can't tell: where it goes, and what the parcel weighs on the scale, in ounces. */
export interface CustomsPlace {
  readonly country?: string | undefined;
  readonly weight: number;
}

/** Descriptions that USPS refuses by name (160050). */
const vague = ['none', 'not applicable', 'n/a', 'null', 'gift', 'merchandise'];

const abroadAlone: readonly CustomsContentType[] = ['CREMATED_REMAINS', 'NON_NEGOTIABLE_DOCUMENT', 'MEDICAL_SUPPLIES', 'PHARMACEUTICALS'];

/** Goods that are sold or meant to be: customs wants their HS codes. */
const commercial: readonly CustomsContentType[] = ['MERCHANDISE', 'COMMERCIAL_SAMPLE', 'MEDICAL_SUPPLIES', 'PHARMACEUTICALS'];

export const contentsValue = ({ lines }: Pick<CustomsForm, 'lines'>): Cents => cents(lines.reduce((sum, { value }) => sum + value, 0));

/**
 * The lines of commercial goods without an HS code, by their places. Customs offices want six digits of each; USPS looks one up by
 * the description where it is left out, and refuses the label where it finds none (160153).
 */
export const withoutTariffNumber = (
  { contentType, lines }: { readonly contentType: CustomsContentType; readonly lines: readonly { readonly tariffNumber: string }[] },
): number[] =>
  commercial.includes(contentType) ? lines.flatMap(({ tariffNumber }, index) => (tariffNumber === '' ? [index] : [])) : [];

const isCountry = (code: string): boolean => code === 'US' || isKnownCountry(code) || stateOfCountry(code) !== null;

/** Abroad, an export filing or its exemption is never left out, and either has its limits (15 CFR 30). */
const filingProblem = ({ aes, lines }: CustomsForm, country: string | undefined): string | null => {
  const dearest = dearestKind(lines);
  if (isAbroad({ country }) && aes === undefined) return 'Abroad, USPS asks for the export filing: its ITN, or why there is none, as NO EEI 30.37(a).';
  if (aes === lowValue && dearest > mostUnfiled)
    return `30.37(a) goes up to ${formatCents(cents(mostUnfiled))} for a kind of goods; one here is worth ${formatCents(cents(dearest))}. File it, and enter its ITN.`;
  return aes === toCanada && country !== 'CA' ? '30.36 is for what stays in Canada.' : null;
};

/** What USPS would refuse of a customs form, or a customs office of what is on it (International Labels API, customsForm). */
export const customsProblems = (form: CustomsForm, { country, weight }: CustomsPlace): CustomsProblem[] => {
  const problems: CustomsProblem[] = [];
  const add = (path: string, message: string): void => void problems.push({ path, message });
  const abroad = isAbroad({ country });
  if (!abroad && abroadAlone.includes(form.contentType)) add('contentType', 'This kind of contents is on forms of parcels abroad alone.');
  if (form.contentType === 'OTHER' && form.comments.trim() === '') add('comments', 'Say what it is: USPS asks it for “Other”.');
  const filing = filingProblem(form, country);
  if (filing !== null) add('aes', filing);
  if (form.restriction?.type === 'OTHER' && form.restriction.comments.trim() === '') add('restriction', 'Say what it is: USPS asks it for “Other”.');
  if (!abroad && (form.importer ?? form.exporter) !== undefined) add(form.importer === undefined ? 'exporter' : 'importer', 'Numbers of the sender and the addressee are on forms of parcels abroad alone.');
  for (const [index, { description, origin }] of form.lines.entries()) {
    if (vague.includes(description.trim().toLowerCase())) add(`lines.${index}.description`, `USPS refuses “${description.trim()}”. Say what it is.`);
    if (!isCountry(origin)) add(`lines.${index}.origin`, `“${origin}” is no country. Two letters, as in US.`);
  }
  const contents = form.lines.reduce((total, line) => total + line.weight, 0);
  // A hair of slack: hundredths of an ounce don't add up to the last digit.
  if (contents > weight + 1e-6) add('', `The contents on the customs form weigh more than the parcel: ${formatOunces(contents)}, and it weighs ${formatOunces(weight)}.`);
  return problems;
};
