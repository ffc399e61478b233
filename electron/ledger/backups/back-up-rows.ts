import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { backup } from 'node:sqlite';
import type { DatabaseSync } from 'node:sqlite';
import type { Clock } from '../../clock.ts';
import { checkWhole } from '../check/check-whole.ts';
import { syncFile } from '../files/sync-file.ts';
import { syncFolder } from '../files/sync-folder.ts';
import { backupName, beyondBounds, listBackups } from './backups.ts';
import { isSound } from './is-sound.ts';

/** Gives a finished copy its name, once it is known to be whole and to survive a power cut; and lets the oldest go. */
const keep = (part: string, sound: boolean, folder: string, clock: Clock): string => {
  if (!sound) {
    rmSync(part, { force: true });
    throw new Error('the copy of the ledger is not sound');
  }
  syncFile(part);
  const file = join(folder, backupName(clock.now()));
  renameSync(part, file);
  syncFolder(folder);
  for (const old of beyondBounds(listBackups(folder))) rmSync(old.file);
  return file;
};

const fresh = (folder: string): string => {
  mkdirSync(folder, { recursive: true });
  const part = join(folder, 'ledger.part');
  rmSync(part, { force: true });
  return part;
};

/** Copies the rows with SQLite's own online backup while the desk goes on working. Returns the copy's path. */
export const backUpRows = async (database: DatabaseSync, folder: string, clock: Clock): Promise<string> => {
  const part = fresh(folder);
  await backup(database, part);
  const damage = await checkWhole({ file: part, how: 'indexes' });
  return keep(part, damage === null, folder, clock);
};

/** The same at once, for a ledger that is about to be changed and that nobody works with yet. */
export const backUpRowsNow = (database: DatabaseSync, folder: string, clock: Clock): string => {
  const part = fresh(folder);
  database.prepare('VACUUM INTO ?').run(part);
  return keep(part, isSound(part), folder, clock);
};
