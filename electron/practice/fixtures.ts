import type { AccountCondition } from './state/accounts.ts';
import type { AppStage } from './state/apps.ts';

/** The account that the practice USPS knows. Made up, and good for nothing anywhere else. */
export const credentials = {
  clientId: 'sim-full',
  clientSecret: 'sim-secret',
  crid: '56982563',
  mid: '904128937',
  manifestMid: '904128936',
  epa: '1000405525',
} as const;

/** A mailer of the volume that has a six-digit MID, under the same CRID. */
export const sixDigitMid = '123456';

/** What USPS says of a payment account that can't pay. */
export const accountRefusals = {
  '100001': 'Could not find an EPS Account with the number given.',
  '100002': 'Your EPS Account is not Active, please check your account and try again.',
  '100003': 'Your EPS Account does not have a Primary Payment Method, please check your account and try again.',
  '100004': 'EPS Primary Payment Method is not Active, please check your payment method and try again.',
  '100005': 'We are having trouble validating your credit card, please try again later.',
  '100006': 'We are having trouble validating your credit card, please check your credit card details and try again.',
  '100007': 'Your Trust balance has insufficient funds. Please fund your Trust balance and try again.',
} as const;

/** The refusal that each condition of a payment account meets; null where it pays. Deposits that aren't confirmed leave it inactive. */
export const refusalOfCondition: Readonly<Record<AccountCondition, keyof typeof accountRefusals | null>> = {
  NONE: '100001', PENDING: '100002', ACTIVE: null, INACTIVE: '100002', NO_METHOD: '100003', METHOD_INACTIVE: '100004', INSUFFICIENT: '100007',
};

/** Enterprise Payment Accounts that stand in a condition from the start. */
export const accounts: Readonly<Record<string, AccountCondition>> = {
  [credentials.epa]: 'ACTIVE', '1000400001': 'NONE', '1000400002': 'INACTIVE', '1000400003': 'NO_METHOD', '1000400004': 'METHOD_INACTIVE',
  '1000400007': 'INSUFFICIENT',
};

const publicScopes = ['addresses', 'domestic-prices', 'international-prices', 'locations', 'service-standards', 'shipments'];
const grantedScopes = [
  ...publicScopes, 'labels', 'payments', 'scan-forms', 'tracking', 'pickup', 'international-labels',
];

/** What an app has at each stage: the products that USPS granted, with their scopes. */
export const productsOf: Readonly<Record<AppStage, { readonly products: string; readonly scopes: readonly string[] }>> = {
  REGISTERED: { products: '[Public Access I]', scopes: publicScopes },
  PRODUCT_GRANTED: { products: '[Public Access I, Labels, Payments]', scopes: grantedScopes },
  CLAIMS_LINKED: { products: '[Public Access I, Labels, Payments]', scopes: grantedScopes },
};

/** USPS apps by client id, as three stages of getting an account. Any other id, or a wrong secret, is refused. */
export const clients: Readonly<Record<string, AppStage>> = {
  'sim-full': 'CLAIMS_LINKED', 'sim-public': 'REGISTERED', 'sim-unlinked': 'PRODUCT_GRANTED',
};
