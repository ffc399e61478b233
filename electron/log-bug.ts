import { randomBytes } from 'node:crypto';
import type { Log } from './log.ts';

/** Takes what nobody expected, tells the person once, and returns the reference it was logged under. */
export type ReportBug = (error: unknown, where: string) => string;

/** Where it happened, without the message: a message may quote the address or the label it choked on. */
const framesOf = (error: Error): string =>
  (error.stack ?? '').split('\n').filter((frame) => /^\s+at /.test(frame)).slice(0, 12).map((frame) => frame.trim()).join(' | ');

export const logBug = (log: Log, error: unknown, where: string): string => {
  const reference = randomBytes(4).toString('hex');
  log.error('bug', error instanceof Error
    ? { reference, where, name: error.name, stack: framesOf(error) }
    : { reference, where, name: typeof error, stack: '' });
  return reference;
};
