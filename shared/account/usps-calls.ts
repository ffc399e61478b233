import * as z from 'zod';

/** The API that a call was made to: a label call needs the first two before its own. */
export const UspsApi = z.enum([
  'oauth', 'payments', 'addresses', 'prices', 'shipping-options', 'labels', 'scan-forms', 'tracking', 'carrier-pickup', 'locations',
  'international-prices', 'international-labels',
]);
export type UspsApi = z.infer<typeof UspsApi>;

/** What one API was asked in the last hour. */
export const CallsOfApi = z.object({
  api: UspsApi,
  sent: z.int(),
  /** Calls that an answer at hand made needless. */
  saved: z.int(),
  /** The API's own limit, where one is known; null where it only shares the one of all of them. */
  limit: z.int().nullable(),
});
export type CallsOfApi = z.infer<typeof CallsOfApi>;
