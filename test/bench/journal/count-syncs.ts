import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { buildWatch, watching } from '../../torture/watch.ts';
import { readWriteLog } from '../../torture/power-loss/write-log.ts';

/** The fsyncs of one purchase, from the press to main's answer. */
export interface SyncCount {
  readonly syncs: number;
  /** What was synced, in order, by the last part of its name. */
  readonly of: readonly string[];
}

export const begun = 'begun';
export const answered = 'answered';

/** A label's file is named by its hash, which says nothing here. */
const shortName = (path: string): string => basename(path).replace(/^[0-9a-f]{64}/, 'label');

/** Counted by a library that stands between Node and the system; null where none can be built. */
export const countSyncs = async (uspsUrl: string): Promise<SyncCount | null> => {
  const folder = mkdtempSync(join(tmpdir(), 'labeldesk-bench-'));
  try {
    const watch = buildWatch(folder);
    if ('because' in watch) return null;
    const data = join(folder, 'ledger');
    const log = join(folder, 'log');
    await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'one-purchase.ts'), data, uspsUrl], {
      env: { ...process.env, ...watching({ library: watch.library, folder: data, log }) },
    });
    const events = readWriteLog(log);
    const at = (name: string): number => events.findIndex((event) => event.kind === 'create' && basename(event.path) === name);
    const of = events.slice(at(begun), at(answered)).flatMap((event) => (event.kind === 'sync' ? shortName(event.path) : []));
    return { syncs: of.length, of };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
