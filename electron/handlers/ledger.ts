import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { AccountSet } from '../../shared/account/account.ts';
import { Failed } from '../../shared/failure.ts';
import type { Handlers } from '../../shared/ipc-contract.ts';
import type { LedgerCopies } from '../../shared/ledger-copies.ts';
import type { Settings } from '../../shared/settings.ts';
import { restoreBackup } from '../ledger/backups/restore-backup.ts';
import { importLedger } from '../ledger/transfer/import-ledger.ts';
import type { Imported } from '../ledger/transfer/import-ledger.ts';
import type { OpenDesk } from '../desk/open-desk.ts';
import { migrateSettings } from '../settings/migrate-settings.ts';
import type { SettingsBook } from '../settings/settings-book.ts';
import type { FileChooser } from './file-chooser.ts';

export interface LedgerParts {
  readonly current: () => OpenDesk;
  readonly settings: SettingsBook;
  readonly chooseFile: FileChooser;
  /** Closes the desk, puts another ledger in its place, does what must be so before anything is asked of USPS, and opens it again. */
  readonly whileClosed: <T>(work: () => T, beforeOpening?: () => void) => Promise<T>;
  /** What was found of an account that had other numbers says nothing of this one. */
  readonly accountChanged: (set: AccountSet, numbersToo: boolean) => void;
}

type LedgerHandlers = Pick<Handlers, 'ledger/copies' | 'ledger/copy-now' | 'ledger/bring-back' | 'ledger/export' | 'ledger/import'>;

const settingsName = 'settings.json';

const sizeOf = async (folder: string): Promise<number> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + (statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0), 0);
};

/** The settings that went along; null where there are none. @throws what a damaged file fails with; then nothing is put in place. */
const carriedIn = (imported: Imported): Settings | null => {
  const carried = imported.others[settingsName];
  try {
    return carried === undefined ? null : migrateSettings(JSON.parse(Buffer.from(carried).toString('utf8')));
  } catch (error) {
    imported.discard();
    throw error;
  }
};

/** Secrets aren't carried, so neither is what was known of this computer's keychain. */
const takeOver = (settings: SettingsBook, carried: Settings | null): void => {
  if (carried === null) return;
  const { version: _version, environment: _environment, secretsStored: _stored, setAside: _setAside, accounts, ...rest } = carried;
  settings.change(rest);
  for (const set of AccountSet.options) settings.saveNumbers(set, accounts[set]);
};

/** The calls about copies of the ledger: made, listed, brought back, and carried to another computer. */
export const ledgerHandlers = ({ current, settings, chooseFile, whileClosed, accountChanged }: LedgerParts): LedgerHandlers => {
  const copies = async (): Promise<LedgerCopies> => {
    const { copies: ledger, folder } = current();
    const place = join(folder, 'backups');
    const list = ledger.backups().map(({ file, at, bytes }) => ({ name: basename(file), at, bytes }));
    return { copies: list, totalBytes: await sizeOf(place), folder: place };
  };

  return {
    'ledger/copies': copies,
    'ledger/copy-now': async () => {
      await current().copies.backUp();
      return copies();
    },
    'ledger/bring-back': async ({ name }) => {
      const { copies: ledger, folder, desk } = current();
      const found = ledger.backups().find(({ file }) => basename(file) === name);
      if (!found) throw new Failed({ code: 'not-found', what: 'copy' });
      return { keptAs: basename(await whileClosed(() => restoreBackup(folder, found.file, desk.clock))) };
    },
    'ledger/export': async ({ passphrase }) => {
      const { environment, copies: ledger, desk } = current();
      const file = await chooseFile.save(`Labeldesk ${environment} ${desk.clock.now().toISOString().slice(0, 10)}.labeldesk`, 'labeldesk');
      if (file === null) return null;
      await ledger.exportTo(file, passphrase, { [settingsName]: Buffer.from(JSON.stringify(settings.read())) });
      return { file: basename(file) };
    },
    'ledger/import': async ({ passphrase }) => {
      const file = await chooseFile.open('labeldesk');
      if (file === null) return null;
      const { folder, desk } = current();
      const imported = await importLedger({ folder, file, passphrase, clock: desk.clock });
      const carried = carriedIn(imported);
      const before = settings.read().accounts;
      // A purchase that came along is asked about right away, and a payment authorization holds for hours: under these numbers.
      const keptAs = await whileClosed(imported.putInPlace, () => takeOver(settings, carried));
      for (const set of AccountSet.options) if (!isDeepStrictEqual(before[set], settings.read().accounts[set])) accountChanged(set, true);
      return { keptAs: keptAs === null ? null : basename(keptAs) };
    },
  };
};
