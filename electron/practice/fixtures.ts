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

/** Enterprise Payment Accounts that stand for a state of the account, with the refusal that each one meets. */
export const accountsInError: Readonly<Record<string, { code: string; detail: string }>> = {
  '1000400001': { code: '100001', detail: 'Could not find an EPS Account with number: 1000400001.' },
  '1000400002': { code: '100002', detail: 'Your EPS Account is not Active, please check your account and try again.' },
  '1000400003': { code: '100003', detail: 'Your EPS Account does not have a Primary Payment Method, please check your account and try again.' },
  '1000400004': { code: '100004', detail: 'EPS Primary Payment Method is not Active, please check your payment method and try again.' },
  '1000400007': { code: '100007', detail: 'Your Trust balance has insufficient funds. Please fund your Trust balance and try again.' },
};

const publicScopes = ['addresses', 'domestic-prices', 'international-prices', 'locations', 'service-standards', 'shipments'];
const grantedScopes = [...publicScopes, 'labels', 'payments', 'scan-forms', 'tracking', 'pickup'];

export interface PracticeClient {
  readonly products: string;
  readonly scopes: readonly string[];
  /** Whether the portal has linked CRID, MIDs and payment account to the app. */
  readonly linked: boolean;
}

/** USPS apps by client id, as three stages of getting an account. Any other id, or a wrong secret, is refused. */
export const clients: Readonly<Record<string, PracticeClient>> = {
  'sim-full': { products: '[Public Access I, Labels, Payments]', scopes: grantedScopes, linked: true },
  'sim-public': { products: '[Public Access I]', scopes: publicScopes, linked: false },
  'sim-unlinked': { products: '[Public Access I, Labels, Payments]', scopes: grantedScopes, linked: false },
};
