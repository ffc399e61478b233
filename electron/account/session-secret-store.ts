import type { KeychainTrouble } from '../../shared/account/account.ts';
import type { SecretStore } from './secret-store.ts';

/** Secrets for as long as the application runs; nothing reaches a disk. For machines without a keychain. */
export const createSessionSecretStore = (
  detail: string,
  trouble: KeychainTrouble = 'other',
  kept: Map<string, string> = new Map(),
): SecretStore => ({
  state: 'session-only',
  detail,
  trouble,
  read: async (set, name) => kept.get(`${set}/${name}`) ?? null,
  look: async (set, name) => (kept.has(`${set}/${name}`) ? 'kept' : 'none'),
  write: async (set, name, value) => {
    kept.set(`${set}/${name}`, value);
  },
  mustBeOpen: async () => undefined,
  forget: async (set) => {
    for (const key of kept.keys()) if (key.startsWith(`${set}/`)) kept.delete(key);
  },
  tryAgain: async () => undefined,
});
