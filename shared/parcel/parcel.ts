import * as z from 'zod';

/** Ounces to the hundredth. 70 lb is the most that any USPS class carries. */
export const Ounces = z.number().positive().max(70 * 16).brand<'Ounces'>();
export type Ounces = z.infer<typeof Ounces>;

export const Inches = z.number().positive().max(130).brand<'Inches'>();
export type Inches = z.infer<typeof Inches>;

export const Size = z.strictObject({ length: Inches, width: Inches, height: Inches });
export type Size = z.infer<typeof Size>;

/** What the contents are packed in: the sender's own box or bag, or packaging that USPS makes and prices as such. */
export const PackagingId = z.enum([
  'own-box',
  'own-bag',
  'flat-rate-envelope',
  'legal-flat-rate-envelope',
  'padded-flat-rate-envelope',
  'small-flat-rate-box',
  'medium-flat-rate-box',
  'large-flat-rate-box',
]);
export type PackagingId = z.infer<typeof PackagingId>;

export const Parcel = z.strictObject({
  packaging: PackagingId,
  weight: Ounces,
  /** Length is the longest side; for USPS's own packaging the figures of `packaging.ts`. */
  size: Size,
});
export type Parcel = z.infer<typeof Parcel>;
