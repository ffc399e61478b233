import { combinationRefusals } from './combination-refusals.ts';
import { destinationKind, plainCombination } from './combination.ts';
import type { CombinationRefusal } from './combination-refusals.ts';
import { contentsValue } from '../abroad/customs-problems.ts';
import { isAbroad } from '../countries/countries.ts';
import type { CustomsContentType } from '../customs/customs.ts';
import { labelExtraCodes } from './extra-service-codes.ts';
import type { HazmatKind } from '../parcel/hazmat.ts';
import type { Extra, Mailpiece } from '../mailpiece.ts';
import { withExtra } from './extra-kinds.ts';
import type { Cents } from '../money.ts';
import { offeredClasses } from '../rates/offered-classes.ts';
import { packagingOf } from '../parcel/packaging.ts';
import type { MailClass } from '../rates/rate.ts';

/** What of a mailpiece USPS's rules of combination look at. */
export interface Combined extends Pick<Mailpiece, 'extras' | 'value' | 'contentsFor'> {
  readonly packaging: Mailpiece['parcel']['packaging'];
  readonly state: string;
  /** Where it leaves the United States. */
  readonly country?: string | undefined;
  /** What the lines of the customs form are worth in all. */
  readonly contentsValue?: Cents | null | undefined;
  /** Null where no customs form is needed. */
  readonly customsContentType: CustomsContentType | null;
  readonly hazmat: HazmatKind | null;
  readonly isHeld: boolean;
}

/** As much of a mailpiece as decides what goes together. */
export type Combinable = Pick<Mailpiece, 'extras' | 'value' | 'contentsFor' | 'parcel' | 'to' | 'customs' | 'hazmat' | 'holdAt'>;

export const combinedOf = ({ extras, value, contentsFor, parcel, to, customs, hazmat, holdAt }: Combinable): Combined => ({
  extras, value, packaging: parcel.packaging, state: to.state, customsContentType: customs?.contentType ?? null, hazmat: hazmat ?? null, isHeld: holdAt !== undefined, ...(contentsFor === undefined ? {} : { contentsFor }),
  ...(isAbroad(to) ? { country: to.country, contentsValue: customs === null ? null : contentsValue(customs) } : {}),
});

const refusalsIn = (combined: Combined, mailClass: MailClass | null): CombinationRefusal[] => {
  const { extras, value, packaging, state, customsContentType, hazmat, isHeld, contentsValue: worth } = combined;
  const { size, rateIndicators } = packagingOf(packaging);
  const abroad = isAbroad(combined);
  return combinationRefusals({
    ...plainCombination, mailClass, extras: labelExtraCodes({ extras, value, hazmat }), customsContentType, contentType: hazmat === null ? null : 'HAZMAT',
    // What is insured has a value of its own; a class may have a limit for what isn't.
    value: value ?? (abroad ? worth ?? null : null),
    destination: abroad ? 'abroad' : destinationKind(state),
    packaging: size === null ? null : rateIndicators[0] ?? null,
    // Every parcel abroad has a customs form; the rules of one are those of domestic labels.
    flags: [...(customsContentType === null || abroad ? [] : ['customs-form' as const]), ...(isHeld ? ['hold-for-pickup' as const] : [])],
  });
};

/** What USPS refuses of a mailpiece whatever class it goes by, in words. */
export const mailpieceRefusals = (combined: Combined): string[] => refusalsIn(combined, null).map(({ words }) => words);

/** The same by what each refusal hangs on: gone without the hazardous goods, or without being held, or else of the extras. */
export const refusalsByField = (combined: Combined): { readonly field: 'extras' | 'hazmat' | 'hold-at'; readonly message: string }[] => {
  const [plain, undeclared, delivered] = [combined, { ...combined, hazmat: null }, { ...combined, isHeld: false }].map(mailpieceRefusals);
  return (plain ?? []).map((message) => ({ field: !undeclared?.includes(message) ? 'hazmat' : !delivered?.includes(message) ? 'hold-at' : 'extras', message }));
};

/** What USPS refuses of a mailpiece by one class, in words. */
export const classRefusals = (combined: Combined, mailClass: MailClass): string[] => refusalsIn(combined, mailClass).map(({ words }) => words);

/** Why one more extra can't be chosen, in words; null where at least one class takes it along. */
export const extraRefusal = (combined: Combined, extra: Extra): string | null => {
  const { value, extras, ...rest } = combined;
  const next: Combined = { ...rest, value, extras: withExtra(extras, extra) };
  const byClass = offeredClasses(combined).map((mailClass) => classRefusals(next, mailClass));
  const [first] = byClass;
  if (first === undefined || byClass.some((refusals) => refusals.length === 0)) return null;
  return first.find((words) => byClass.every((refusals) => refusals.includes(words))) ?? first[0] ?? null;
};
