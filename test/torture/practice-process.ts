import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';

const fromSource = fileURLToPath(new URL('../../electron/practice/serve.ts', import.meta.url));

export interface PracticeProcess {
  readonly url: string;
  readonly file: string;
  /** Sets something of the practice USPS: "fault", "undocumented", "settings", "clock". */
  set(what: string, body: object): Promise<void>;
  stop(): Promise<void>;
}

const addressOf = (child: ChildProcess): Promise<string> => new Promise((resolve, reject) => {
  let said = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
    const found = /at (http:\/\/[\d.]+:\d+)/.exec(said);
    if (found?.[1] !== undefined) resolve(found[1]);
  });
  child.once('exit', () => reject(new Error('the practice USPS ended before it answered')));
});

export interface PracticeProcessOptions {
  /** Its program, where it isn't run from its source. */
  readonly program?: string;
  /** It leaves the processor to whoever else wants it, as a server on another computer does. */
  readonly aside?: boolean;
}

/** The practice USPS in a process of its own: it outlives every desk, and its book of charges is the judge. */
export const startPracticeProcess = async (file: string, { program = fromSource, aside = false }: PracticeProcessOptions = {}): Promise<PracticeProcess> => {
  const child = spawn(process.execPath, [program, '--file', file], { stdio: ['ignore', 'pipe', 'inherit'] });
  // Before it has threads, so that all of them are.
  if (aside && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  const killAtExit = (): void => void child.kill('SIGKILL');
  process.once('exit', killAtExit);
  const url = await addressOf(child);
  return {
    url,
    file,
    set: async (what, body) => {
      const answer = await fetch(`${url}/practice/${what}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
      if (!answer.ok) throw new Error(`the practice USPS refused ${what}: ${answer.status} ${await answer.text()}`);
    },
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      process.removeListener('exit', killAtExit);
    },
  };
};
