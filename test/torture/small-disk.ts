import { execFileSync } from 'node:child_process';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A disk of a few megabytes that can be filled up. */
export interface SmallDisk {
  /** Fills it but for so many bytes, for so many milliseconds. */
  fillFor(leaves: number, milliseconds: number): void;
  empty(): void;
  unmount(): void;
}

/** Mounts one at a folder; null where this may not be done. */
export const mountSmallDisk = (folder: string): SmallDisk | null => {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=48m', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return null;
  }
  const filler = join(folder, 'filler');
  const empty = (): void => rmSync(filler, { force: true });
  const unmount = (): void => void execFileSync('umount', ['--lazy', folder]);
  // Also where the run is cut off, before what it is mounted on is removed.
  process.prependOnceListener('exit', unmount);
  return {
    fillFor: (leaves, milliseconds) => {
      const { bavail, bsize } = statfsSync(folder);
      try {
        writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - leaves)));
      } catch (error) {
        // What the desk wrote meanwhile filled it up: so much the better.
        if (!(error instanceof Error) || !('code' in error) || error.code !== 'ENOSPC') throw error;
      }
      setTimeout(empty, milliseconds);
    },
    empty,
    unmount: () => {
      process.removeListener('exit', unmount);
      unmount();
    },
  };
};
