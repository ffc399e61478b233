import type { AccountNumbers, Environment, SecretName } from '../../shared/account.ts';
import type { Settings, SettingsChange } from '../../shared/settings.ts';

/** Where settings are kept, as plain data. electron-store is one; a test passes another. */
export interface SettingsStorage {
  /** Undefined when nothing was ever saved. */
  load(): unknown;
  save(settings: Settings): void;
  /** Keeps what can't be read under another name, and returns that name. */
  moveAside(): string;
}

/** The versioned settings. */
export interface SettingsBook {
  read(): Settings;
  change(change: SettingsChange): Settings;
  enter(environment: Environment): Settings;
  saveNumbers(environment: Environment, numbers: AccountNumbers): Settings;
  /** Which secrets the keychain holds now, by name alone. */
  noteSecrets(environment: Environment, stored: readonly SecretName[]): Settings;
  /** Where a damaged file was moved to; null when the file was sound. */
  readonly movedAside: string | null;
}
