import { Settings } from '../../shared/settings.ts';
import { defaultSettings } from './default-settings.ts';
import { migrateSettings } from './migrate-settings.ts';
import type { SettingsBook, SettingsStorage } from './settings-book.ts';

interface Loaded {
  readonly settings: Settings;
  readonly movedAside: string | null;
}

/** What can't be read is moved aside before anything could be saved over it. */
const load = (storage: SettingsStorage): Loaded => {
  try {
    const stored = storage.load();
    return { settings: stored === undefined ? defaultSettings() : migrateSettings(stored), movedAside: null };
  } catch {
    return { settings: defaultSettings(), movedAside: storage.moveAside() };
  }
};

/** A default that was taken off the list gives way to the first that is on it. */
const withKnownDefault = (settings: Settings): Settings => {
  const { shipFroms, defaultShipFromId } = settings;
  if (shipFroms.some(({ id }) => id === defaultShipFromId)) return settings;
  return { ...settings, defaultShipFromId: shipFroms[0]?.id ?? defaultShipFromId };
};

const given = (change: object): object => Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));

/**
 * The settings, kept in a storage. Every change is parsed whole, saved, and only then answered.
 * @throws ZodError for a change that would make settings nobody could read back.
 */
export const openSettings = (storage: SettingsStorage): SettingsBook => {
  const loaded = load(storage);
  let settings = withKnownDefault(loaded.settings);

  const save = (next: unknown): Settings => {
    const sound = withKnownDefault(Settings.parse(next));
    storage.save(sound);
    settings = sound;
    return settings;
  };

  return {
    read: () => settings,
    change: ({ routes, printerProfiles, ...change }) => save({
      ...settings,
      ...given(change),
      routes: { ...settings.routes, ...given(routes ?? {}) },
      printerProfiles: { ...settings.printerProfiles, ...printerProfiles },
    }),
    enter: (environment) => save({ ...settings, environment }),
    saveNumbers: (set, numbers) => save({ ...settings, accounts: { ...settings.accounts, [set]: numbers } }),
    noteSecrets: (set, stored) => save({ ...settings, secretsStored: { ...settings.secretsStored, [set]: stored } }),
    noteSetAside: (setAside) => save({ ...settings, setAside }),
    movedAside: loaded.movedAside,
  };
};
