import { closeSync, fsyncSync, openSync } from 'node:fs';

/** What was written to a file survives a power cut from here on. Its name does once its folder is synced. */
export const syncFile = (file: string): void => {
  const descriptor = openSync(file, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};
