import * as z from 'zod';

const Role = z.looseObject({ roleName: z.string() });

/** One text with commas, or an array: both were seen in claims. */
const Numbers = z.union([z.string(), z.array(z.string())]);

/** Of an access token. */
export const Claims = z.looseObject({
  kind: z.literal('access'),
  client_id: z.string(),
  scope: z.string(),
  exp: z.number(),
  payment_accounts: z.object({ accounts: Numbers }).optional(),
  mail_owners: z.array(z.object({ crid: z.string(), mids: Numbers })).optional(),
});
export type Claims = z.infer<typeof Claims>;

/** Of a payment authorization. */
export const PaymentClaims = z.object({
  kind: z.literal('payment'),
  exp: z.number(),
  crid: z.string(),
  mid: z.string(),
  manifestMid: z.string(),
  accountNumber: z.string(),
  roles: z.array(Role),
});
export type PaymentClaims = z.infer<typeof PaymentClaims>;

/** Whether it says whose contract prices are charged; without, the published ones are. */
export const namesRateHolder = ({ roles }: PaymentClaims): boolean => roles.some(({ roleName }) => roleName === 'RATE_HOLDER');

const list = (numbers: string | string[]): string[] => (typeof numbers === 'string' ? numbers.split(',').map((part) => part.trim()) : numbers);

/** Whether the portal has linked the numbers to the app that the token was given to. */
export const linksMailer = (claims: Claims, crid: string, mids: readonly string[]): boolean =>
  (claims.mail_owners ?? []).some((owner) => owner.crid === crid && mids.every((mid) => list(owner.mids).includes(mid)));

export const linksAccount = (claims: Claims, account: string): boolean =>
  claims.payment_accounts !== undefined && list(claims.payment_accounts.accounts).includes(account);
