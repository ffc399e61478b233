import * as z from 'zod';
import { Cents } from './money.ts';
import { Ounces } from './parcel.ts';

export const CustomsContentType = z.enum(['MERCHANDISE', 'GIFT', 'DOCUMENT', 'COMMERCIAL_SAMPLE', 'RETURNED_GOODS', 'OTHER']);
export type CustomsContentType = z.infer<typeof CustomsContentType>;

export const CustomsLine = z.strictObject({
  /** 1 to 30 characters that say what it is; USPS refuses "gift", "merchandise" and the like. */
  description: z.string().min(1).max(30),
  quantity: z.int().min(1).max(9999),
  /** Of the whole line, not of one piece. */
  value: Cents.refine((value) => value > 0 && value <= 99_999_999),
  weight: Ounces,
  /** Harmonized System code, 6 to 14 digits; empty when not known. */
  tariffNumber: z.string().regex(/^(\d{6,14})?$/),
  /** Two letters, ISO 3166. */
  origin: z.string().regex(/^[A-Z]{2}$/),
});
export type CustomsLine = z.infer<typeof CustomsLine>;

/** The customs form of a domestic label to a military post office or a territory (USPS Labels API, customsForm). */
export const CustomsForm = z.strictObject({
  contentType: CustomsContentType,
  /** What "OTHER" means, at most 25 characters; empty otherwise. */
  comments: z.string().max(25),
  lines: z.array(CustomsLine).min(1).max(30),
});
export type CustomsForm = z.infer<typeof CustomsForm>;
