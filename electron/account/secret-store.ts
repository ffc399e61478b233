import type { Environment, SecretName, SecretStoreState } from '../../shared/account.ts';

/** The one way to secrets. A keychain behind it, or memory for the session; never a file. */
export interface SecretStore {
  readonly state: SecretStoreState;
  /** Why it isn't the keychain; empty when it is. */
  readonly detail: string;
  read(environment: Environment, name: SecretName): Promise<string | null>;
  write(environment: Environment, name: SecretName, value: string): Promise<void>;
  forget(environment: Environment): Promise<void>;
}
