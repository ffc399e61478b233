import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import * as z from 'zod';
import { Failed } from '../../../shared/failure.ts';
import { syncFolder } from './sync-folder.ts';
import { writeDurably } from './write-durably.ts';

export const MediaType = z.enum(['application/pdf', 'application/zpl']);

export interface LabelDocument {
  readonly mediaType: 'application/pdf' | 'application/zpl';
  readonly bytes: Uint8Array;
}

/** What a row keeps of a document: its SHA-256 in hex, and what it is. */
export interface DocumentName {
  readonly hash: string;
  readonly mediaType: LabelDocument['mediaType'];
}

/** Label and form bytes, each an immutable file named by its hash. */
export interface DocumentStore {
  /** Returns once the bytes and their name survive a power cut. */
  keep(document: LabelDocument): DocumentName;
  /** @throws Failed `document-missing` when the file is gone, or isn't what was kept. */
  read(name: DocumentName): LabelDocument;
}

/** What a document's file is named by. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The file that holds a document. */
export const fileName = ({ hash, mediaType }: DocumentName): string => `${hash}.${mediaType === 'application/pdf' ? 'pdf' : 'zpl'}`;

const makeFolder = (folder: string): void => {
  const first = mkdirSync(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) syncFolder(dirname(made));
};

const readIfThere = (file: string): Uint8Array | null => {
  try {
    return new Uint8Array(readFileSync(file));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
};

export const openDocumentStore = (folder: string): DocumentStore => {
  makeFolder(resolve(folder));
  return {
    keep: ({ mediaType, bytes }) => {
      const name: DocumentName = { hash: hashOf(bytes), mediaType };
      writeDurably(join(folder, fileName(name)), bytes);
      syncFolder(folder);
      return name;
    },
    read: (name) => {
      const bytes = readIfThere(join(folder, fileName(name)));
      if (bytes === null || hashOf(bytes) !== name.hash) throw new Failed({ code: 'document-missing', file: fileName(name) });
      return { mediaType: name.mediaType, bytes };
    },
  };
};
