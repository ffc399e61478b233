import { setTimeout as wait } from 'node:timers/promises';
import { askPrinter, requestingUser, type CupsQueue } from './cups.ts';
import { callIpp, groupOf, ippNotFound, IppRefused, IppUnanswered, type IppServer } from './ipp-client.ts';
import type { IppAttributes, IppValue } from './ipp-codec.ts';
import { firstNumber, firstText, keywords, texts } from './ipp-values.ts';
import { fromReasons, isTrouble, worst, type Condition } from './printer-state.ts';
import type { PrintProgress } from './printing.ts';

export interface CupsDocument {
  /** Shown in the queue, and handed on to the printer. */
  readonly jobName: string;
  /** "application/pdf", or "application/vnd.cups-raw" for what must reach the printer byte for byte. */
  readonly format: 'application/pdf' | 'application/vnd.cups-raw';
  readonly bytes: Uint8Array;
  readonly attributes: readonly (readonly [string, readonly IppValue[]])[];
}

export interface CupsJobTimeouts {
  readonly request: number;
  /** Between two looks at a job. */
  readonly poll: number;
  /** How long CUPS may be away before the job's end counts as unknowable. */
  readonly lost: number;
}

const printJob = 0x0002;
const cancelJob = 0x0008;
const getJobAttributes = 0x0009;

/** Job states (RFC 8011, 5.3.7); nothing follows the last three. Of a pending job, CUPS tells no reason: its queue does. */
const pending = 3;
const canceled = 7;
const aborted = 8;
const completed = 9;

/**
 * Hands a document to a queue and follows its job: `sent` when CUPS's socket took it, `accepted` when CUPS gave it a
 * number, again with each new reason it waits for, and `completed` or `failed` by the printer's word.
 */
export const printThroughCups = async (
  server: IppServer, queue: CupsQueue, document: CupsDocument, timeouts: CupsJobTimeouts,
  report: (progress: PrintProgress) => void, signal: AbortSignal,
): Promise<void> => {
  const target: readonly [string, IppValue[]][] = [['printer-uri', [{ tag: 'uri', value: queue.uri }]], requestingUser()];
  let jobId: number | null;
  try {
    const answer = await callIpp(server, {
      operation: printJob,
      path: queue.path,
      attributes: [
        ...target,
        ['job-name', [{ tag: 'name', value: document.jobName }]],
        ['document-format', [{ tag: 'mimeMediaType', value: document.format }]],
      ],
      job: document.attributes,
      document: document.bytes,
      onSent: () => report({ state: 'sent', detail: '' }),
    }, timeouts.request, signal);
    jobId = firstNumber(groupOf(answer, 'job'), 'job-id');
  } catch (error) {
    return report({ state: 'failed', detail: wordsOf(error, signal) });
  }
  if (jobId === null) return report({ state: 'failed', detail: 'CUPS gave the job no number' });
  report({ state: 'accepted', detail: '' });
  await followJob(server, queue, target, jobId, timeouts, report, signal);
};

const wordsOf = (error: unknown, signal: AbortSignal): string => {
  if (signal.aborted) return 'Cancelled';
  if (error instanceof IppRefused) return error.message;
  if (error instanceof IppUnanswered) return `CUPS can’t be asked: ${error.message}`;
  throw error;
};

const followJob = async (
  server: IppServer, queue: CupsQueue, target: readonly (readonly [string, IppValue[]])[], jobId: number,
  timeouts: CupsJobTimeouts, report: (progress: PrintProgress) => void, signal: AbortSignal,
): Promise<void> => {
  const job: [string, IppValue[]] = ['job-id', [{ tag: 'integer', value: jobId }]];
  let last: PrintProgress = { state: 'accepted', detail: '' };
  let lastHeard = Date.now();
  let cancelAsked = false;
  for (;;) {
    if (signal.aborted && !cancelAsked) {
      cancelAsked = true;
      await callIpp(server, { operation: cancelJob, path: queue.path, attributes: [...target, job] }, timeouts.request)
        // Refused is a job that ended meanwhile, unanswered is told below: either way the job's own state decides.
        .catch(() => undefined);
    }
    let progress: PrintProgress;
    try {
      const answer = await callIpp(server, {
        operation: getJobAttributes,
        path: queue.path,
        attributes: [...target.slice(0, 1), job, ...target.slice(1), ['requested-attributes', keywords(...watched)]],
      }, timeouts.request);
      lastHeard = Date.now();
      const attributes = groupOf(answer, 'job');
      progress = firstNumber(attributes, 'job-state') === pending
        ? waitingFor(await askPrinter({ server, uri: queue.uri, path: queue.path }, timeouts.request))
        : progressOf(attributes, cancelAsked);
    } catch (error) {
      if (error instanceof IppRefused && error.status === ippNotFound)
        return report({ state: 'accepted', detail: 'CUPS no longer knows the job; whether it was printed can’t be told' });
      if (Date.now() - lastHeard > timeouts.lost)
        return report({ state: 'accepted', detail: 'CUPS doesn’t answer; whether the job was printed can’t be told' });
      progress = last;
    }
    if (progress.state !== last.state || progress.detail !== last.detail) report(last = progress);
    if (progress.state !== 'accepted') return;
    await wait(timeouts.poll, undefined, cancelAsked ? {} : { signal }).catch(() => undefined);
  }
};

const watched = ['job-state', 'job-state-reasons', 'job-printer-state-message', 'job-printer-state-reasons'];

/**
 * CUPS says "completed" of a job that the printer never took, with this in the message: the ipp backend couldn't add the
 * document, and nothing was printed.
 */
const nothingPrinted = /^unable to |^cannot |can’?'?t |not supported|refused|rejected/i;

const progressOf = (job: IppAttributes, cancelAsked: boolean): PrintProgress => {
  const message = firstText(job, 'job-printer-state-message');
  const condition = worst([
    ...fromReasons([...texts(job, 'job-printer-state-reasons'), ...texts(job, 'job-state-reasons')]),
    { state: 'ready', detail: '' },
  ]);
  switch (firstNumber(job, 'job-state')) {
    case completed:
      return nothingPrinted.test(message) ? { state: 'failed', detail: message } : { state: 'completed', detail: '' };
    case canceled:
      return { state: 'failed', detail: cancelAsked ? 'Cancelled' : message || 'Cancelled at the printer or in the queue' };
    case aborted:
      return { state: 'failed', detail: message || condition.detail || 'CUPS gave the job up' };
    default:
      return isTrouble(condition.state) ? waitingFor(condition) : { state: 'accepted', detail: troubleIn(message) };
  }
};

const waitingFor = ({ state, detail }: Condition): PrintProgress =>
  ({ state: 'accepted', detail: isTrouble(state) ? detail : '' });

/** While a job waits, "Printing." and the like are no reason; what says that something is wrong is. */
const troubleIn = (message: string): string =>
  (/available|not respond|unable|error|fail|busy|in use/i.test(message) ? message : '');
