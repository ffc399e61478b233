import * as z from 'zod';

/** The services by which a return label brings a parcel back. */
export const ReturnService = z.enum(['USPS_GROUND_ADVANTAGE', 'PRIORITY_MAIL']);
export type ReturnService = z.infer<typeof ReturnService>;
