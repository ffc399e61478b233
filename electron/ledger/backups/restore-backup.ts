import { copyFileSync, existsSync, readdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Clock } from '../../clock.ts';
import { moveAside } from '../files/move-aside.ts';
import { syncFile } from '../files/sync-file.ts';
import { syncFolder } from '../files/sync-folder.ts';
import { isSound } from './is-sound.ts';

const copyDurably = (from: string, to: string): void => {
  const part = `${to}.part`;
  copyFileSync(from, part);
  syncFile(part);
  renameSync(part, to);
};

/**
 * Puts a copy of the rows in the ledger's place, and brings documents back that are missing. The ledger must be closed;
 * what stood in its place is kept under a name of its own, which is returned: it may hold what happened since.
 * @throws Error when the copy isn't sound; nothing is changed then.
 */
export const restoreBackup = (folder: string, backupFile: string, clock: Clock): string => {
  if (!isSound(backupFile)) throw new Error('the copy of the ledger is not sound');
  const file = join(folder, 'ledger.sqlite');
  const aside = moveAside(file, 'replaced', clock);
  copyDurably(backupFile, file);
  const documents = join(folder, 'documents');
  const copies = join(dirname(backupFile), 'documents');
  for (const name of existsSync(copies) ? readdirSync(copies) : [])
    if (!existsSync(join(documents, name)) && !name.endsWith('.part')) copyDurably(join(copies, name), join(documents, name));
  syncFolder(documents);
  syncFolder(folder);
  return aside;
};
