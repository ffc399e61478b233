import * as z from 'zod';

/** Pieces that USPS's OpenAPI files share. */
export const states = [
  'AA', 'AE', 'AL', 'AK', 'AP', 'AS', 'AZ', 'AR', 'CA', 'CO', 'CT', 'DE', 'DC', 'FM', 'FL', 'GA', 'GU', 'HI', 'ID', 'IL', 'IN', 'IA', 'KS', 'KY', 'LA', 'ME',
  'MH', 'MD', 'MA', 'MI', 'MN', 'MS', 'MO', 'MP', 'MT', 'NE', 'NV', 'NH', 'NJ', 'NM', 'NY', 'NC', 'ND', 'OH', 'OK', 'OR', 'PW', 'PA', 'PR', 'RI', 'SC', 'SD',
  'TN', 'TX', 'UT', 'VT', 'VI', 'VA', 'WA', 'WV', 'WI', 'WY',
] as const;

export const entryFacilityTypes = [
  'NONE', 'DESTINATION_NETWORK_DISTRIBUTION_CENTER', 'DESTINATION_SECTIONAL_CENTER_FACILITY', 'DESTINATION_DELIVERY_UNIT', 'DESTINATION_SERVICE_HUB',
  'DESTINATION_REGIONAL_PROCESSING_DISTRIBUTION_CENTER',
] as const;

export const State = z.enum(states);
export const Zip = z.string().regex(/^\d{5}$/);
export const ZipPlus4 = z.string().regex(/^\d{4}$/);
export const ZipOrNine = z.string().regex(/^\d{5}(?:[-\s]\d{4})?$/);
export const Mid = z.string().regex(/^(\d{6}|\d{9})$/);
/** A day, or a day with a time. */
export const MailingDate = z.union([z.iso.date(), z.iso.datetime({ offset: true, local: true })]);

/** What any address has, at home or abroad. */
export const placeMembers = {
  firstName: z.string().min(1).max(50).optional(),
  lastName: z.string().min(1).max(50).optional(),
  firm: z.string().max(50).optional(),
  streetAddress: z.string().min(1).max(50),
  secondaryAddress: z.string().max(50).optional(),
  city: z.string().min(1).max(28),
};

/** What an address of a label and of a SCAN form have in common. */
export const addressMembers = {
  ...placeMembers,
  state: State,
  ZIPCode: Zip,
  ZIPPlus4: ZipPlus4.optional(),
  urbanization: z.string().max(96).optional(),
};
