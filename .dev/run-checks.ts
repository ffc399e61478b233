import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JSONReport } from '@playwright/test/reporter';
import { startPrivateKeyring, whyNoKeyring, withoutKeyring } from '../test/account/private-keyring.ts';
import type { PrivateKeyring } from '../test/account/private-keyring.ts';
import { findChromium } from '../test/host/chromium.ts';
import { playwrightResults } from './playwright-results.ts';
import { summarize } from './summary.ts';
import type { Part } from './summary.ts';
import type { TestResult } from './test-result.ts';

const project = join(import.meta.dirname, '..');
const tool = (path: string): string => join(project, 'node_modules', path);

/** Runs one of the project's tools under this Node, in front of the person, and of `hear` where it is given. */
const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}, hear?: (text: string) => void): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const output = hear === undefined ? 'inherit' : 'pipe';
    const child = spawn(process.execPath, args, { cwd: project, stdio: ['ignore', output, output], env: { ...process.env, ...env } });
    for (const [from, to] of [[child.stdout, process.stdout], [child.stderr, process.stderr]] as const)
      from?.setEncoding('utf8').on('data', (text: string) => {
        to.write(text);
        hear?.(text);
      });
    child.on('error', reject);
    child.on('close', (code) => resolve(code === 0));
  });

const timed = async (name: string, work: () => Promise<Omit<Part, 'name' | 'seconds'>>): Promise<Part> => {
  console.log(`\n— ${name}`);
  const start = performance.now();
  const part = await work();
  return { name, ...part, seconds: (performance.now() - start) / 1000 };
};

/** A tool without tests: what it says of a failure is kept for the run's end. */
const simple = (...args: string[]) => async () => {
  const said: string[] = [];
  const passed = await run(args, {}, (text) => said.push(text));
  return { passed, results: [], said: said.join('') };
};

const readResults = <T>(file: string): T | null => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) as T : null);

const unitTests = (folder: string) => async () => {
  const file = join(folder, 'unit.json');
  const passed = await run([tool('vitest/vitest.mjs'), 'run'], { LABELDESK_UNIT_RESULTS: file, ...withoutKeyring });
  return { passed, results: readResults<TestResult[]>(file) ?? [] };
};

/**
 * The specs see a real keychain, never this person's own. Those that run beside each other have one each: what one desk keeps in it,
 * another would take for its own.
 */
const endToEnd = (folder: string, workers: number) => async () => {
  const file = join(folder, 'e2e.json');
  const keyrings: PrivateKeyring[] = [];
  try {
    if (whyNoKeyring() === null) for (let worker = 0; worker < workers; worker++) keyrings.push(await startPrivateKeyring());
    const buses = keyrings.map(({ env }) => env['DBUS_SESSION_BUS_ADDRESS'] ?? '').join('\n');
    const passed = await run([tool('@playwright/test/cli.js'), 'test', `--workers=${workers}`], {
      LABELDESK_E2E_RESULTS: file, ...withoutKeyring, ...(keyrings.length > 0 ? { LABELDESK_E2E_BUSES: buses } : {}),
    });
    const report = readResults<JSONReport>(file);
    return { passed, results: report === null ? [] : playwrightResults(report) };
  } finally {
    for (const keyring of keyrings) {
      await keyring.stop();
      rmSync(keyring.folder, { recursive: true });
    }
  }
};

/** Where Electron's own binary is, or why it isn't. */
export interface ElectronBinary {
  readonly path: string | null;
  readonly because: string | null;
}

/** What the end-to-end specs open, or why they can't. */
const findWindow = (electron: ElectronBinary): { runsOn: string | null; because: string; workers?: number } => {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  const hasDisplay = process.platform !== 'linux' || (DISPLAY ?? WAYLAND_DISPLAY ?? '') !== '';
  if (electron.path !== null && hasDisplay) return { runsOn: 'Electron', because: '' };
  const because = electron.path === null ? electron.because ?? '' : 'Electron is installed, and there is no display';
  const chromium = findChromium();
  if (chromium !== null && electron.path === null) {
    // Without a screen no window takes the focus from another one; real ones would.
    const workers = Math.max(1, Math.min(2, availableParallelism()));
    return { runsOn: `the stand-in for Electron, with ${chromium} (${because})`, because, workers };
  }
  return { runsOn: null, because: electron.path === null ? `no Chromium was found, and ${because}` : `${because}; run it under xvfb-run` };
};

/** Runs every check, then says what came of each. @param notes what the machine lacks. @returns the exit code. */
export const runChecks = async (notes: readonly string[], electron: ElectronBinary): Promise<number> => {
  const folder = mkdtempSync(join(tmpdir(), 'labeldesk-results-'));
  const parts = [
    await timed('types', simple(tool('typescript/bin/tsc'), '-b')),
    await timed('lint', simple(tool('oxlint/bin/oxlint'), '--deny-warnings')),
    await timed('build', simple('.dev/build.mjs')),
    await timed('unit and contract', unitTests(folder)),
  ];
  const window = findWindow(electron);
  const built = parts.find(({ name }) => name === 'build')?.passed ?? false;
  if (!built) parts.push({ name: 'end to end', passed: false, seconds: 0, results: [], notRun: 'there is no build to run' });
  else if (window.runsOn === null) parts.push({ name: 'end to end', passed: true, seconds: 0, results: [], notRun: window.because });
  else parts.push(await timed('end to end', endToEnd(folder, window.workers ?? 1)));
  rmSync(folder, { recursive: true });

  const { lines, passed } = summarize(parts, [...notes, ...(built && window.runsOn !== null ? [`The end-to-end specs ran on ${window.runsOn}.`] : [])]);
  console.log(`\n${lines.join('\n')}`);
  return passed ? 0 : 1;
};
