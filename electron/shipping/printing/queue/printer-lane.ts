import { logMistake } from '../../log-mistake.ts';
import { followJob } from './follow-job.ts';
import { handOver } from './hand-over.ts';
import { recordJob } from './record-job.ts';
import type { PrintDesk } from '../print-desk.ts';

export interface PrinterLane {
  add(jobId: string): void;
  /** The printer said just now that it can print. */
  sawWell(): void;
  /** Tries at once what waits for the printer. */
  wake(): void;
  /** Ends a job's turn as soon as that can be done, and waits for it. Nothing happens when it isn't its turn. */
  interrupt(jobId: string): Promise<void>;
  /** Waits for the job whose turn it is; after `grace` milliseconds it is interrupted. No other is begun. */
  close(grace: number): Promise<void>;
}

export interface LaneOptions {
  readonly printerId: string;
  /** Between two looks at a printer that can't print, in milliseconds. */
  readonly retryEvery: number;
  /** How long it isn't asked again after it said that it can print, in milliseconds. */
  readonly trustFor: number;
  /** Told each time that the printer can't go on. */
  readonly stuck: () => void;
}

/** One printer's jobs: handed over one at a time and in order, followed side by side. */
export const createPrinterLane = (desk: PrintDesk, { printerId, retryEvery, trustFor, stuck: tellStuck }: LaneOptions): PrinterLane => {
  const waiting: string[] = [];
  let turn: { readonly jobId: string; readonly stop: AbortController; readonly done: Promise<void> } | null = null;
  let working = false;
  let wake = (): void => undefined;
  let trustedUntil = -Infinity;

  const sawWell = (): void => {
    trustedUntil = performance.now() + trustFor;
  };
  const stuck = (): void => {
    trustedUntil = -Infinity;
    tellStuck();
  };

  const nap = (): Promise<void> => new Promise((resolve) => {
    const timer = setTimeout(() => wake(), retryEvery);
    wake = () => {
      clearTimeout(timer);
      wake = () => undefined;
      resolve();
    };
  });

  /** Whether the job keeps its place. */
  const takeTurn = async (jobId: string, signal: AbortSignal): Promise<boolean> => {
    const result = await handOver(desk, jobId, { asks: performance.now() >= trustedUntil, signal });
    if (result.end === 'handed-over') sawWell();
    if (result.end === 'handed-over') void followJob(desk, { printerId, jobId, ticket: result.ticket, stuck });
    if (result.end !== 'waits') return false;
    for (const behind of waiting.slice(1)) recordJob(desk, behind, { state: 'queued', detail: result.because });
    stuck();
    return true;
  };

  const work = async (): Promise<void> => {
    for (let [jobId] = waiting; jobId !== undefined && !desk.closing.aborted; [jobId] = waiting) {
      const stop = new AbortController();
      const result = takeTurn(jobId, stop.signal).catch((error: unknown) => {
        logMistake(desk, error, 'print-turn');
        return false;
      });
      turn = { jobId, stop, done: result.then(() => undefined) };
      const waits = await result;
      turn = null;
      if (waits && !desk.closing.aborted) await nap();
      else if (!waits) waiting.shift();
    }
  };

  const begin = (): void => {
    if (working || desk.closing.aborted) return;
    working = true;
    // What was asked for is answered first: a document isn't read, drawn and handed over while the window waits to hear of it.
    setImmediate(() => void work().finally(() => {
      working = false;
      if (waiting.length > 0) begin();
    }));
  };

  return {
    add: (jobId) => {
      if (!waiting.includes(jobId)) waiting.push(jobId);
      begin();
    },
    sawWell,
    wake: () => wake(),
    interrupt: async (jobId) => {
      if (turn?.jobId !== jobId) return;
      turn.stop.abort();
      await turn.done;
    },
    close: async (grace) => {
      wake();
      if (turn === null) return;
      const { stop, done } = turn;
      const timer = setTimeout(() => stop.abort(), grace);
      await done;
      clearTimeout(timer);
    },
  };
};
