import { Failed } from '../../shared/failure.ts';
import type { AccountSet, Environment, SecretName } from '../../shared/account/account.ts';
import { keychainWords } from './keychain-words.ts';
import { moveToOneAccount, servicesOfOld } from './move-to-one-account.ts';
import type { SecretStore } from './secret-store.ts';
import { within } from './within.ts';

/** What is used of keytar; the system's keychain behind it. */
export interface Keytar {
  getPassword(service: string, account: string): Promise<string | null>;
  setPassword(service: string, account: string, password: string): Promise<void>;
  deletePassword(service: string, account: string): Promise<boolean>;
}

const serviceOf = (set: AccountSet): string => `Labeldesk ${set}`;
const names: readonly SecretName[] = ['client-id', 'client-secret'];

const unreadable = (cause: unknown): Failed =>
  new Failed({ code: 'keychain-unreadable', because: keychainWords(cause) }, { cause });

/** What is written here has no line break and no blank around it; an entry that was written by halves, or by something else, may. */
const isWhole = (secret: string): boolean => secret !== '' && secret === secret.trim() && !/\p{Cc}/u.test(secret);

export interface KeytarOptions {
  /** In milliseconds; long enough to type a keychain's password, when it asks for one at the first read. */
  readonly patience?: number;
  /** Told whose secrets were set aside when TEM and live became one account. */
  readonly setAside?: (of: readonly Environment[]) => void;
}

/** Secrets in the operating system's keychain: Keychain on macOS, Credential Manager on Windows, Secret Service on Linux. */
export const createKeytarSecretStore = (keytar: Keytar, { patience = 20_000, setAside = () => undefined }: KeytarOptions = {}): SecretStore => {
  const asking = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await within(patience, work());
    } catch (cause) {
      throw unreadable(cause);
    }
  };

  // A keychain that is asking for its password isn't asked for it a second time.
  const underWay = new Map<string, Promise<string | null>>();
  const get = (service: string, name: SecretName): Promise<string | null> => {
    const key = `${service}/${name}`;
    const reading = underWay.get(key) ?? keytar.getPassword(service, name).finally(() => underWay.delete(key));
    underWay.set(key, reading);
    return asking(() => reading);
  };
  const put = async (service: string, name: SecretName, value: string): Promise<void> => {
    await asking(() => keytar.setPassword(service, name, value));
    const back = await asking(() => keytar.getPassword(service, name));
    if (back !== value) throw new Failed({ code: 'keychain-unreadable', because: 'what was stored didn’t come back as it was' });
  };

  const entries = {
    get: async (service: string, name: SecretName) => {
      const secret = await get(service, name);
      return secret !== null && isWhole(secret) ? secret : '';
    },
    put,
    remove: async (service: string, name: SecretName) => void await asking(() => keytar.deletePassword(service, name)),
  };
  // A locked keychain can find nothing without a word, so that finding nothing old doesn't mean that nothing is there.
  let isMoved = false;
  let moving: Promise<boolean> | null = null;
  const movedFor = async (set: AccountSet): Promise<void> => {
    if (set === 'practice' || isMoved) return;
    moving ??= moveToOneAccount(entries, serviceOf('usps'), setAside).finally(() => { moving = null; });
    if (await moving) isMoved = true;
  };
  const find = async (set: AccountSet, name: SecretName): Promise<string | null> => {
    await movedFor(set);
    const secret = await get(serviceOf(set), name);
    if (set === 'usps' && secret !== null) isMoved = true;
    return secret;
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
    read: async (set, name) => {
      const secret = await find(set, name);
      return secret !== null && isWhole(secret) ? secret : null;
    },
    look: async (set, name) => {
      const secret = await find(set, name);
      if (secret === null) return 'none';
      return isWhole(secret) ? 'kept' : 'damaged';
    },
    write: async (set, name, value) => {
      await movedFor(set);
      await put(serviceOf(set), name, value);
    },
    mustBeOpen,
    forget: async (set) => {
      await mustBeOpen();
      const services = set === 'usps' ? [serviceOf(set), ...servicesOfOld] : [serviceOf(set)];
      for (const service of services) for (const name of names) await entries.remove(service, name);
    },
    tryAgain: async () => undefined,
  };
};
