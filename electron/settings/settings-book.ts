import type { AccountNumbers, AccountSet, Environment, SecretName } from '../../shared/account/account.ts';
import type { SetAside, Settings, SettingsChange } from '../../shared/settings.ts';

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
  saveNumbers(set: AccountSet, numbers: AccountNumbers): Settings;
  /** Which secrets the keychain holds now, by name alone. */
  noteSecrets(set: AccountSet, stored: readonly SecretName[]): Settings;
  /** What didn't come along when TEM and live became one account; null once it was seen. */
  noteSetAside(setAside: SetAside | null): Settings;
  /** Where a damaged file was moved to; null when the file was sound. */
  readonly movedAside: string | null;
}
