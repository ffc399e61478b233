import { fromReasons, warningsOf, worst, type Condition } from '../printer-state.ts';
import type { SpooledJob, SpooledPrinter } from './spooled.ts';

/** PRINTER_STATUS_ bits (winspool.h) in the vocabulary of `printer-state.ts`. */
const printerReasons: readonly (readonly [bit: number, reason: string])[] = [
  [0x00000001, 'paused'],
  [0x00000002, 'win-error'],
  [0x00000004, 'win-pending-deletion'],
  [0x00000008, 'media-jam'],
  [0x00000010, 'media-empty'],
  [0x00000020, 'win-manual-feed'],
  [0x00000040, 'win-paper-problem'],
  [0x00000080, 'offline'],
  [0x00000100, 'win-busy'],
  [0x00000200, 'win-busy'],
  [0x00000400, 'win-busy'],
  [0x00000800, 'output-area-full'],
  [0x00001000, 'win-not-available'],
  [0x00002000, 'win-busy'],
  [0x00004000, 'win-busy'],
  [0x00008000, 'win-busy'],
  [0x00010000, 'win-busy'],
  [0x00020000, 'toner-low'],
  [0x00040000, 'toner-empty'],
  [0x00080000, 'win-page-punt'],
  [0x00100000, 'win-user-intervention'],
  [0x00200000, 'spool-area-full'],
  [0x00400000, 'door-open'],
  [0x00800000, 'win-server-away'],
  [0x02000000, 'win-server-away'],
];

/** PRINTER_ATTRIBUTE_WORK_OFFLINE: somebody, or Windows when the cable went, set it to be used offline. */
const workOffline = 0x400;

/**
 * How a printer is by Windows' word. Without any bit nothing is known: a port without a way back sets none, whatever the
 * printer is like.
 */
export const printerCondition = ({ status, attributes }: Pick<SpooledPrinter, 'status' | 'attributes'>): Condition => {
  const said = printerReasons.flatMap(([bit, reason]) => ((status & bit) === 0 ? [] : [reason]));
  if ((attributes & workOffline) !== 0) said.push('offline');
  const found = fromReasons(said);
  return found.length > 0 ? worst(found) : { state: 'unknown', detail: warningsOf(said) };
};

/** JOB_STATUS_ bits. */
export const jobBits = {
  paused: 0x1, error: 0x2, deleting: 0x4, offline: 0x20, paperOut: 0x40, printed: 0x80, deleted: 0x100, blocked: 0x200,
  userIntervention: 0x400, complete: 0x1000,
} as const;

const jobReasons: readonly (readonly [bit: number, reason: string])[] = [
  [jobBits.paused, 'paused'], [jobBits.error, 'win-error'], [jobBits.offline, 'offline'], [jobBits.paperOut, 'media-empty'],
  [jobBits.blocked, 'win-blocked'], [jobBits.userIntervention, 'win-user-intervention'],
];

/** What a job waits for, by its own bits and its port's words; nothing wrong is `busy`. */
export const jobCondition = ({ status, words }: Pick<SpooledJob, 'status' | 'words'>): Condition => {
  const found = fromReasons(jobReasons.flatMap(([bit, reason]) => ((status & bit) === 0 ? [] : [reason])));
  if (found.length === 0) return { state: 'busy', detail: '' };
  const { state, detail } = worst(found);
  return { state, detail: words === '' ? detail : words };
};
