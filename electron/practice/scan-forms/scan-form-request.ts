import * as z from 'zod';
import { addressMembers, entryFacilityTypes, Mid, Zip } from '../server/wire.ts';

const imageTypes = ['PDF', 'TIFF', 'JPG', 'PNG', 'GIF', 'SVG', 'NONE'] as const;

/** The body of POST /scan-forms/v3/scan-form by USPS's OpenAPI file. */
export const ScanFormRequest = z.strictObject({
  imageInfo: z.looseObject({
    imageType: z.enum([...imageTypes, 'ZPL203DPI', 'ZPL300DPI']).default('PDF'),
    labelType: z.enum(['8.5X11LABEL', '4X6LABEL']).default('8.5X11LABEL'),
  }).optional(),
  form: z.literal('5630').optional(),
  imageType: z.enum(imageTypes).optional(),
  labelType: z.literal('8.5x11LABEL').optional(),
  mailingDate: z.iso.date(),
  overwriteMailingDate: z.boolean().default(false),
  entryFacilityZIPCode: Zip,
  destinationEntryFacilityType: z.enum(entryFacilityTypes),
  shipment: z.union([
    z.strictObject({ trackingNumbers: z.array(z.string()).min(1).max(40_000) }),
    z.strictObject({ MID: Mid }),
    z.strictObject({ manifestMID: Mid }),
  ]),
  fromAddress: z.looseObject({
    ...addressMembers,
    ignoreBadAddress: z.boolean().optional(),
  }),
});
export type ScanFormRequest = z.infer<typeof ScanFormRequest>;
