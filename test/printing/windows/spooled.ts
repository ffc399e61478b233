import { describePrinter } from '../../../electron/printing/printers/known-printer.ts';
import { usualTimeouts } from '../../../electron/printing/timeouts.ts';
import type { SpooledJob, SpooledPrinter } from '../../../electron/printing/windows/spooled.ts';
import type { Spooler, SpoolerCalls } from '../../../electron/printing/windows/spooler.ts';
import { SpoolerFailed } from '../../../electron/printing/windows/spooler-failed.ts';
import { createWindowsPrinters } from '../../../electron/printing/windows/windows-printers.ts';

export const thermal: SpooledPrinter = {
  name: 'Pack 1', driver: 'ZDesigner ZD421-203dpi ZPL', port: 'USB001', comment: '', status: 0, attributes: 0,
};
export const laser: SpooledPrinter = { name: 'Laser', driver: 'HP Universal Printing PCL 6', port: 'IP_10.0.0.7', comment: '', status: 0, attributes: 0 };

const all = [thermal, laser];

/** A spooler of which each call can be answered otherwise. */
export const spoolerOf = (calls: Partial<SpoolerCalls> = {}): Spooler => {
  const usual: SpoolerCalls = {
    listPrinters: () => all,
    findPrinter: (name) => all.find((printer) => printer.name === name) ?? null,
    listPapers: (name) => (name === 'Laser' ? [{ number: 1, width: 2159, height: 2794 }] : [{ number: 256, width: 1016, height: 1524 }]),
    spoolRaw: () => 7,
    spoolPages: () => 8,
    listJobs: () => [],
    findJob: () => null,
    removeJob: () => false,
    ...calls,
  };
  const later = <Given extends readonly unknown[], Value>(call: (...given: Given) => Value) =>
    async (_milliseconds: number, ...given: Given): Promise<Value> => call(...given);
  return {
    listPrinters: later(usual.listPrinters), findPrinter: later(usual.findPrinter), listPapers: later(usual.listPapers),
    spoolRaw: later(usual.spoolRaw), spoolPages: later(usual.spoolPages), listJobs: later(usual.listJobs),
    findJob: later(usual.findJob), removeJob: later(usual.removeJob),
  };
};

/** A call that gives one answer after the other, and the last one again and again. */
export const oneByOne = <T>(...answers: readonly (T | Error)[]) => {
  let next = 0;
  return (): T => {
    const answer = answers[Math.min(next++, answers.length - 1)] as T | Error;
    if (answer instanceof Error) throw answer;
    return answer;
  };
};

export const refused = (code: number | null = 5, perhapsSent = false): SpoolerFailed => new SpoolerFailed('Refused', code, perhapsSent);

export const job = (status: number, words = ''): SpooledJob => ({ number: 7, document: 'Label 9200 (01J9)', status, words });

export const timeouts = { ...usualTimeouts, poll: 1, pollAtMost: 2, lost: 50 };

export const printersOf = (calls: Partial<SpoolerCalls> = {}) =>
  createWindowsPrinters(spoolerOf(calls), (facts) => describePrinter(facts), timeouts);
