import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { median } from '../median.ts';

/** What a script that is run in a process of its own tells. */
const told = async <T>(script: string, args: readonly string[] = []): Promise<T> => {
  const child = fork(join(import.meta.dirname, script), args, { execArgv: ['--expose-gc'] });
  const exit = once(child, 'exit');
  const [message] = await Promise.race([once(child, 'message'), exit.then(() => Promise.reject(new Error(`${script} ended without a word`)))]) as [T];
  await exit;
  return message;
};

export interface Memory { readonly after50: number; readonly after2000: number; readonly seconds: number }

export const measureMemory = (): Promise<Memory> => told<Memory>('run-memory.ts');

const steps = ['modules', 'pdfium', 'reader', 'drawing'] as const;
const repetitions = 7;

export interface FirstLabel {
  /** Milliseconds, medians of the repetitions. */
  readonly firstMs: number;
  readonly secondMs: number;
  readonly steps: Readonly<Record<typeof steps[number], number>>;
  readonly repetitions: number;
}

export const measureFirstLabel = async (): Promise<FirstLabel> => {
  const threads: { first: number; second: number }[] = [];
  const byStep: Record<typeof steps[number], number>[] = [];
  for (let turn = 0; turn < repetitions; turn++) {
    threads.push(await told('run-first-label.ts', ['thread']));
    byStep.push(await told('run-first-label.ts', ['steps']));
  }
  const [modules = 0, pdfium = 0, reader = 0, drawing = 0] = steps.map((step) => median(byStep.map((times) => times[step])));
  return {
    firstMs: median(threads.map(({ first }) => first)), secondMs: median(threads.map(({ second }) => second)),
    steps: { modules, pdfium, reader, drawing }, repetitions,
  };
};
