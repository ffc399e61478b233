import { existsSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Clock } from '../../clock.ts';

/** What SQLite keeps beside a file, and the file; the file last, so that a move cut off under way is made again. */
const parts = ['-journal', '-wal', '-shm', ''];

/** Gives a ledger's file, with what SQLite keeps beside it, a name that nothing has. Returns that name. */
export const moveAside = (file: string, because: 'damaged' | 'replaced', clock: Clock): string => {
  const name = `ledger.${because}-${clock.now().toISOString().replaceAll(':', '-')}`;
  let aside = join(dirname(file), `${name}.sqlite`);
  for (let count = 2; parts.some((part) => existsSync(aside + part)); count++)
    aside = join(dirname(file), `${name}-${count}.sqlite`);
  for (const part of parts) if (existsSync(file + part)) renameSync(file + part, aside + part);
  return aside;
};
