import { basename } from 'node:path';
import type { Printer } from '../../../shared/printing/printing.ts';
import type { PrinterSource } from '../printer-source.ts';
import { withCondition, type Describe, type PrinterFacts } from '../printers/known-printer.ts';
import { NotSubmitted } from '../printing.ts';
import { folderCondition, saveToFolder } from './save-to-folder.ts';

const facts: PrinterFacts = {
  id: 'folder', name: 'Save to a folder', kind: 'folder', model: '', alsoNamed: [], takes: ['pdf'], dpi: null,
  media: ['4x6', 'letter'],
};

/** A folder in which documents are kept as files: a printer that always has paper. */
export const createFolderPrinter = (folder: string, describe: Describe): PrinterSource => {
  const look = async (): Promise<Printer> => withCondition(describe(facts), 'jobs', await folderCondition(folder));
  return {
    kind: 'folder',
    list: async () => [await look()],
    look: async (printerId) => (printerId === facts.id ? look() : null),
    known: async (printerId) => (printerId === facts.id ? describe(facts) : null),

    submit: async ({ title, bytes }, _jobId, signal) => {
      if (signal.aborted) throw new NotSubmitted('Canceled', false);
      try {
        return `folder:${basename(await saveToFolder(folder, title, bytes))}`;
      } catch (error) {
        throw new NotSubmitted(whyNotSaved(error), false, { cause: error });
      }
    },

    // What `submit` returned from is on the disk.
    follow: async (_printerId, _jobId, ticket, report) =>
      report({ state: 'completed', detail: ticket === null ? '' : `Saved as ${ticket.slice('folder:'.length)}` }),
    cancel: async () => 'too-late',
    recover: async () => 'cannot-tell',
  };
};

const words: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk of the folder is full', EDQUOT: 'The disk of the folder is full', EROFS: 'The folder can’t be written to',
  EACCES: 'The folder can’t be written to', EPERM: 'The folder can’t be written to', ENOTDIR: 'There is a file in the folder’s place',
  EEXIST: 'There is a file in the folder’s place', ENOENT: 'The folder is gone',
};

/** In words for a person. A mistake of this program is thrown on. */
const whyNotSaved = (error: unknown): string => {
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) throw error;
  return words[String(error.code)] ?? `The folder can’t be written to (${String(error.code)})`;
};
