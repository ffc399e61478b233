import type { SecretStore } from './secret-store.ts';

/** Secrets for as long as the application runs; nothing reaches a disk. For machines without a keychain. */
export const createSessionSecretStore = (detail: string): SecretStore => {
  const kept = new Map<string, string>();
  return {
    state: 'session-only',
    detail,
    read: async (environment, name) => kept.get(`${environment}/${name}`) ?? null,
    write: async (environment, name, value) => {
      kept.set(`${environment}/${name}`, value);
    },
    forget: async (environment) => {
      for (const key of kept.keys()) if (key.startsWith(`${environment}/`)) kept.delete(key);
    },
  };
};
