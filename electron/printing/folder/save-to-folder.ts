import { constants } from 'node:fs';
import { access, mkdir, open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Condition } from '../printer-state.ts';

/** A name that every system's file dialog shows as it is; the rest of the title falls away. */
const plainName = (title: string): string =>
  title.normalize('NFKD').replace(/[^A-Za-z0-9 ._-]/g, '').replace(/ +/g, ' ').slice(0, 100).replace(/^[. ]+|[. ]+$/g, '') || 'document';

/** Writes a PDF that outlives a power cut and replaces nothing: the second of a name is "name-2.pdf". Returns its path. */
export const saveToFolder = async (folder: string, title: string, pdf: Uint8Array): Promise<string> => {
  await mkdir(folder, { recursive: true });
  const name = plainName(title);
  for (let copy = 1; ; copy++) {
    const path = join(folder, `${name}${copy === 1 ? '' : `-${copy}`}.pdf`);
    const file = await open(path, 'wx').catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return null;
      throw error;
    });
    if (file === null) continue;
    try {
      await file.writeFile(pdf);
      await file.sync();
    } catch (error) {
      await file.close();
      await rm(path, { force: true });
      throw error;
    }
    await file.close();
    await syncFolder(folder);
    return path;
  }
};

/** The new name itself is durable only when its folder is; Windows has no such call and needs none. */
const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Ready when a file can be written there, or the folder can be made. Makes nothing. */
export const folderCondition = async (folder: string): Promise<Condition> => {
  try {
    await access(folder, constants.W_OK);
    return { state: 'ready', detail: '' };
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (missing && dirname(folder) !== folder) return folderCondition(dirname(folder));
    return { state: 'fault', detail: 'The folder can’t be written to' };
  }
};
