import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('watch-writes.c', import.meta.url));

/**
 * Builds the library that stands between Node and the system.
 * @returns its path; or why there is none, where the machine has no C compiler or can't preload.
 */
export const buildWatch = (folder: string): { readonly library: string } | { readonly because: string } => {
  if (process.platform !== 'linux') return { because: 'LD_PRELOAD is of Linux' };
  const library = join(folder, 'watch-writes.so');
  try {
    execFileSync('cc', ['-shared', '-fPIC', '-O2', '-Wall', '-o', library, source, '-ldl', '-lpthread'], { stdio: 'pipe' });
    return { library };
  } catch {
    return { because: 'there is no C compiler here' };
  }
};

export interface Watching {
  readonly library: string;
  /** The desk's data folder. */
  readonly folder: string;
  /** The file whose writing starts the count. */
  readonly arm?: string;
  readonly kill?: { readonly event: number; readonly after: boolean };
  /** From this event on, the disk is full. */
  readonly full?: number;
  /** Where what it was killed at goes: "w" a write, "f" a sync, "s" a send. */
  readonly died?: string;
  /** Where the number of events goes when the desk ends by itself. */
  readonly count?: string;
  readonly log?: string;
  /** Seconds by which the desk's clock is off. */
  readonly clock?: number;
}

/** The environment of a desk that is watched. */
export const watching = ({ library, folder, arm, kill, full, died, count, log, clock }: Watching): Record<string, string> => ({
  LD_PRELOAD: library,
  WATCH_FOLDER: folder,
  ...(arm === undefined ? {} : { WATCH_ARM: arm }),
  ...(kill === undefined ? {} : { WATCH_KILL: `${kill.event}${kill.after ? ' after' : ''}` }),
  ...(full === undefined ? {} : { WATCH_FULL: String(full) }),
  ...(died === undefined ? {} : { WATCH_DIED: died }),
  ...(count === undefined ? {} : { WATCH_COUNT: count }),
  ...(log === undefined ? {} : { WATCH_LOG: log }),
  ...(clock === undefined ? {} : { WATCH_CLOCK: String(clock) }),
});
