import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { DoctorReport } from '../../shared/account/doctor.ts';
import { nothingSeen } from './patient.ts';
import type { LabelsSeen } from './patient.ts';

const Seen = z.object({
  outbound: z.enum(['sold', '160302']).nullable(),
  returns: z.enum(['sold', '160303']).nullable(),
  indicia: z.enum(['sold', '160173']).nullable(),
  words: z.partialRecord(z.enum(['outbound', 'returns', 'indicia']), z.string()),
  test: z.object({
    at: z.iso.datetime(),
    outcome: z.enum(['canceled', 'not-canceled', 'refused', 'unknown', 'down']),
    words: z.string(),
    uspsCode: z.string().nullable(),
  }).nullable().default(null),
});

const Kept = z.object({
  report: DoctorReport.nullable(),
  seen: Seen,
  // What an earlier version wrote was of an account that may have been another.
  isOutdated: z.boolean().default(true),
});

/** The newest examination of one environment, and what its labels were answered with. */
export interface DoctorNotes {
  readonly report: DoctorReport | null;
  readonly seen: LabelsSeen;
  /** Numbers or secrets have changed since it was examined. */
  readonly isOutdated: boolean;
}

export interface DoctorFile {
  read(): DoctorNotes;
  write(notes: DoctorNotes): void;
}

/**
 * One small file of JSON. What can't be read is as if nobody had been examined yet: the next examination writes it anew.
 * @param trouble is told the system's code, as "ENOSPC", when the file can't be written.
 */
export const doctorFile = (file: string, trouble: (code: string) => void): DoctorFile => ({
  read: () => {
    try {
      const { report, seen, isOutdated } = Kept.parse(JSON.parse(readFileSync(file, 'utf8')));
      return { report, seen: { ...seen, words: Object.fromEntries(Object.entries(seen.words)) }, isOutdated };
    } catch {
      return { report: null, seen: nothingSeen, isOutdated: true };
    }
  },
  write: (notes) => {
    try {
      writeFileSync(`${file}.new`, JSON.stringify(notes));
      renameSync(`${file}.new`, file);
    } catch (error) {
      trouble(error instanceof Error && 'code' in error ? String(error.code) : 'unknown');
    }
  },
});
