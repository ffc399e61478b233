import { closeSync, fsyncSync, openSync } from 'node:fs';

/** A new name in a folder is durable once the folder is synced. Windows syncs names with the file and opens no folder. */
export const syncFolder = (folder: string): void => {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};
