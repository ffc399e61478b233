import type { Media } from '../../../shared/printing/printing.ts';
import type { Paper, SpooledJob, SpooledPrinter } from './spooled.ts';

/** What Windows' spooler is asked. Everything but what gives null rejects with `SpoolerFailed`. */
export interface SpoolerCalls {
  listPrinters(): SpooledPrinter[];
  /** Null where there is none of that name. */
  findPrinter(name: string): SpooledPrinter | null;
  /** None where the driver doesn't say. */
  listPapers(name: string, port: string): Paper[];
  /** Hands bytes over as they are; the job's number. */
  spoolRaw(name: string, document: string, bytes: Uint8Array): number;
  /** Hands packed pages to the driver at exact size; the job's number. */
  spoolPages(name: string, document: string, packed: Uint8Array, media: Media): number;
  listJobs(name: string): SpooledJob[];
  /** Null where the queue holds no such job any more. */
  findJob(name: string, number: number): SpooledJob | null;
  /** False where the queue holds no such job any more. */
  removeJob(name: string, number: number): boolean;
}

/** The same from another thread, within the time given. */
export type Spooler = {
  readonly [Call in keyof SpoolerCalls]:
  (milliseconds: number, ...given: Parameters<SpoolerCalls[Call]>) => Promise<ReturnType<SpoolerCalls[Call]>>;
};
