import { renameSync, writeFileSync } from 'node:fs';

/**
 * Writes a file whole or not at all: it has its name once its bytes survive a power cut. Its folder is synced by the caller. Two processes
 * that write the same one don't write into each other's.
 */
export const writeDurably = (file: string, bytes: Uint8Array): void => {
  const part = `${file}.${process.pid}.part`;
  writeFileSync(part, bytes, { flush: true });
  renameSync(part, file);
};
