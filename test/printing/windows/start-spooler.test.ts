import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSpooler } from '../../../electron/printing/windows/start-spooler.ts';

let folder: string;
let thread: URL;
/** A thread that speaks as the spooler's does, and does what the printer's name says. */
const script = `import { parentPort } from 'node:worker_threads';
let asked = 0;
parentPort.on('message', ({ call, given }) => {
  asked++;
  if (given[0] === 'hang') { for (;;); }
  if (given[0] === 'crash') throw new Error('crash');
  if (given[0] === 'refuse') return parentPort.postMessage({ failed: { message: 'No', code: 1801, perhapsSent: true } });
  parentPort.postMessage({ value: [call, given, asked] });
});`;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spooler-'));
  thread = pathToFileURL(join(folder, 'thread.mjs'));
  await writeFile(thread, script);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('questions are answered one after the other', async () => {
  const spooler = startSpooler(thread);
  expect(await Promise.all([spooler.findPrinter(5000, 'a'), spooler.findJob(5000, 'b', 2), spooler.listPrinters(5000)]))
    .toEqual([['findPrinter', ['a'], 1], ['findJob', ['b', 2], 2], ['listPrinters', [], 3]]);
  await spooler.close();
});

test('a refusal comes back with its code', async () => {
  const spooler = startSpooler(thread);
  await expect(spooler.spoolRaw(5000, 'refuse', '', Buffer.alloc(0))).rejects.toMatchObject({ name: 'SpoolerFailed', message: 'No', code: 1801, perhapsSent: true });
  await spooler.close();
});

test.each(['hang', 'crash'])('what waits behind a %s is answered by a new thread; what was being handed over may have been sent', async (what) => {
  const spooler = startSpooler(thread);
  const [stuck, waiting] = await Promise.allSettled([spooler.spoolRaw(500, what, '', Buffer.alloc(0)), spooler.findPrinter(5000, 'a')]);
  expect([stuck.status === 'rejected' && stuck.reason, waiting]).toMatchObject([
    { name: 'SpoolerFailed', code: null, perhapsSent: true }, { status: 'fulfilled', value: ['findPrinter', ['a'], 1] },
  ]);
  await expect(spooler.findPrinter(200, what)).rejects.toMatchObject({ name: 'SpoolerFailed', perhapsSent: false });
  await spooler.close();
});

test.skipIf(process.platform === 'win32')('where there is no Windows, its calls can’t be made, and that is said', async () => {
  const spooler = startSpooler();
  await expect(spooler.listPrinters(20_000)).rejects.toMatchObject({ name: 'SpoolerFailed', message: 'The Windows print spooler can’t be called' });
  await spooler.close();
});

test('what waits when it is closed fails', async () => {
  const spooler = startSpooler(thread);
  const waiting = Promise.allSettled([spooler.findPrinter(60_000, 'hang'), spooler.findPrinter(60_000, 'a')]);
  await spooler.close();
  expect((await waiting).map((settled) => settled.status)).toEqual(['rejected', 'rejected']);
});
