import { renameSync, writeFileSync } from 'node:fs';

/** Writes a file whole or not at all: it has its name once its bytes survive a power cut. Its folder is synced by the caller. */
export const writeDurably = (file: string, bytes: Uint8Array): void => {
  writeFileSync(`${file}.part`, bytes, { flush: true });
  renameSync(`${file}.part`, file);
};
