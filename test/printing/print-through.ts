import { randomUUID } from 'node:crypto';
import { NotSubmitted, type PrintDocument, type Printing, type PrintProgress, type Ticket } from '../../electron/printing/printing.ts';
import { sampleLabel } from '../raster/sample-label.ts';

/** A 4×6 label as it is bought, with what a test needs different. */
export const labelDocument = async (change: Partial<PrintDocument> = {}): Promise<PrintDocument> => ({
  kind: 'label',
  title: 'Label 0142',
  media: '4x6',
  content: { type: 'pdf', bytes: await sampleLabel() },
  pages: null,
  expect: ['9234690361980900000142'],
  sheetPlace: 1,
  ...change,
});


/** A job that stays under way: prepared and submitted, and followed until somebody waits for its end. */
export interface UnderWay {
  readonly jobId: string;
  readonly ticket: Ticket;
  readonly told: readonly PrintProgress[];
  /** Everything that was told, when nothing more comes. */
  readonly end: Promise<readonly PrintProgress[]>;
  stopFollowing(): Promise<void>;
}

const never = new AbortController().signal;

export const submitLabel = async (
  printing: Printing, printerId: string, change: Partial<PrintDocument> = {}, jobId: string = randomUUID(),
): Promise<{ jobId: string; ticket: Ticket }> => {
  const prepared = await printing.prepare(await labelDocument(change), printerId, never);
  return { jobId, ticket: await printing.submit(prepared, jobId, never) };
};

/** Follows a job of which somebody may want to know while it is under way. */
export const followJob = (
  printing: Printing, printerId: string, jobId: string, ticket: Ticket, watch: (progress: PrintProgress) => void = () => undefined,
): UnderWay => {
  const told: PrintProgress[] = [];
  const stop = new AbortController();
  const over = printing.follow(printerId, jobId, ticket, (progress) => {
    told.push(progress);
    watch(progress);
  }, stop.signal);
  return {
    jobId, ticket, told,
    end: over.then(() => told),
    stopFollowing: () => {
      stop.abort();
      return over;
    },
  };
};

export const startPrinting = async (
  printing: Printing, printerId: string, watch?: (progress: PrintProgress) => void, change: Partial<PrintDocument> = {},
): Promise<UnderWay> => {
  const { jobId, ticket } = await submitLabel(printing, printerId, change);
  return followJob(printing, printerId, jobId, ticket, watch);
};

/** Prints to the end and returns everything that was told. */
export const printLabel = async (
  printing: Printing, printerId: string, watch?: (progress: PrintProgress) => void, change: Partial<PrintDocument> = {},
): Promise<readonly PrintProgress[]> => (await startPrinting(printing, printerId, watch, change)).end;

/** What a submission that must fail is refused with. */
export const refusalOf = async (work: Promise<unknown>): Promise<{ because: string; perhapsSent: boolean }> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof NotSubmitted) return { because: error.message, perhapsSent: error.perhapsSent };
    throw error;
  }
  throw new Error('it was submitted');
};
