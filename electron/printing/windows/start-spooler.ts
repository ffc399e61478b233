import { Worker } from 'node:worker_threads';
import type { Spooler, SpoolerCalls } from './spooler.ts';
import { SpoolerFailed } from './spooler-failed.ts';

export interface SpoolerQuestion { readonly call: keyof SpoolerCalls; readonly given: readonly unknown[] }
export type SpoolerAnswer =
  | { readonly value: unknown }
  | { readonly failed: { readonly message: string; readonly code: number | null; readonly perhapsSent: boolean } };

/** Under plain Node the source runs as it is; the build puts the thread beside the bundle that this file ends in. */
const threadFile = import.meta.url.endsWith('.ts') ? 'spooler-thread.ts' : 'spooler-thread.js';

interface Waiting {
  readonly question: SpoolerQuestion;
  readonly milliseconds: number;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: SpoolerFailed) => void;
}

/**
 * Windows' spooler behind a thread that is started at the first question and answers one after the other. A call that hangs
 * is given up when its time is over, and its thread with it; what waited behind it goes to a new one.
 */
export const startSpooler = (thread = new URL(threadFile, import.meta.url)): Spooler & { close(): Promise<void> } => {
  const queue: Waiting[] = [];
  let active: Waiting | null = null;
  let worker: Worker | null = null;
  let limit: NodeJS.Timeout | undefined;

  const settle = (end: (waiting: Waiting) => void): void => {
    clearTimeout(limit);
    const waiting = active;
    active = null;
    if (waiting !== null) end(waiting);
    next();
  };

  const giveUp = (lost: Worker, because: string): void => {
    if (worker !== lost) return;
    worker = null;
    void lost.terminate();
    settle(({ question, reject }) => reject(new SpoolerFailed(because, null, question.call.startsWith('spool'))));
  };

  const start = (): Worker => {
    const started = new Worker(thread);
    started.on('message', (answer: SpoolerAnswer) => {
      if (worker !== started) return;
      settle(({ resolve, reject }) => {
        if ('value' in answer) resolve(answer.value);
        else reject(new SpoolerFailed(answer.failed.message, answer.failed.code, answer.failed.perhapsSent));
      });
    });
    const ended = (): void => giveUp(started, 'The Windows print spooler can’t be called');
    started.on('error', ended).on('exit', ended);
    return started;
  };

  const next = (): void => {
    active ??= queue.shift() ?? null;
    if (active === null) return worker?.unref();
    const asked = worker ??= start();
    asked.ref();
    limit = setTimeout(() => giveUp(asked, 'The Windows print spooler doesn’t answer'), active.milliseconds);
    asked.postMessage(active.question);
  };

  const ask = <Call extends keyof SpoolerCalls>(call: Call) =>
    (milliseconds: number, ...given: Parameters<SpoolerCalls[Call]>): Promise<ReturnType<SpoolerCalls[Call]>> =>
      new Promise((resolve, reject) => {
        queue.push({ question: { call, given }, milliseconds, resolve: resolve as (value: unknown) => void, reject });
        if (active === null) next();
      });

  return {
    listPrinters: ask('listPrinters'), findPrinter: ask('findPrinter'), listPapers: ask('listPapers'), spoolRaw: ask('spoolRaw'),
    spoolPages: ask('spoolPages'), listJobs: ask('listJobs'), findJob: ask('findJob'), removeJob: ask('removeJob'),
    close: async () => {
      const closed = worker;
      worker = null;
      clearTimeout(limit);
      for (const { reject } of [...(active === null ? [] : [active]), ...queue.splice(0)])
        reject(new SpoolerFailed('The application ends', null));
      active = null;
      await closed?.terminate();
    },
  };
};
