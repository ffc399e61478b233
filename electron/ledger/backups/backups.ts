import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** One whole copy of the ledger's rows; the documents of all copies lie beside them, each once. */
export interface Backup {
  readonly file: string;
  /** When it was made, by the ledger's clock. */
  readonly at: string;
  readonly bytes: number;
}

/** How many copies of the rows are kept, and how many bytes they may take before the oldest of them go; the newest two stay. */
const most = 14;
const mostBytes = 20e9;
const least = 2;

const pattern = /^ledger-(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d\.\d{3}Z)\.sqlite$/;

/** Windows has no colons in names. */
export const backupName = (at: Date): string => `ledger-${at.toISOString().replaceAll(':', '-')}.sqlite`;

/** The copies in a folder, the newest first; none where there is no folder yet. */
export const listBackups = (folder: string): Backup[] => {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name);
  const backups = names.flatMap((name): Backup[] => {
    const found = pattern.exec(name);
    if (found === null) return [];
    const file = join(folder, name);
    return [{ file, at: `${found[1]}:${found[2]}:${found[3]}`, bytes: statSync(file).size }];
  });
  return backups.sort((a, b) => b.at.localeCompare(a.at));
};

/** Those that go, of copies with the newest first. */
export const beyondBounds = (backups: readonly Backup[]): Backup[] => {
  let bytes = 0;
  return backups.filter((one, place) => {
    bytes += one.bytes;
    return place >= most || (place >= least && bytes > mostBytes);
  });
};
