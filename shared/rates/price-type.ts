import * as z from 'zod';

/** Which of USPS's price lists an account should get: the published commercial one, or that of its own contract (NSA). */
export const PriceType = z.enum(['commercial', 'contract']);
export type PriceType = z.infer<typeof PriceType>;
