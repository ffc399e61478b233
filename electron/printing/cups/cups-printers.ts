import { Failed } from '../../../shared/failure.ts';
import type { Printer } from '../../../shared/printing/printing.ts';
import { followIppJob } from '../ipp/follow-ipp-job.ts';
import { IppRefused, IppUnanswered, type IppServer } from '../ipp/ipp-client.ts';
import { ippWords, submitIppJob } from '../ipp/ipp-jobs.ts';
import { findAgain, takeBack } from '../ipp/take-back.ts';
import { numberInTicket, ticketOf } from '../ticket.ts';
import { inTime } from '../in-time.ts';
import { mediaAttributes, onceAttributes } from '../media.ts';
import { ofQueue, type Condition } from '../printer-state.ts';
import { jobName, type PrinterSource } from '../printer-source.ts';
import { withCondition, type Describe, type KnownPrinter, type PrinterFacts } from '../printers/known-printer.ts';
import { NotSubmitted, type PrintProgress } from '../printing.ts';
import { oneWay } from '../raw/follow-thermal.ts';
import { statusLanguage } from '../raw/thermal-status.ts';
import { boundedTimeouts, type PrintingTimeouts } from '../timeouts.ts';
import { findQueue, listQueues, queueTarget, type CupsQueue } from './cups-queue.ts';
import { askDevice, deviceCondition } from './device-condition.ts';
import { endAtDevice } from './job-end.ts';
import { whatItTells } from './what-it-tells.ts';

const nameIn = (printerId: string): string => printerId.slice('cups:'.length);

/** The queues of a CUPS: the one of this machine, or the one that it names. */
export const createCupsPrinters = (server: () => IppServer, describe: Describe, timeouts: PrintingTimeouts): PrinterSource => {
  /** Jobs that this application asked to be taken back, by their tickets. */
  const takenBack = new Set<string>();

  const withState = async (queue: CupsQueue, milliseconds = Infinity): Promise<Printer> => {
    const known = describe(queue.facts);
    const asked = deviceCondition(queue, statusOf(known), boundedTimeouts(timeouts, milliseconds));
    const device = await (milliseconds === Infinity ? asked : inTime(asked, milliseconds, unknown));
    return withCondition(known, whatItTells(queue.deviceUri, known, device.state), ofQueue(queue.condition, device));
  };

  return {
    kind: 'cups',

    list: async () => {
      const queues = await listQueues(server(), timeouts.request).catch((error: unknown) => {
        if (error instanceof IppUnanswered || error instanceof IppRefused) return [];
        throw error;
      });
      return Promise.all(queues.map((queue) => withState(queue)));
    },

    look: async (printerId, milliseconds) => {
      const started = Date.now();
      try {
        const queue = await findQueue(server(), nameIn(printerId), milliseconds);
        return queue === null ? null : await withState(queue, milliseconds - (Date.now() - started));
      } catch (error) {
        if (!(error instanceof IppUnanswered || error instanceof IppRefused)) throw error;
        const away = error instanceof IppUnanswered && !error.reached;
        const condition: Condition = { state: away ? 'offline' : 'unknown', detail: ippWords('CUPS', error) };
        return withCondition(describe(unseen(printerId)), 'nothing', condition);
      }
    },

    known: async (printerId) => {
      try {
        const queue = await findQueue(server(), nameIn(printerId), timeouts.request);
        return queue === null ? null : describe(queue.facts);
      } catch (error) {
        if (error instanceof IppUnanswered || error instanceof IppRefused)
          throw new Failed({ code: 'print-failed', printer: nameIn(printerId), because: ippWords('CUPS', error) });
        throw error;
      }
    },

    submit: async ({ printerId, title, media, format, bytes }, jobId, signal) => {
      const queue = await findQueue(server(), nameIn(printerId), timeouts.request).catch((error: unknown) => {
        if (!(error instanceof IppUnanswered || error instanceof IppRefused)) throw error;
        throw new NotSubmitted(ippWords('CUPS', error), false, { cause: error });
      });
      if (queue === null) throw new NotSubmitted('The queue isn’t there any more', false);
      const attributes = [...onceAttributes, ...(format === 'application/pdf' ? mediaAttributes(queue.mediaSupported, media) : [])];
      const document = { jobName: jobName(title, jobId), format, bytes, attributes };
      return ticketOf(printerId, await submitIppJob('CUPS', queue, document, timeouts.request, signal));
    },

    follow: async (printerId, jobId, ticket, report, signal) => {
      const number = numberInTicket(ticket);
      if (number === null) return report({ state: 'unknown', doubt: 'interrupted', detail: '' });
      const target = queueTarget(server(), nameIn(printerId));
      const queueNow = (): Promise<CupsQueue | null> =>
        findQueue(target.server, nameIn(printerId), timeouts.request).catch(() => null);
      const cancelAsked = (): boolean => takenBack.has(ticketOf(printerId, number));
      const first = await queueNow();
      const deviceNow = first === null ? undefined : () => askDevice(first, statusOf(describe(first.facts)), timeouts);
      const end = await followIppJob({ target, number, cancelAsked, askDevice: deviceNow }, timeouts, report, signal);
      if (end?.state !== 'completed') return end === null ? undefined : report(end);
      const twice = end.mayHavePrintedTwice === true ? { mayHavePrintedTwice: true } : {};
      const tell = (progress: PrintProgress): void => report({ ...progress, ...twice });
      const queue = await queueNow() ?? first;
      if (queue === null) return tell(oneWay);
      const status = statusOf(describe(queue.facts));
      const real = await endAtDevice(queue, status, jobId, timeouts, tell, signal);
      if (real !== null) tell(real);
    },

    cancel: async (printerId, _jobId, ticket) => {
      const number = numberInTicket(ticket);
      if (number === null) return 'too-late';
      takenBack.add(ticketOf(printerId, number));
      return takeBack(queueTarget(server(), nameIn(printerId)), number, timeouts);
    },

    recover: async (printerId, jobId) => {
      const found = await findAgain(queueTarget(server(), nameIn(printerId)), jobId, timeouts.request);
      return typeof found === 'number' ? { ticket: ticketOf(printerId, found) } : found;
    },
  };
};

/** A queue of which CUPS can't be asked. */
const unseen = (printerId: string): PrinterFacts => ({
  id: printerId, name: nameIn(printerId), kind: 'cups', model: '', alsoNamed: [], takes: ['pdf', 'raw'], dpi: null, media: null,
});

const unknown: Condition = { state: 'unknown', detail: '' };

const statusOf = ({ language, answersHostStatus }: KnownPrinter) => statusLanguage(language, answersHostStatus);
