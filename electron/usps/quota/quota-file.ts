import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { uspsApis } from '../usps-error.ts';
import type { QuotaMemory, QuotaNote } from './quota-memory.ts';

const api = z.enum(uspsApis);
const instant = z.number();
const Note = z.union([
  z.strictObject({ api, sentAt: instant }),
  z.strictObject({ api, savedAt: instant }),
  z.strictObject({ api, barredUntil: instant }),
  z.strictObject({ api, most: z.int().min(1), mostUntil: instant }),
]);

const line = (note: QuotaNote): string => `${JSON.stringify(note)}\n`;

/** A line that a crash cut short, or that nobody can read, is one call less. */
const noteOf = (text: string): QuotaNote[] => {
  try {
    return [Note.parse(JSON.parse(text))];
  } catch {
    return [];
  }
};

/**
 * The notes as lines of JSON in a file. It is not waited for until they are on the disk: what a power cut takes, a 429 tells.
 * @param trouble is told the system's code, as "ENOSPC", each time that the file can't be read or written.
 */
export const quotaFile = (file: string, trouble: (code: string) => void): QuotaMemory => {
  const trying = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      trouble(error instanceof Error && 'code' in error ? String(error.code) : 'unknown');
    }
  };
  return {
    read: () => {
      let text = '';
      trying(() => { text = readFileSync(file, { encoding: 'utf8', flag: 'a+' }); });
      return text.split('\n').flatMap(noteOf);
    },
    add: (note) => trying(() => appendFileSync(file, line(note))),
    replace: (notes) => trying(() => writeFileSync(file, notes.map(line).join(''))),
  };
};
