import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

export interface AgeTask {
  readonly task: 'encrypt' | 'decrypt';
  readonly from: string;
  readonly to: string;
  readonly passphrase: string;
}

/** It could not be done: the passphrase is another, or the file is cut short, changed, or no age file. */
export class AgeFailed extends Error {
  override readonly name = 'AgeFailed';
}

/** Under plain Node the source runs as it is; the build puts the worker beside the bundle that this file ends in. */
const workerFile = import.meta.url.endsWith('.ts') ? 'age-worker.ts' : 'age-worker.js';

/**
 * Encrypts a file under a passphrase, or decrypts one (age-encryption.org/v1, scrypt).
 * @throws {AgeFailed} with the library's own words, for a log.
 */
export const age = async (task: AgeTask): Promise<void> => {
  const worker = new Worker(new URL(workerFile, import.meta.url), { workerData: task });
  const [answer] = await once(worker, 'message') as [{ done: true } | { done: false; because: string }];
  await worker.terminate();
  if (!answer.done) throw new AgeFailed(answer.because);
};
