import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { startSpooler } from '../../../electron/printing/windows/start-spooler.ts';
import { SpoolerFailed } from '../../../electron/printing/windows/spooler-failed.ts';
import { createWindowsPrinters } from '../../../electron/printing/windows/windows-printers.ts';
import { describePrinter } from '../../../electron/printing/printers/known-printer.ts';
import { NotSubmitted, type PrintProgress } from '../../../electron/printing/printing.ts';
import { usualTimeouts } from '../../../electron/printing/timeouts.ts';

/**
 * Run by a Node for Windows, as `.dev/try-windows-spooler.mjs` does under Wine: tries the spooler with the files given and
 * writes what it saw. It says what happened and judges nothing.
 */
const [rawFile = '', labelFile = '', letterFile = '', reportFile = ''] = process.argv.slice(2);

const spooler = startSpooler();
const printers = createWindowsPrinters(spooler, (facts) => describePrinter(facts), { ...usualTimeouts, lost: 3000 });

const seen = async (work: () => Promise<unknown>): Promise<unknown> => {
  const started = performance.now();
  try {
    const value = await work();
    return { value, milliseconds: Math.round(performance.now() - started) };
  } catch (error) {
    if (error instanceof SpoolerFailed) return { failed: error.message, code: error.code, perhapsSent: error.perhapsSent };
    if (error instanceof NotSubmitted) return { notSubmitted: error.message, perhapsSent: error.perhapsSent };
    return { thrown: String(error) };
  }
};

const print = (name: string, format: 'application/vnd.cups-raw' | 'image/bitmap', media: '4x6' | 'letter', file: string) => seen(async () => {
  const job = { printerId: `windows:${name}`, title: 'Try', pageCount: 1, held: null, sheetPlaces: 0, media, format, bytes: readFileSync(file) } as const;
  const ticket = await printers.submit(job, `job of ${name}`, AbortSignal.timeout(60_000));
  const told: PrintProgress[] = [];
  await printers.follow(job.printerId, `job of ${name}`, ticket, (progress) => told.push(progress), AbortSignal.timeout(20_000));
  return { ticket, told };
});

const report = {
  node: process.version,
  platform: process.platform,
  list: await seen(() => printers.list()),
  papers: await seen(async () => (await spooler.listPapers(5000, 'laser', '')).length),
  look: await seen(() => printers.look('windows:thermal', 2000)),
  lookUnknown: await seen(() => printers.look('windows:nobody', 2000)),
  unknown: await seen(() => spooler.spoolRaw(5000, 'nobody', 'Try', Buffer.from('x'))),
  raw: await print('thermal', 'application/vnd.cups-raw', '4x6', rawFile),
  label: await print('label', 'image/bitmap', '4x6', labelFile),
  letter: await print('laser', 'image/bitmap', 'letter', letterFile),
  noSuchPaper: await print('label', 'image/bitmap', 'letter', letterFile),
  paused: await seen(async () => {
    const number = await spooler.spoolRaw(5000, 'paused', 'Try (job of paused)', Buffer.from('x'));
    await wait(500);
    return {
      number, job: await spooler.findJob(5000, 'paused', number), jobs: await spooler.listJobs(5000, 'paused'),
      canceled: await printers.cancel('windows:paused', 'job of paused', `windows:paused:${number}`),
    };
  }),
};
writeFileSync(reportFile, JSON.stringify(report, null, 2));
await spooler.close();
