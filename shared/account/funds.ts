import * as z from 'zod';

/** What stops buying: USPS won't charge the payment account, by its own word. */
export const FundsStopped = z.object({
  because: z.enum(['insufficient', 'method-inactive']),
  since: z.iso.datetime(),
  /** When USPS last said so. */
  askedAt: z.iso.datetime(),
});
export type FundsStopped = z.infer<typeof FundsStopped>;
