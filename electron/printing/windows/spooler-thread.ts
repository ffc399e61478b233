import { parentPort } from 'node:worker_threads';
import type { SpoolerCalls } from './spooler.ts';
import type { SpoolerAnswer, SpoolerQuestion } from './start-spooler.ts';
import { SpoolerFailed } from './spooler-failed.ts';

/** Windows' calls wait for the spooler, for drivers and for other computers: here, not where the window is answered. */
const loadCalls = async (): Promise<SpoolerCalls> =>
  ({ ...await import('./native/spool.ts'), ...await import('./native/print-pages.ts') });

const carryOut = async ({ call, given }: SpoolerQuestion): Promise<SpoolerAnswer> => {
  try {
    const known = await loadCalls();
    return { value: (known[call] as (...given: readonly unknown[]) => unknown)(...given) };
  } catch (error) {
    if (error instanceof SpoolerFailed) return { failed: { message: error.message, code: error.code, perhapsSent: error.perhapsSent } };
    return { failed: { message: 'The Windows print spooler can’t be called', code: null, perhapsSent: false } };
  }
};

parentPort?.on('message', (question: SpoolerQuestion) => void carryOut(question).then((answer) => parentPort?.postMessage(answer)));
