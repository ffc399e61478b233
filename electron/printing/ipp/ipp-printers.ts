import { Failed } from '../../../shared/failure.ts';
import type { Printer } from '../../../shared/printing/printing.ts';
import type { NetworkPrinter } from '../../../shared/settings.ts';
import { mediaAttributes, mediaIn, onceAttributes } from '../media.ts';
import type { Condition } from '../printer-state.ts';
import { jobName, type PrinterSource } from '../printer-source.ts';
import { withCondition, type Describe, type PrinterFacts } from '../printers/known-printer.ts';
import { networkPrinterId } from '../printers/network-id.ts';
import { NotSubmitted } from '../printing.ts';
import type { PrintingTimeouts } from '../timeouts.ts';
import { conditionIn, printerAttributes, stateAttributes } from './ask-printer.ts';
import { followIppJob } from './follow-ipp-job.ts';
import { IppRefused, IppUnanswered } from './ipp-client.ts';
import type { IppAttributes } from './ipp-codec.ts';
import { ippWords, submitIppJob } from './ipp-jobs.ts';
import type { IppTarget } from './ipp-target.ts';
import { firstText, headDpi, texts } from './ipp-values.ts';
import { findAgain, takeBack } from './take-back.ts';
import { numberInTicket, ticketOf } from '../ticket.ts';

const targetOf = ({ host, port, path }: NetworkPrinter): IppTarget => {
  const written = host.includes(':') ? `[${host}]` : host;
  return { server: { host, port }, path: path || '/', uri: `ipp://${written}:${port}${path || '/'}` };
};

const wanted = [
  ...stateAttributes,
  'printer-make-and-model', 'printer-device-id', 'media-supported', 'media-ready', 'printer-resolution-default',
  'document-format-supported',
];

/** Printers that were entered by their IPP address and are asked without a spooler between. */
export const createIppPrinters = (
  entered: () => readonly NetworkPrinter[], describe: Describe, timeouts: PrintingTimeouts,
): PrinterSource => {
  const takenBack = new Set<string>();

  const all = (): NetworkPrinter[] => entered().filter(({ protocol }) => protocol === 'ipp');
  const find = (printerId: string): NetworkPrinter | null =>
    all().find((printer) => networkPrinterId(printer) === printerId) ?? null;

  const withState = async (printer: NetworkPrinter, milliseconds: number): Promise<Printer> => {
    try {
      const attributes = await printerAttributes(targetOf(printer), wanted, milliseconds);
      return withCondition(describe(factsOf(printer, attributes)), 'jobs', conditionIn(attributes));
    } catch (error) {
      return withCondition(describe(factsOf(printer, new Map())), 'jobs', unanswered(error));
    }
  };

  return {
    kind: 'ipp',
    list: () => Promise.all(all().map((printer) => withState(printer, timeouts.deviceAnswer))),

    look: async (printerId, milliseconds) => {
      const printer = find(printerId);
      return printer === null ? null : withState(printer, milliseconds);
    },

    known: async (printerId) => {
      const printer = find(printerId);
      if (printer === null) return null;
      try {
        const attributes = await printerAttributes(targetOf(printer), wanted, timeouts.request);
        if (!texts(attributes, 'document-format-supported').includes('application/pdf'))
          throw new Failed({ code: 'print-failed', printer: printer.name, because: 'The printer takes no PDF' });
        return describe(factsOf(printer, attributes));
      } catch (error) {
        if (error instanceof Failed) throw error;
        throw new Failed({ code: 'print-failed', printer: printer.name, because: unanswered(error).detail }, { cause: error });
      }
    },

    submit: async ({ printerId, title, media, format, bytes }, jobId, signal) => {
      const printer = find(printerId);
      if (printer === null) throw new NotSubmitted('The printer was removed', false);
      const target = targetOf(printer);
      const attributes = await printerAttributes(target, ['media-supported'], timeouts.request).catch((error: unknown) => {
        throw new NotSubmitted(unanswered(error).detail, false, { cause: error });
      });
      const document = {
        jobName: jobName(title, jobId), format, bytes,
        attributes: [...onceAttributes, ...mediaAttributes(texts(attributes, 'media-supported'), media)],
      };
      return ticketOf(printerId, await submitIppJob('The printer', target, document, timeouts.request, signal));
    },

    follow: async (printerId, _jobId, ticket, report, signal) => {
      const printer = find(printerId);
      const number = numberInTicket(ticket);
      if (printer === null || number === null)
        return report({ state: 'unknown', doubt: 'printer-lost', detail: printer === null ? 'The printer was removed' : '' });
      const job = { target: targetOf(printer), number, cancelAsked: () => takenBack.has(ticketOf(printerId, number)) };
      const end = await followIppJob(job, timeouts, report, signal);
      if (end !== null) report(end);
    },

    cancel: async (printerId, _jobId, ticket) => {
      const printer = find(printerId);
      const number = numberInTicket(ticket);
      if (printer === null || number === null) return 'too-late';
      takenBack.add(ticketOf(printerId, number));
      return takeBack(targetOf(printer), number, timeouts);
    },

    recover: async (printerId, jobId) => {
      const printer = find(printerId);
      if (printer === null) return 'cannot-tell';
      const found = await findAgain(targetOf(printer), jobId, timeouts.request);
      return typeof found === 'number' ? { ticket: ticketOf(printerId, found) } : found;
    },
  };
};

const factsOf = (printer: NetworkPrinter, attributes: IppAttributes): PrinterFacts => {
  const ready = texts(attributes, 'media-ready');
  return {
    id: networkPrinterId(printer),
    name: printer.name,
    kind: 'ipp',
    model: firstText(attributes, 'printer-make-and-model'),
    alsoNamed: [firstText(attributes, 'printer-device-id')],
    takes: ['pdf'],
    dpi: headDpi(attributes),
    media: mediaIn(ready.length > 0 ? ready : texts(attributes, 'media-supported')),
  };
};

/** A printer that isn't reached is offline; one that is and gives no answer, in time or of its kind, is unknown. */
const unanswered = (error: unknown): Condition => {
  if (!(error instanceof IppUnanswered || error instanceof IppRefused)) throw error;
  const reached = error instanceof IppRefused || error.reached;
  return { state: reached ? 'unknown' : 'offline', detail: ippWords('The printer', error) };
};
