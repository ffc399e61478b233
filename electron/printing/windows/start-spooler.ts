import { Worker } from 'node:worker_threads';
import { createQuestionThread, type Unanswered } from '../../question-thread.ts';
import type { Spooler, SpoolerCalls } from './spooler.ts';
import { SpoolerFailed } from './spooler-failed.ts';

export interface SpoolerQuestion { readonly call: keyof SpoolerCalls; readonly given: readonly unknown[] }
export type SpoolerAnswer =
  | { readonly value: unknown }
  | { readonly failed: { readonly message: string; readonly code: number | null; readonly perhapsSent: boolean } };

/** Under plain Node the source runs as it is; the build puts the thread beside the bundle that this file ends in. */
const threadFile = import.meta.url.endsWith('.ts') ? 'spooler-thread.ts' : 'spooler-thread.js';

const because: Readonly<Record<Unanswered, string>> = {
  late: 'The Windows print spooler doesn’t answer', died: 'The Windows print spooler can’t be called', closed: 'The application ends',
};

/**
 * Windows' spooler behind a thread that is started at the first question and answers one after the other. A call that hangs
 * is given up when its time is over, and its thread with it; what waited behind it goes to a new one.
 */
export const startSpooler = (file = new URL(threadFile, import.meta.url)): Spooler & { close(): Promise<void> } => {
  const thread = createQuestionThread<SpoolerQuestion, SpoolerAnswer>(() => new Worker(file));

  const ask = <Call extends keyof SpoolerCalls>(call: Call) =>
    (milliseconds: number, ...given: Parameters<SpoolerCalls[Call]>): Promise<ReturnType<SpoolerCalls[Call]>> =>
      new Promise((resolve, reject) => {
        thread.ask({
          question: { call, given },
          milliseconds,
          hear: (answer) => {
            if ('value' in answer) resolve(answer.value as ReturnType<SpoolerCalls[Call]>);
            else reject(new SpoolerFailed(answer.failed.message, answer.failed.code, answer.failed.perhapsSent));
            return true;
          },
          fail: (why) => reject(new SpoolerFailed(because[why], null, why !== 'closed' && call.startsWith('spool'))),
        });
      });

  return {
    listPrinters: ask('listPrinters'), findPrinter: ask('findPrinter'), listPapers: ask('listPapers'), spoolRaw: ask('spoolRaw'),
    spoolPages: ask('spoolPages'), listJobs: ask('listJobs'), findJob: ask('findJob'), removeJob: ask('removeJob'),
    close: () => thread.close(),
  };
};
