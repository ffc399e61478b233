import { setTimeout as wait } from 'node:timers/promises';
import { Failed } from '../../../shared/failure.ts';
import { inTime } from '../in-time.ts';
import { isJobNamed, jobName, type PrinterSource } from '../printer-source.ts';
import type { Condition } from '../printer-state.ts';
import { withCondition, type Describe, type PrinterFacts } from '../printers/known-printer.ts';
import { NotSubmitted } from '../printing.ts';
import { numberInTicket, ticketOf } from '../ticket.ts';
import type { PrintingTimeouts } from '../timeouts.ts';
import { followSpooledJob } from './follow-spooled-job.ts';
import { mediaAmong } from './paper.ts';
import type { SpooledPrinter } from './spooled.ts';
import type { Spooler } from './spooler.ts';
import { SpoolerFailed } from './spooler-failed.ts';
import { jobBits, printerCondition } from './status.ts';

const idOf = (name: string): string => `windows:${name}`;
const nameIn = (printerId: string): string => printerId.slice('windows:'.length);

/** The printers of Windows' spooler: bytes as they are for a thermal head, drawn pages for a printer with a driver. */
export const createWindowsPrinters = (spooler: Spooler, describe: Describe, timeouts: PrintingTimeouts): PrinterSource => {
  /** Jobs that this application asked to be taken back, by their tickets. */
  const takenBack = new Set<string>();
  const { request } = timeouts;

  const factsOf = async ({ name, driver, port, comment }: SpooledPrinter): Promise<PrinterFacts> => {
    // Windows' own driver for printers that it knows nothing of; it would print commands as text.
    const isPlain = /^generic\b.*\btext only$/i.test(driver);
    const media = isPlain ? [] : mediaAmong(await spooler.listPapers(request, name, port).catch(noneIfRefused));
    return {
      id: idOf(name), name, kind: 'windows', model: driver, alsoNamed: [name, comment],
      takes: isPlain ? ['raw'] : ['pages', 'raw'], dpi: null, media: media.length === 0 ? null : media,
    };
  };

  const withState = async (printer: SpooledPrinter) =>
    withCondition(describe(await factsOf(printer)), 'jobs', printerCondition(printer));

  const unanswered = (printerId: string, condition: Condition) => withCondition(describe({
    id: printerId, name: nameIn(printerId), kind: 'windows', model: '', alsoNamed: [nameIn(printerId)], takes: ['pages', 'raw'],
    dpi: null, media: null,
  }), 'nothing', condition);

  return {
    kind: 'windows',

    list: async () => Promise.all((await spooler.listPrinters(request).catch(noneIfRefused)).map(withState)),

    look: async (printerId, milliseconds) => {
      const asked = async () => {
        const printer = await spooler.findPrinter(milliseconds, nameIn(printerId));
        return printer === null ? null : withState(printer);
      };
      const late = unanswered(printerId, { state: 'unknown', detail: '' });
      return inTime(asked().catch((error: unknown) => {
        if (error instanceof SpoolerFailed) return unanswered(printerId, { state: 'unknown', detail: error.message });
        throw error;
      }), milliseconds, late);
    },

    known: async (printerId) => {
      try {
        const printer = await spooler.findPrinter(request, nameIn(printerId));
        return printer === null ? null : describe(await factsOf(printer));
      } catch (error) {
        if (!(error instanceof SpoolerFailed)) throw error;
        throw new Failed({ code: 'print-failed', printer: nameIn(printerId), because: error.message });
      }
    },

    submit: async ({ printerId, title, media, format, bytes }, jobId, signal) => {
      if (signal.aborted) throw new NotSubmitted('Canceled', false);
      const name = nameIn(printerId);
      const document = jobName(title, jobId);
      try {
        const number = format === 'application/vnd.cups-raw'
          ? await spooler.spoolRaw(timeouts.stall, name, document, bytes)
          : await spooler.spoolPages(timeouts.stall, name, document, bytes, media);
        return ticketOf(printerId, number);
      } catch (error) {
        if (error instanceof SpoolerFailed) throw new NotSubmitted(error.message, error.perhapsSent, { cause: error });
        throw error;
      }
    },

    follow: async (printerId, _jobId, ticket, report, signal) => {
      const number = numberInTicket(ticket);
      if (number === null) return report({ state: 'unknown', doubt: 'interrupted', detail: '' });
      const job = { printer: nameIn(printerId), number, cancelAsked: () => takenBack.has(ticketOf(printerId, number)) };
      const end = await followSpooledJob(spooler, job, timeouts, report, signal);
      if (end !== null) report(end);
    },

    cancel: async (printerId, _jobId, ticket) => {
      const number = numberInTicket(ticket);
      if (number === null) return 'too-late';
      const name = nameIn(printerId);
      try {
        const job = await spooler.findJob(request, name, number);
        if (job === null || (job.status & jobBits.printed) !== 0) return 'too-late';
        if (!await spooler.removeJob(request, name, number)) return 'too-late';
        takenBack.add(ticketOf(printerId, number));
        // A job of which a part is at the printer stays until that is over.
        for (const deadline = Date.now() + timeouts.lost; Date.now() < deadline; await wait(timeouts.poll))
          if (await spooler.findJob(request, name, number) === null) return 'canceled';
        return 'too-late';
      } catch (error) {
        if (error instanceof SpoolerFailed) return 'too-late';
        throw error;
      }
    },

    recover: async (printerId, jobId) => {
      try {
        const found = (await spooler.listJobs(request, nameIn(printerId))).find(({ document }) => isJobNamed(document, jobId));
        // Windows keeps no job that is over: one that isn't there may have been printed.
        return found === undefined ? 'cannot-tell' : { ticket: ticketOf(printerId, found.number) };
      } catch (error) {
        if (error instanceof SpoolerFailed) return 'cannot-tell';
        throw error;
      }
    },
  };
};

const noneIfRefused = (error: unknown): never[] => {
  if (error instanceof SpoolerFailed) return [];
  throw error;
};
