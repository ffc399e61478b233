import { createRequire } from 'node:module';
import type { Log } from '../log.ts';
import { keychainWords } from './keychain-words.ts';
import { createKeytarSecretStore } from './keytar-secret-store.ts';
import type { Keytar } from './keytar-secret-store.ts';
import type { SecretStore } from './secret-store.ts';
import { createSessionSecretStore } from './session-secret-store.ts';

/** A locked keychain may be asking its owner for the password; the window doesn't wait longer than this for it. */
const longestProbe = 3_000;

const probe = async (keytar: Keytar): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the keychain did not answer')), longestProbe);
  });
  try {
    await Promise.race([keytar.getPassword('Labeldesk', 'is the keychain there?'), late]);
  } finally {
    clearTimeout(timer);
  }
};

/** The system's keychain where it can be used, and memory where it can't; the reason is kept to be shown. */
export const openSecretStore = async (log: Log): Promise<SecretStore> => {
  let keytar: Keytar;
  try {
    keytar = createRequire(import.meta.url)('keytar') as Keytar;
  } catch {
    log.info('keychain-absent', { reason: 'keytar is not built for this machine' });
    return createSessionSecretStore('what reaches the keychain isn’t built on this computer (keytar)');
  }
  try {
    await probe(keytar);
    return createKeytarSecretStore(keytar);
  } catch (cause) {
    log.info('keychain-absent', { reason: cause instanceof Error ? cause.message : 'it gave no reason' });
    return createSessionSecretStore(keychainWords(cause));
  }
};
