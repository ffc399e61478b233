import { createHash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { Failed } from '../../../shared/failure.ts';
import type { Clock } from '../../clock.ts';
import { isSound } from '../backups/is-sound.ts';
import { migrations } from '../migrations.ts';
import { moveAside } from '../move-aside.ts';
import { syncFolder } from '../sync-folder.ts';
import { age, AgeFailed } from './age.ts';

export interface Import {
  /** Of the environment; its ledger must be closed. */
  readonly folder: string;
  readonly file: string;
  readonly passphrase: string;
  readonly clock: Clock;
}

export interface Imported {
  /** Where the ledger that stood there is now; null when there was none. */
  readonly movedAside: string | null;
  /** What went along with it, by name. */
  readonly others: Readonly<Record<string, Uint8Array>>;
}

const Entry = z.object({ name: z.string(), data: z.instanceof(Uint8Array) });
const documentName = /^documents\/(([0-9a-f]{64})\.(?:pdf|zpl))$/;

const refuse = (because: 'passphrase' | 'not-an-export' | 'newer', cause?: unknown): Failed =>
  new Failed({ code: 'export-unreadable', because }, { cause });

const check = (copy: string): void => {
  if (!isSound(copy)) throw refuse('not-an-export');
  const database = new DatabaseSync(copy, { readOnly: true });
  try {
    const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
    if (version > migrations.length) throw refuse('newer');
    const tables = database.prepare(`SELECT count(*) AS found FROM sqlite_schema WHERE name IN ('sqlar', 'shipments')`).get();
    if (version === 0 || tables?.['found'] !== 2) throw refuse('not-an-export');
  } finally {
    database.close();
  }
};

const keep = (path: string, bytes: Uint8Array): void => {
  writeFileSync(`${path}.part`, bytes, { flush: true });
  renameSync(`${path}.part`, path);
};

/** Takes the archive out of the copy, which is then a ledger and nothing else. */
const unpack = (copy: string, documents: string): Record<string, Uint8Array> => {
  const others: Record<string, Uint8Array> = {};
  const database = new DatabaseSync(copy);
  try {
    for (const row of database.prepare('SELECT name, data FROM sqlar').iterate()) {
      const { name, data } = Entry.parse(row);
      const [, document, hash] = documentName.exec(name) ?? [];
      if (document === undefined) others[name] = data;
      // A document is what its name says, or it is none.
      else if (createHash('sha256').update(data).digest('hex') === hash) keep(join(documents, document), data);
    }
    database.exec('DROP TABLE sqlar; VACUUM');
  } finally {
    database.close();
  }
  return others;
};

const syncFile = (file: string): void => {
  const descriptor = openSync(file, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};

/**
 * Puts an exported ledger in this one's place. Nothing is changed before the file was read to its end and found sound; the
 * ledger that stood there is kept under another name.
 * @throws Failed `export-unreadable`.
 */
export const importLedger = async ({ folder, file, passphrase, clock }: Import): Promise<Imported> => {
  const copy = join(folder, 'import.part');
  const documents = join(folder, 'documents');
  mkdirSync(documents, { recursive: true });
  rmSync(copy, { force: true });
  try {
    await age({ task: 'decrypt', from: file, to: copy, passphrase }).catch((error: unknown) => {
      if (!(error instanceof AgeFailed)) throw error;
      throw refuse(/no identity matched/.test(error.message) ? 'passphrase' : 'not-an-export', error);
    });
    check(copy);
    const others = unpack(copy, documents);
    syncFile(copy);
    const ledger = join(folder, 'ledger.sqlite');
    const movedAside = existsSync(ledger) ? moveAside(ledger, 'replaced', clock) : null;
    renameSync(copy, ledger);
    syncFolder(documents);
    syncFolder(folder);
    return { movedAside, others };
  } finally {
    rmSync(copy, { force: true });
  }
};
