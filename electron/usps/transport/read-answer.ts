import * as z from 'zod';
import { centsFromDollars } from '../../../shared/format-money.ts';
import type { Day } from '../../../shared/days/ship-date.ts';
import { UspsNoAnswer } from '../usps-error.ts';
import type { HttpAnswer } from './http.ts';

/** Readers of what USPS answers: null is absent, a number may be a string and the other way round, more members may come. */

export const requiredText = z.union([z.string(), z.number()]).transform((value) => String(value).trim()).refine((value) => value !== '');

type Scalar = string | number | boolean | null;

/** One check in place of a union of five, which is most of what reading an answer costs: its members are mostly texts. */
const scalar = z.custom<Scalar>((value) => value === null || ['string', 'number', 'boolean'].includes(typeof value));

/** Empty where it is null or absent. */
export const text = scalar.optional().transform((value) => (typeof value === 'string' ? value : String(value ?? '')).trim());

const isYes = (value: boolean | string): boolean => value === true || (typeof value === 'string' && ['true', 'y'].includes(value.trim().toLowerCase()));

/** False where it is null or absent. A truth may come as a word: "true", "Y". */
export const flag = z.custom<boolean | string | null>((value) => value === null || typeof value === 'boolean' || typeof value === 'string')
  .optional().transform((value) => isYes(value ?? false));

export const optionalFlag = z.union([z.boolean(), z.string()]).nullish()
  .transform((value) => (value === undefined || value === null || value === '' ? null : isYes(value)));

export const number = z.union([z.number(), z.string()]).nullish().transform((value) => {
  const read = typeof value === 'string' && value.trim() === '' ? NaN : Number(value ?? NaN);
  return Number.isFinite(read) ? read : null;
});

/** A million dollars: nothing that USPS charges for comes near, and a sum of such amounts is still exact. */
const mostCents = 100_000_000;

/** Dollars on the wire, cents here. */
export const dollars = z.union([z.number(), z.string().regex(/\d/)]).transform((value, context) => {
  try {
    const amount = centsFromDollars(value);
    if (Math.abs(amount) <= mostCents) return amount;
  } catch {
    // It is no number.
  }
  context.addIssue({ code: 'custom', message: 'not an amount' });
  return z.NEVER;
});

export const optionalDollars = z.union([z.literal('').transform(() => null), dollars]).nullish().transform((value) => value ?? null);

export const list = <S extends z.ZodType>(item: S) => z.array(item).nullish().transform((items) => items ?? []);

/** `fees` and the like: a part without a price costs nothing. */
export const PriceParts = list(z.object({ name: text, price: optionalDollars }))
  .transform((parts) => parts.map(({ name, price }) => ({ name, amount: price ?? centsFromDollars(0) })));

/** `warnings`, as objects with a code and a description or as plain text. */
export const Warnings = list(z.union([z.string(), z.object({ warningCode: text, warningDescription: text })]))
  .transform((warnings) => warnings
    .map((warning) => (typeof warning === 'string' ? warning : warning.warningDescription || warning.warningCode))
    .filter((warning) => warning !== ''));

const isoDay = z.iso.date();

/** The day at the beginning of a date or a time; null where there is none. */
export const dayOf = (value: string): Day | null => isoDay.safeParse(value.slice(0, 10)).data ?? null;

const OneCommitment = z.object({ name: text, expectedDeliveryDate: text, scheduleDeliveryDate: text, guaranteedDelivery: flag }).nullish();

/** One, or a list that holds one, as a changed label is answered. */
export const Commitment = z.union([z.array(OneCommitment).transform(([first]) => first), OneCommitment]).transform((commitment) => {
  if (!commitment) return null;
  const day = dayOf(commitment.expectedDeliveryDate || commitment.scheduleDeliveryDate);
  return { name: commitment.name, day, guaranteed: commitment.guaranteedDelivery };
});

export const AnsweredAddress = z.object({
  firstName: text, lastName: text, firm: text, streetAddress: text, secondaryAddress: text, city: text, state: text,
  ZIPCode: text, ZIPPlus4: text, urbanization: text,
});

/** The JSON of a text; undefined where it is none. A parser's own message would quote the text. */
export const jsonOf = (body: string): unknown => {
  try {
    return JSON.parse(body.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined;
  }
};

export const garbled = (answer: HttpAnswer, because: string): UspsNoAnswer =>
  new UspsNoAnswer({ kind: 'garbled', requestSent: true, status: answer.status, because });

export const unreadable = 'USPS’s answer couldn’t be read';

/** @throws UspsNoAnswer (garbled), which names the members that are wrong and none of their values. */
export const readValue = <S extends z.ZodType>(answer: HttpAnswer, schema: S, value: unknown): z.output<S> => {
  if (value === undefined) throw garbled(answer, unreadable);
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw garbled(answer, `the answer is incomplete (without ${parsed.error.issues.map(({ path }) => path.join('.') || 'anything').join(', ')})`);
};

export const readJson = <S extends z.ZodType>(answer: HttpAnswer, schema: S): z.output<S> =>
  readValue(answer, schema, jsonOf(answer.body.toString('utf8')));
