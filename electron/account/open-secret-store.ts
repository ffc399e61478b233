import { createRequire } from 'node:module';
import { AccountSet, SecretName } from '../../shared/account/account.ts';
import type { Environment } from '../../shared/account/account.ts';
import type { Log } from '../log.ts';
import { keychainTrouble, keychainWords } from './keychain-words.ts';
import { createKeytarSecretStore } from './keytar-secret-store.ts';
import type { Keytar } from './keytar-secret-store.ts';
import type { SecretStore } from './secret-store.ts';
import { createSessionSecretStore } from './session-secret-store.ts';
import { within } from './within.ts';

/** The window doesn't wait longer than this for a keychain when it starts. */
const longestProbe = 3_000;

const probe = (keytar: Keytar): Promise<unknown> => within(longestProbe, keytar.getPassword('Labeldesk', 'is the keychain there?'));

const loadKeytar = (): Keytar | null => {
  try {
    return createRequire(import.meta.url)('keytar') as Keytar;
  } catch {
    return null;
  }
};

/** What was entered while there was no keychain is the newer one. */
const move = async (from: SecretStore, to: SecretStore): Promise<void> => {
  for (const set of AccountSet.options)
    for (const name of SecretName.options) {
      const secret = await from.read(set, name);
      if (secret !== null) await to.write(set, name, secret);
    }
};

/**
 * The system's keychain where it can be used, and memory where it can't; the reason is kept to be shown.
 * @param setAside is told whose secrets were set aside when TEM and live became one account.
 */
export const openSecretStore = async (
  log: Log, keytar: Keytar | null = loadKeytar(), setAside: (of: readonly Environment[]) => void = () => undefined,
): Promise<SecretStore> => {
  const memory = new Map<string, string>();

  const choose = async (): Promise<SecretStore> => {
    if (keytar === null) {
      log.info('keychain-absent', { reason: 'keytar is not built for this machine' });
      return createSessionSecretStore('what reaches the keychain isn’t built on this computer (keytar)', 'not-built', memory);
    }
    try {
      await probe(keytar);
      return createKeytarSecretStore(keytar, { setAside });
    } catch (cause) {
      log.info('keychain-absent', { reason: cause instanceof Error ? cause.message : 'it gave no reason' });
      return createSessionSecretStore(keychainWords(cause), keychainTrouble(cause), memory);
    }
  };

  let chosen = await choose();
  return {
    get state() { return chosen.state; },
    get detail() { return chosen.detail; },
    get trouble() { return chosen.trouble; },
    read: (set, name) => chosen.read(set, name),
    look: (set, name) => chosen.look(set, name),
    write: (set, name, value) => chosen.write(set, name, value),
    mustBeOpen: () => chosen.mustBeOpen(),
    forget: (set) => chosen.forget(set),
    tryAgain: async () => {
      if (chosen.state === 'keychain') return;
      const next = await choose();
      // Memory is left once everything in it is stored: a keychain that fails half way costs nothing.
      if (next.state === 'keychain') await move(chosen, next);
      chosen = next;
      if (next.state === 'keychain') memory.clear();
    },
  };
};
