import { Failed } from '../../shared/failure.ts';
import type { Environment, SecretName } from '../../shared/account.ts';
import { keychainWords } from './keychain-words.ts';
import type { SecretStore } from './secret-store.ts';
import { within } from './within.ts';

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

/** What is written here has no line break and no blank around it; an entry that was written by halves, or by something else, may. */
const isWhole = (secret: string): boolean => secret !== '' && secret === secret.trim() && !/\p{Cc}/u.test(secret);

/** Long enough to type a keychain's password, when it asks for one at the first read. */
const longestAnswer = 20_000;

/** Secrets in the operating system's keychain: Keychain on macOS, Credential Manager on Windows, Secret Service on Linux. */
export const createKeytarSecretStore = (keytar: Keytar, patience = longestAnswer): SecretStore => {
  const asking = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await within(patience, work());
    } catch (cause) {
      throw unreadable(cause);
    }
  };

  // A keychain that is asking for its password isn't asked for it a second time.
  const underWay = new Map<string, Promise<string | null>>();
  const get = (environment: Environment, name: SecretName): Promise<string | null> => {
    const key = `${environment}/${name}`;
    const reading = underWay.get(key) ?? keytar.getPassword(service(environment), name).finally(() => underWay.delete(key));
    underWay.set(key, reading);
    return asking(() => reading);
  };

  // gnome-keyring that is locked and has nobody to ask finds nothing and forgets nothing, without a word; only writing fails.
  const mustBeOpen = async (): Promise<void> => {
    await asking(() => keytar.setPassword('Labeldesk', 'is the keychain open?', 'yes'));
    await asking(() => keytar.deletePassword('Labeldesk', 'is the keychain open?'));
  };

  return {
    state: 'keychain',
    detail: '',
    trouble: null,
    read: async (environment, name) => {
      const secret = await get(environment, name);
      return secret !== null && isWhole(secret) ? secret : null;
    },
    look: async (environment, name) => {
      const secret = await get(environment, name);
      if (secret === null) return 'none';
      return isWhole(secret) ? 'kept' : 'damaged';
    },
    write: async (environment, name, value) => {
      await asking(() => keytar.setPassword(service(environment), name, value));
      const back = await asking(() => keytar.getPassword(service(environment), name));
      if (back !== value) throw new Failed({ code: 'keychain-unreadable', because: 'what was stored didn’t come back as it was' });
    },
    mustBeOpen,
    forget: async (environment) => {
      await mustBeOpen();
      for (const name of names) await asking(() => keytar.deletePassword(service(environment), name));
    },
    tryAgain: async () => undefined,
  };
};
