import { Failed } from '../../../shared/failure.ts';
import type { PrintJob } from '../../../shared/printing/print-job.ts';
import { dayStart } from './day-start.ts';
import type { Desk } from '../desk.ts';
import { documentOf } from './job-document.ts';
import { copiesThere, requireNone, requireOneCopy } from './one-copy.ts';
import { recordJob } from './queue/record-job.ts';
import { requirePrinter } from './require-printer.ts';

const jobOf = (desk: Desk, jobId: string): PrintJob => {
  const job = desk.ledger.printJob(jobId);
  if (!job) throw new Failed({ code: 'not-found', what: 'print-job' });
  return job;
};

const isOver = (desk: Desk, jobId: string): Failed => new Failed({ code: 'print-job-over', state: jobOf(desk, jobId).state });

/** Those of the day at the desk, and whatever isn't over. */
export const listJobs = (desk: Desk): PrintJob[] => desk.ledger.printJobsSince(dayStart(desk));

/**
 * Takes a job back, wherever it is; of one that failed, says that it is given up.
 * @throws Failed `print-job-over` when it is printed, or can't be taken back any more.
 */
export const cancelJob = async (desk: Desk, jobId: string): Promise<PrintJob> => {
  if (await desk.prints.takeBack(jobOf(desk, jobId)) === 'too-late') throw isOver(desk, jobId);
  return jobOf(desk, jobId);
};

/** A print that was handed over and can't be taken back may lie in the tray beside the one that is made from it. */
const mayHaveComeOut = ({ state, doubt }: PrintJob): boolean =>
  state === 'sending' || state === 'accepted' || (state === 'unknown' && doubt !== 'one-way');

/** Paper came out, as far as anybody will say. */
const isOnPaper = ({ state, doubt }: PrintJob): boolean =>
  state === 'completed' || state === 'confirmed' || (state === 'unknown' && doubt === 'one-way');

const isOnItsWay = ({ state }: PrintJob): boolean =>
  state === 'queued' || state === 'held' || state === 'sending' || state === 'accepted';

/** The job that stands for this one since it was retried or moved. */
const madeFrom = (desk: Desk, { id, startedAt }: PrintJob): PrintJob | undefined =>
  desk.ledger.printJobsSince(startedAt).find(({ insteadOf }) => insteadOf === id);

const printInstead = async (desk: Desk, old: PrintJob, printerId: string, firstDestroyed: boolean): Promise<PrintJob> => {
  const made = madeFrom(desk, old);
  // A second press of the button is no second label.
  if (made?.printerId === printerId && isOnItsWay(made)) return made;
  if (made) throw isOver(desk, made.id);
  const printer = await requirePrinter(desk, printerId);
  const { content } = await documentOf(desk, { ...old, printerId });
  if (content.type === 'zpl' && (printer.language !== 'zpl' || printer.dpi !== content.dpi))
    throw new Failed({ code: 'label-tied-to-printer', printer: printer.name, dpi: content.dpi });
  const before = jobOf(desk, old.id);
  // It was printed while its printer was asked.
  if (isOnPaper(before) && !isOnPaper(old)) throw isOver(desk, old.id);
  // One that its printer may still give back is no copy yet.
  requireNone(copiesThere(desk, old).filter(({ id }) => id !== old.id || isOnPaper(before)), firstDestroyed);
  const isDone = before.state === 'completed' || before.state === 'confirmed' || before.state === 'canceled' || before.state === 'failed';
  if (!isDone) await desk.prints.takeBack(before);
  const left = jobOf(desk, old.id);
  // Or while it was taken back.
  if (isOnPaper(left) && !isOnPaper(old)) throw isOver(desk, old.id);
  requireOneCopy(desk, old, firstDestroyed);
  return desk.prints.add({
    document: old.document, ownerId: old.ownerId, printerId, printerName: printer.name, pages: old.pages, insteadOf: old.id,
    awaitsScan: old.document === 'label' && desk.settings().scanBack,
    mayHavePrintedTwice: mayHaveComeOut(left),
  });
};

/**
 * Another try on the same printer, as a job of its own; one that waits for its printer is only tried at once.
 * @throws Failed `label-on-paper` where a copy may be there and nobody says that it is destroyed; `printer-unavailable` and what
 * else its printing needs.
 */
export const retryJob = async (desk: Desk, jobId: string, firstDestroyed = false): Promise<PrintJob> => {
  const job = jobOf(desk, jobId);
  if (job.state === 'held') return releaseJob(desk, jobId, firstDestroyed);
  if (job.state !== 'queued') return printInstead(desk, job, job.printerId, firstDestroyed);
  desk.prints.resume(job);
  return job;
};

/**
 * Prints it on another printer instead. The old job is taken back where that can still be done; where it can't, and paper may
 * have come out of it, a label is printed on a person's word alone, and the new job says so.
 * @throws Failed `label-on-paper`, `printer-unavailable`, `label-tied-to-printer`, `not-found`; `print-job-over` for one that was
 * printed meanwhile, or that another stands for.
 */
export const moveJob = async (desk: Desk, jobId: string, printerId: string, firstDestroyed = false): Promise<PrintJob> =>
  printInstead(desk, jobOf(desk, jobId), printerId, firstDestroyed);

/**
 * Prints what was held, on a person's word.
 * @throws Failed `label-on-paper` where a copy came out of another print meanwhile.
 */
export const releaseJob = (desk: Desk, jobId: string, firstDestroyed = false): PrintJob => {
  const job = jobOf(desk, jobId);
  if (job.state !== 'held') throw isOver(desk, jobId);
  requireOneCopy(desk, job, firstDestroyed, jobId);
  const released = recordJob(desk, jobId, { state: 'queued', released: true });
  if (!released) throw isOver(desk, jobId);
  desk.prints.resume(released);
  return released;
};

const settledAs = ({ state, mayHavePrintedTwice }: PrintJob, cameOut: boolean): PrintJob['state'] | null => {
  if ((state === 'completed' || state === 'confirmed') && mayHavePrintedTwice) return state;
  if (state === 'unknown') return cameOut ? 'completed' : 'failed';
  return (state === 'failed' || state === 'accepted') && cameOut ? 'completed' : null;
};

/**
 * A person looked at the printer. Only a scanned bar code confirms a label; this says what the printer couldn't.
 * @throws Failed `print-job-over` where the job's state leaves nothing to say.
 */
export const settleJob = (desk: Desk, jobId: string, cameOut: boolean): PrintJob => {
  const job = jobOf(desk, jobId);
  const state = settledAs(job, cameOut);
  if (state === null) throw isOver(desk, jobId);
  const said = cameOut ? 'Somebody saw that it came out.' : 'Nothing came out.';
  // Of what is printed the printer's own word stands; a person only took the second one away.
  const settled = recordJob(desk, jobId, { state, seenByPerson: true, detail: state === job.state ? job.detail : said });
  if (!settled) throw isOver(desk, jobId);
  return settled;
};
