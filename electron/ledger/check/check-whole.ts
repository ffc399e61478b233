import { Worker } from 'node:worker_threads';

export interface CheckTask {
  readonly file: string;
  /** `tables` reads every page of every table and index; `indexes` also compares each index with its table, which takes longer. */
  readonly how: 'tables' | 'indexes';
}

export type CheckAnswer =
  | { readonly state: 'checked'; readonly damage: string | null }
  | { readonly state: 'failed'; readonly because: string };

/** Under plain Node the source runs as it is; the build puts the worker beside the bundle that this file ends in. */
const workerFile = import.meta.url.endsWith('.ts') ? 'check-worker.ts' : 'check-worker.js';

/**
 * Reads a whole file of rows in a thread of its own, over a connection of its own that only reads: at a million shipments
 * that takes most of a minute, while the desk works on.
 * @returns what SQLite says is wrong with it; null when it is sound.
 * @throws Error when it couldn't be read at all; the signal's reason once it is aborted and the thread has let go of the file.
 */
export const checkWhole = (task: CheckTask, signal?: AbortSignal): Promise<string | null> => new Promise((resolve, reject) => {
  signal?.throwIfAborted();
  const worker = new Worker(new URL(workerFile, import.meta.url), { workerData: task });
  const end = (): void => void worker.terminate();
  signal?.addEventListener('abort', end, { once: true });
  let answer: CheckAnswer | null = null;
  worker.once('message', (message: CheckAnswer) => { answer = message; });
  worker.once('error', reject);
  worker.once('exit', () => {
    signal?.removeEventListener('abort', end);
    if (answer?.state === 'checked') resolve(answer.damage);
    else reject(signal?.aborted === true ? signal.reason : new Error(answer?.because ?? 'the check ended by itself'));
  });
});
