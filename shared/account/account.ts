import * as z from 'zod';

/** Practice is the USPS inside the application; TEM is USPS's Testing Environment for Mailers; live costs money. */
export const Environment = z.enum(['practice', 'tem', 'live']);
export type Environment = z.infer<typeof Environment>;

/** Whose secrets and numbers: USPS's, which TEM and live share, or Practice's. */
export const AccountSet = z.enum(['usps', 'practice']);
export type AccountSet = z.infer<typeof AccountSet>;

/** The numbers USPS knows the account by. Empty strings where nothing was entered yet. */
export const AccountNumbers = z.strictObject({
  /** Customer Registration ID, 2 to 18 digits, typically 8. */
  crid: z.string().regex(/^(\d{2,18})?$/),
  /** Mailer ID, 6 or 9 digits. */
  mid: z.string().regex(/^(\d{6}|\d{9})?$/),
  /** The MID whose manifest the labels go into; the same as `mid` for an account with one. */
  manifestMid: z.string().regex(/^(\d{6}|\d{9})?$/),
  /** Enterprise Payment Account, typically 10 digits. */
  epa: z.string().regex(/^\d*$/),
});
export type AccountNumbers = z.infer<typeof AccountNumbers>;

/** The two secrets of a USPS app, by name. Their values cross inward once and are never sent back. */
export const SecretName = z.enum(['client-id', 'client-secret']);
export type SecretName = z.infer<typeof SecretName>;

/** Where secrets are kept: the system's keychain, or memory until the application ends. */
export const SecretStoreState = z.enum(['keychain', 'session-only']);
export type SecretStoreState = z.infer<typeof SecretStoreState>;

/**
 * What is known of a secret. `gone` was stored once and the keychain has nothing of it any more; `damaged` is an entry that
 * can't be one whole secret; `unreadable` is one that the keychain doesn't hand out now.
 */
export const SecretState = z.enum(['none', 'kept', 'gone', 'damaged', 'unreadable']);
export type SecretState = z.infer<typeof SecretState>;

/** Why the keychain isn't used, as far as somebody at the desk can do something about it. */
export const KeychainTrouble = z.enum(['not-built', 'none-runs', 'no-keychain-yet', 'locked', 'denied', 'unanswered', 'silent', 'other']);
export type KeychainTrouble = z.infer<typeof KeychainTrouble>;

export const Account = z.object({
  environment: Environment,
  numbers: AccountNumbers,
  secrets: z.record(SecretName, z.boolean()),
  secretStates: z.record(SecretName, SecretState),
  secretStore: SecretStoreState,
  /** Why secrets aren't in a keychain, or can't be read from it now; empty when they can. */
  secretStoreDetail: z.string(),
  /** The same as one of a few; null when there is none. */
  keychainTrouble: KeychainTrouble.nullable(),
  /** What is still to be entered before a label can be bought, in the order it is asked for. */
  missing: z.array(z.enum(['client-id', 'client-secret', 'crid', 'mid', 'epa'])),
  /** Environments that this copy can enter, and why not. */
  offered: z.array(z.object({ environment: Environment, because: z.string().nullable() })),
});
export type Account = z.infer<typeof Account>;
