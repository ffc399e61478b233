import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { Failed } from '../../../shared/failure.ts';
import type { Clock } from '../../clock.ts';
import { isSound } from '../backups/is-sound.ts';
import { migrations } from '../migrations.ts';
import { moveAside } from '../files/move-aside.ts';
import { syncFile } from '../files/sync-file.ts';
import { syncFolder } from '../files/sync-folder.ts';
import { writeDurably } from '../files/write-durably.ts';
import { age, AgeFailed } from './age.ts';

export interface Import {
  /** Of the environment. */
  readonly folder: string;
  readonly file: string;
  readonly passphrase: string;
  readonly clock: Clock;
}

/** A ledger that was read whole and found sound, and that stands nowhere yet. */
export interface Imported {
  /** What went along with it, by name. */
  readonly others: Readonly<Record<string, Uint8Array>>;
  /**
   * Puts it in the place of the ledger here, which must be closed.
   * @returns where the one that stood there is now; null when there was none.
   */
  putInPlace(): string | null;
  discard(): void;
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
      else if (createHash('sha256').update(data).digest('hex') === hash) writeDurably(join(documents, document), data);
    }
    database.exec('DROP TABLE sqlar; VACUUM');
  } finally {
    database.close();
  }
  return others;
};

/**
 * Reads an exported ledger to its end. Nothing of the ledger here is changed yet; documents are added to those here, which
 * are named by what they hold.
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
    syncFolder(documents);
    return {
      others,
      putInPlace: () => {
        const ledger = join(folder, 'ledger.sqlite');
        const movedAside = existsSync(ledger) ? moveAside(ledger, 'replaced', clock) : null;
        renameSync(copy, ledger);
        syncFolder(folder);
        return movedAside;
      },
      discard: () => rmSync(copy, { force: true }),
    };
  } catch (error) {
    rmSync(copy, { force: true });
    throw error;
  }
};
