import { readFileSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import Store from 'electron-store';
import type { Settings } from '../shared/settings.ts';
import { removeForeignListeners } from './ipc.ts';
import type { SettingsStorage } from './settings/settings-book.ts';

const openStore = (folder: string): Store<Settings> => {
  const store = new Store<Settings>({ cwd: folder, name: 'settings', clearInvalidConfig: false });
  removeForeignListeners();
  return store;
};

const isAbsent = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/**
 * The settings as a file, written whole and atomically. The file is read here and not by electron-store, which takes a
 * sound JSON file that holds no object for an empty one: what is there must reach whoever judges it, as it stands.
 */
export const settingsFile = (folder: string): SettingsStorage => {
  const path = join(folder, 'settings.json');
  let store: Store<Settings> | null = null;
  return {
    load: () => {
      let text: string;
      try {
        text = readFileSync(path, 'utf8');
      } catch (error) {
        if (isAbsent(error)) return undefined;
        throw error;
      }
      try {
        return JSON.parse(text) as unknown;
      } catch {
        return text;
      }
    },
    save: (settings) => {
      store ??= openStore(folder);
      store.store = settings;
    },
    moveAside: () => {
      const aside = join(folder, `settings-damaged-${new Date().toISOString().replaceAll(':', '-')}.json`);
      renameSync(path, aside);
      store = null;
      return basename(aside);
    },
  };
};
