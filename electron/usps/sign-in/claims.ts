/** What a token says of the account that it was given to. What is absent, null or of another shape is empty. */
export interface Claims {
  /** Whom the token is for: names of APIs. */
  readonly audience: readonly string[];
  readonly scopes: readonly string[];
  /** "Public Access I". */
  readonly products: readonly string[];
  readonly paymentAccounts: readonly string[];
  readonly owners: readonly { readonly crid: string; readonly mids: readonly string[] }[];
}

export type ClaimsReading =
  | { readonly kind: 'read'; readonly claims: Claims }
  /** Good as a token, and nothing that can be looked into. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'too-large'; readonly bytes: number };

/** A header that holds a token is refused by most servers long before this. */
const largestToken = 64 * 1024;

const membersOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value as Readonly<Record<string, unknown>> : {};

/** Several in one text with commas, or in an array, or one alone; each as it is written, since a number may begin with 0. */
const textsIn = (value: unknown, between: RegExp = /,/): string[] => {
  if (Array.isArray(value)) return value.flatMap((each) => textsIn(each, between));
  if (typeof value === 'number') return [String(value)];
  if (typeof value !== 'string') return [];
  return value.replace(/^\s*\[|\]\s*$/g, '').split(between).map((each) => each.trim().replace(/^"(.*)"$/, '$1')).filter((each) => each !== '');
};

/** "[Public Access I, Labels]": a text that only looks like a list. */
export const productsIn = (value: unknown): string[] => textsIn(value);

export const scopesIn = (value: unknown): string[] => textsIn(value, /[\s,]+/);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

const claimsIn = (payload: unknown): Claims => {
  const members = membersOf(payload);
  return {
    audience: textsIn(members['aud'], /[\s,]+/),
    scopes: scopesIn(members['scope']),
    products: productsIn(members['api_products']),
    paymentAccounts: listOf(members['payment_accounts'])
      .flatMap((account) => textsIn(typeof account === 'object' ? membersOf(account)['accounts'] : account)),
    owners: listOf(members['mail_owners']).map(membersOf)
      .map(({ crid, mids }) => ({ crid: textsIn(crid)[0] ?? '', mids: textsIn(mids) }))
      .filter(({ crid, mids }) => crid !== '' || mids.length > 0),
  };
};

/** Reads a token's own part. Whether its signature is sound is for USPS to say; nothing is trusted here because of it. */
export const readClaims = (token: string): ClaimsReading => {
  if (token.length > largestToken) return { kind: 'too-large', bytes: token.length };
  const parts = token.split('.');
  if (parts.length !== 3) return { kind: 'unreadable' };
  try {
    const payload: unknown = JSON.parse(Buffer.from(parts[1] ?? '', 'base64url').toString('utf8'));
    return typeof payload === 'object' ? { kind: 'read', claims: claimsIn(payload) } : { kind: 'unreadable' };
  } catch {
    return { kind: 'unreadable' };
  }
};
