import type { KeychainTrouble } from '../../shared/account.ts';
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
  read: async (environment, name) => kept.get(`${environment}/${name}`) ?? null,
  look: async (environment, name) => (kept.has(`${environment}/${name}`) ? 'kept' : 'none'),
  write: async (environment, name, value) => {
    kept.set(`${environment}/${name}`, value);
  },
  mustBeOpen: async () => undefined,
  forget: async (environment) => {
    for (const key of kept.keys()) if (key.startsWith(`${environment}/`)) kept.delete(key);
  },
  tryAgain: async () => undefined,
});
