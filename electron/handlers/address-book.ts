import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Announce, Handlers } from '../../shared/ipc-contract.ts';
import type { FileChooser } from './file-chooser.ts';
import type { OpenDesk } from '../desk/open-desk.ts';
import { createAddressCsv } from '../shipping/address-book/address-csv.ts';
import { exportAddresses } from '../shipping/address-book/export-addresses.ts';
import { keepWords } from '../shipping/address-book/keep-words.ts';
import { saveAddress } from '../shipping/address-book/save-address.ts';
import type { Desk } from '../shipping/desk.ts';
import { logMistake } from '../shipping/log-mistake.ts';

type BookChannel = Extract<keyof Handlers, `address-book/${string}`>;

export interface AddressBookParts {
  readonly current: () => Pick<OpenDesk, 'desk'>;
  readonly chooseFile: FileChooser;
}

/** As many as a person looks at while typing. */
const suggestions = 8;

/** The calls about the address book: found, kept, carried in and out. */
export const addressBookHandlers = ({ current, chooseFile }: AddressBookParts): Pick<Handlers, BookChannel> => {
  const csv = createAddressCsv();
  const desk = () => current().desk;
  const withWords = new WeakSet<object>();
  /** An import that the application's end cut short left words unwritten. */
  const book = () => {
    const { ledger, closing } = desk();
    if (!withWords.has(ledger)) {
      withWords.add(ledger);
      writeWords(ledger, closing);
    }
    return ledger;
  };
  const writeWords = (ledger: Desk['ledger'], closing: AbortSignal): void =>
    void keepWords(ledger, closing).catch((error: unknown) => logMistake(desk(), error, 'address-words'));
  const progress = (): ((done: number, rows: number) => void) => {
    const announce: Announce = desk().announce;
    return (done, rows) => announce('address-book/progress', { done, rows });
  };
  return {
    'address-book/list': async (list) => ({ entries: book().listAddresses(list), total: book().countAddresses() }),
    'address-book/suggest': async ({ search }) => book().suggestAddresses(search, suggestions),
    'address-book/save': async (entry) => saveAddress(desk().ledger, entry),
    'address-book/remove': async ({ id }) => desk().ledger.removeAddress(id),
    'address-book/open-csv': async () => {
      const path = await chooseFile.open('csv');
      return path === null ? null : csv.open(path);
    },
    'address-book/preview-csv': async ({ id, mapping }) => csv.preview(desk().ledger, id, mapping),
    'address-book/import-csv': async ({ id, mapping }) => {
      const { ledger, closing } = desk();
      const imported = await csv.take(ledger, id, mapping, progress());
      writeWords(ledger, closing);
      return imported;
    },
    'address-book/save-failures': async ({ id, mapping }) => {
      const bytes = csv.failures(id, mapping);
      const path = await chooseFile.save('Addresses to mend.csv', 'csv');
      if (path === null) return null;
      await writeFile(path, bytes);
      return { file: basename(path) };
    },
    'address-book/export': async () => {
      const path = await chooseFile.save('Addresses.csv', 'csv');
      if (path === null) return null;
      const { ledger, closing } = desk();
      return { file: basename(path), entries: await exportAddresses(ledger, path, closing) };
    },
  };
};
