import { Failed } from '../../shared/failure.ts';
import type { Environment, SecretName } from '../../shared/account.ts';
import { keychainWords } from './keychain-words.ts';
import type { SecretStore } from './secret-store.ts';

/** What is used of keytar; the system's keychain behind it. */
export interface Keytar {
  getPassword(service: string, account: string): Promise<string | null>;
  setPassword(service: string, account: string, password: string): Promise<void>;
  deletePassword(service: string, account: string): Promise<boolean>;
}

const service = (environment: Environment): string => `Labeldesk ${environment}`;
const names: readonly SecretName[] = ['client-id', 'client-secret'];

const unreadable = (cause: unknown): Failed =>
  new Failed({ code: 'keychain-unreadable', because: keychainWords(cause) }, { cause });

/** Secrets in the operating system's keychain: Keychain on macOS, Credential Manager on Windows, Secret Service on Linux. */
export const createKeytarSecretStore = (keytar: Keytar): SecretStore => ({
  state: 'keychain',
  detail: '',
  read: async (environment, name) => {
    try {
      return await keytar.getPassword(service(environment), name);
    } catch (cause) {
      throw unreadable(cause);
    }
  },
  write: async (environment, name, value) => {
    try {
      await keytar.setPassword(service(environment), name, value);
    } catch (cause) {
      throw unreadable(cause);
    }
  },
  forget: async (environment) => {
    try {
      for (const name of names) await keytar.deletePassword(service(environment), name);
    } catch (cause) {
      throw unreadable(cause);
    }
  },
});
