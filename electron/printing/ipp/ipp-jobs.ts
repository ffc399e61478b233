import { NotSubmitted } from '../printing.ts';
import { printerUri, requestingUser } from './ask-printer.ts';
import { callIpp, groupOf, ippNotAccepting, IppRefused, IppUnanswered } from './ipp-client.ts';
import type { IppAttributes, IppValue } from './ipp-codec.ts';
import type { IppTarget } from './ipp-target.ts';
import { firstNumber, keywords } from './ipp-values.ts';

const printJob = 0x0002;
const cancelJob = 0x0008;
const getJobAttributes = 0x0009;
const getJobs = 0x000a;

/** Job states (RFC 8011, 5.3.7); nothing follows the last three. */
export const jobState = { pending: 3, held: 4, processing: 5, stopped: 6, canceled: 7, aborted: 8, completed: 9 } as const;

export interface IppDocument {
  /** Shown in the queue, and handed on to the printer. */
  readonly jobName: string;
  /** "application/pdf", or "application/vnd.cups-raw" for what must reach the printer byte for byte. */
  readonly format: string;
  readonly bytes: Uint8Array;
  readonly attributes: readonly (readonly [string, readonly IppValue[]])[];
}

/**
 * Hands a document over as one job, by one request that is never repeated. Returns the job's number.
 * @throws {NotSubmitted}
 */
export const submitIppJob = async (
  who: IppSide, target: IppTarget, document: IppDocument, milliseconds: number, signal: AbortSignal,
): Promise<number> => {
  let number: number | null;
  try {
    const answer = await callIpp(target.server, {
      operation: printJob,
      path: target.path,
      attributes: [
        printerUri(target), requestingUser(),
        ['job-name', [{ tag: 'name', value: document.jobName }]],
        ['document-format', [{ tag: 'mimeMediaType', value: document.format }]],
      ],
      job: document.attributes,
      document: document.bytes,
    }, milliseconds, signal);
    number = firstNumber(groupOf(answer, 'job'), 'job-id');
  } catch (error) {
    if (!(error instanceof IppRefused || error instanceof IppUnanswered)) throw error;
    const words = error instanceof IppRefused && error.status === ippNotAccepting ? 'The queue takes no jobs' : ippWords(who, error);
    throw new NotSubmitted(words, error instanceof IppUnanswered && error.perhapsTaken, { cause: error });
  }
  if (number === null) throw new NotSubmitted(`${who} gave the job no number`, true);
  return number;
};

/** Whom a person is told of. */
export type IppSide = 'CUPS' | 'The printer';

/** Why a request came to nothing, in words that name no address. */
export const ippWords = (who: IppSide, error: IppUnanswered | IppRefused): string =>
  (error instanceof IppRefused || error.message === 'Canceled' ? error.message : `${who} can’t be asked: ${error.message}`);

const jobOf = (number: number): [string, IppValue[]] => ['job-id', [{ tag: 'integer', value: number }]];

/** @throws {IppUnanswered | IppRefused} */
export const jobAttributes = async (
  target: IppTarget, number: number, wanted: readonly string[], milliseconds: number,
): Promise<IppAttributes> => {
  const answer = await callIpp(target.server, {
    operation: getJobAttributes,
    path: target.path,
    attributes: [printerUri(target), jobOf(number), requestingUser(), ['requested-attributes', keywords(...wanted)]],
  }, milliseconds);
  return groupOf(answer, 'job');
};

/**
 * Asks for a job to be taken back; its state tells whether it was.
 * @throws {IppUnanswered | IppRefused} refused is a job that is over.
 */
export const cancelIppJob = async (target: IppTarget, number: number, milliseconds: number): Promise<void> => {
  await callIpp(target.server, {
    operation: cancelJob, path: target.path, attributes: [printerUri(target), jobOf(number), requestingUser()],
  }, milliseconds);
};

/**
 * Every job of a queue that is over, or that isn't. Without a limit: with one, CUPS answers the oldest first.
 * @throws {IppUnanswered | IppRefused}
 */
export const listIppJobs = async (
  target: IppTarget, which: 'completed' | 'not-completed', wanted: readonly string[], milliseconds: number,
): Promise<IppAttributes[]> => {
  const answer = await callIpp(target.server, {
    operation: getJobs,
    path: target.path,
    attributes: [
      printerUri(target), requestingUser(), ['which-jobs', keywords(which)], ['requested-attributes', keywords(...wanted)],
    ],
  }, milliseconds);
  return answer.groups.flatMap(({ tag, attributes }) => (tag === 'job' ? [attributes] : []));
};
