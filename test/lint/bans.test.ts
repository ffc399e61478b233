import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const fixtures = join(root, 'test/lint/fixtures');

interface Diagnostic { readonly code: string; readonly filename: string }

const oxlintOutput = (folder: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const oxlint = join(root, 'node_modules/oxlint/bin/oxlint');
    execFile(process.execPath, [oxlint, '--format=json', '--deny-warnings'], { cwd: folder }, (error, stdout, stderr) => {
      if (stdout.startsWith('{')) resolve(stdout);
      else reject(error ?? new Error(stderr));
    });
  });

/** Runs the project's own linter and configuration over fixtures, each at the place that it pretends to be; the rules broken, by file. */
const lint = async (kind: 'breaks' | 'sound'): Promise<Record<string, string[]>> => {
  const folder = mkdtempSync(join(tmpdir(), 'labeldesk-lint-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, '.dev'));
  for (const file of ['.oxlintrc.json', '.dev/lint-rooms.mjs', 'tsconfig.base.json']) cpSync(join(root, file), join(folder, file));
  for (const tree of ['around', kind]) cpSync(join(fixtures, tree), folder, { recursive: true });
  const { diagnostics } = JSON.parse(await oxlintOutput(folder)) as { diagnostics: Diagnostic[] };
  const broken: Record<string, string[]> = {};
  for (const { filename, code } of diagnostics) (broken[filename.split(sep).join('/')] ??= []).push(code);
  for (const codes of Object.values(broken)) codes.sort();
  return broken;
};

const flow = ['labeldesk(imports-follow-the-flow)'];
const electron = ['labeldesk(electron-at-the-edge)'];
const ipcMain = ['labeldesk(ipc-main-behind-the-door)'];
const cycle = ['import(no-cycle)'];

test('each ban is broken by its fixture, by that rule alone', async () => {
  expect(await lint('breaks')).toEqual({
    'electron/practice/imports-electron.ts': electron,
    'electron/account/loads-electron.ts': [...electron, ...ipcMain],
    'renderer/ship/imports-electron.ts': electron,
    'electron/window.ts': ipcMain,
    'electron/lock-down.ts': ipcMain,
    'electron/shipping/writes-to-the-console.ts': ['eslint(no-console)'],
    'electron/usps/imports-ledger.ts': flow,
    'electron/usps/loads-ledger.ts': flow,
    'electron/ledger/knows-a-type-of-printing.ts': flow,
    'electron/printing/passes-usps-on.ts': flow,
    'electron/raster/knows-printing.ts': flow,
    'electron/ledger/imports-raster.ts': flow,
    'electron/practice/imports-usps.ts': flow,
    'electron/settings/imports-account.ts': flow,
    'electron/account/imports-shipping.ts': flow,
    'electron/shipping/imports-practice.ts': flow,
    'electron/printing/imports-upwards.ts': flow,
    'electron/doctor/imports-ledger.ts': flow,
    'electron/csv/imports-ledger.ts': flow,
    'electron/features.ts': flow,
    'electron/handlers.ts': flow,
    'renderer/ship/imports-main.ts': flow,
    'renderer/ship/imports-node.ts': flow,
    'renderer/ship/loads-zod.ts': ['labeldesk(no-zod-in-the-window)'],
    'shared/imports-node.ts': flow,
    'shared/imports-a-room.ts': flow,
    'electron/printing/exports-default.ts': ['import(no-default-export)'],
    'shared/takes-anything.ts': ['typescript(no-explicit-any)'],
    'shared/silences-the-compiler.ts': ['typescript(ban-ts-comment)'],
    'electron/ledger/cycle.ts': cycle,
    'electron/ledger/cycle-back.ts': cycle,
    'renderer/ship/calls-a-hook-sometimes.tsx': ['react-hooks(rules-of-hooks)'],
    'renderer/ship/forgets-a-dependency.tsx': ['react-hooks(exhaustive-deps)'],
    'renderer/ship/shows-a-picture-without-words.tsx': ['jsx-a11y(alt-text)'],
  });
});

test('the same files, put right, pass', async () => {
  expect(await lint('sound')).toEqual({});
});
