import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { DeskTask } from './desk-task.ts';

const fromSource = fileURLToPath(new URL('desk-process.ts', import.meta.url));

export interface DeskRun {
  readonly killed: boolean;
  /** Line by line, as far as it came. */
  readonly said: readonly string[];
  /** In milliseconds after it was started; the first is null where it didn't come to its order. */
  readonly readyAfter: number | null;
  readonly endedAfter: number;
}

export interface DeskRunOptions {
  /** The desk's program, where it isn't run from its source. */
  readonly program?: string;
  readonly environment?: Record<string, string>;
  /** Called once the desk begins with its order. */
  readonly ready?: () => void;
  /** Kills so many milliseconds after it was started, or after it began with its order. */
  readonly kill?: { readonly after: 'start' | 'ready'; readonly milliseconds: number };
}

/** One life of the desk: it ends by itself, or is killed. @throws when it ended with an error of its own. */
export const runDesk = async (task: DeskTask, { program = fromSource, environment = {}, kill, ready }: DeskRunOptions = {}): Promise<DeskRun> => {
  const begun = performance.now();
  let readyAfter: number | null = null;
  const child = spawn(process.execPath, [program, JSON.stringify(task)], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...environment } });
  let said = '';
  let complained = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => void (complained += chunk));
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    const wasReady = said.includes('ready\n');
    said += chunk;
    if (wasReady || !said.includes('ready\n')) return;
    readyAfter = performance.now() - begun;
    ready?.();
    if (kill?.after === 'ready') setTimeout(() => child.kill('SIGKILL'), kill.milliseconds);
  });
  if (kill?.after === 'start') setTimeout(() => child.kill('SIGKILL'), kill.milliseconds);
  const [status, signal] = await once(child, 'close') as [number | null, string | null];
  if (signal !== 'SIGKILL' && status !== 0) throw new Error(`the desk ended with ${status ?? signal}: ${complained}\n${said}`);
  return { killed: signal === 'SIGKILL', said: said.split('\n').slice(0, -1), readyAfter, endedAfter: performance.now() - begun };
};
