import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPrivateKeyring, whyNoKeyring, withoutKeyring } from '../account/private-keyring.ts';
import { median } from './median.ts';

const repetitions = 11;
const project = join(import.meta.dirname, '../..');

/** Milliseconds from the start of a process to its first answered call. */
const timeToFirstAnswer = (main: string, env: Readonly<Record<string, string>>): Promise<number> => new Promise((resolve, reject) => {
  const start = performance.now();
  const child = fork(join(import.meta.dirname, 'run-main.ts'), [main], { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let said = '';
  child.stderr?.on('data', (part) => { said += String(part); });
  let answered: number | null = null;
  child.on('message', (message) => {
    if (message === 'answered') answered = performance.now() - start;
    else reject(new Error(`the first call failed: ${JSON.stringify(message)}`));
  });
  // The next one starts when this one is gone, so that none runs beside another.
  child.on('exit', () => {
    if (answered === null) reject(new Error(`${main} ended before it answered: ${said}`));
    else resolve(answered);
  });
});

export interface MainStart {
  readonly emptyMs: number;
  readonly appMs: number;
  readonly ratio: number;
  readonly overEmptyMs: number;
  readonly limitMs: number;
  readonly repetitions: number;
  readonly keychain: boolean;
}

/**
 * The built main process, from start to its first answered call, against an empty one on the same stand-in, in turns.
 * The window is not counted. Medians; the data folder is one that was used before, as on any day but the first.
 */
export const measureMainStart = async (): Promise<MainStart> => {
  const data = mkdtempSync(join(tmpdir(), 'labeldesk-bench-'));
  const keyring = whyNoKeyring() === null ? await startPrivateKeyring() : null;
  const bus = keyring?.env['DBUS_SESSION_BUS_ADDRESS'];
  const env = { ...(bus === undefined ? withoutKeyring : { DBUS_SESSION_BUS_ADDRESS: bus }), LABELDESK_DATA: data };
  const mains = { empty: join(import.meta.dirname, 'empty-main.ts'), app: join(project, 'dist/main/main.js') };
  const times: Record<keyof typeof mains, number[]> = { empty: [], app: [] };
  try {
    for (const main of Object.values(mains)) await timeToFirstAnswer(main, env);
    for (let turn = 0; turn < repetitions; turn++) {
      times.empty.push(await timeToFirstAnswer(mains.empty, env));
      times.app.push(await timeToFirstAnswer(mains.app, env));
    }
  } finally {
    await keyring?.stop();
    if (keyring !== null) rmSync(keyring.folder, { recursive: true });
    rmSync(data, { recursive: true });
  }
  const [emptyMs, appMs] = [median(times.empty), median(times.app)];
  return { emptyMs, appMs, ratio: appMs / emptyMs, overEmptyMs: appMs - emptyMs, limitMs: 250, repetitions, keychain: keyring !== null };
};
