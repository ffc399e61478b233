import type { AccountSet, KeychainTrouble, SecretName, SecretStoreState } from '../../shared/account/account.ts';

/** The one way to secrets. A keychain behind it, or memory for the session; never a file. */
export interface SecretStore {
  readonly state: SecretStoreState;
  /** Why it isn't the keychain; empty when it is. */
  readonly detail: string;
  /** The same as one of a few; null when it is the keychain. */
  readonly trouble: KeychainTrouble | null;
  /** Null where there is none, and where what is there can't be a whole secret. */
  read(set: AccountSet, name: SecretName): Promise<string | null>;
  /** Tells an entry that can't be a whole secret from none. */
  look(set: AccountSet, name: SecretName): Promise<'none' | 'kept' | 'damaged'>;
  /** Done once what was stored has been read back. */
  write(set: AccountSet, name: SecretName, value: string): Promise<void>;
  /** @throws Failed `keychain-unreadable` where an entry that isn't found may only be locked away. */
  mustBeOpen(): Promise<void>;
  forget(set: AccountSet): Promise<void>;
  /** Tries the keychain once more; what was entered in memory meanwhile moves into it. */
  tryAgain(): Promise<void>;
}
