import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Printing, PrintProgress } from '../../../electron/printing/printing.ts';
import { until } from '../own-process.ts';
import { printLabel, startPrinting } from '../print-through.ts';
import { quietPrinting } from '../quiet-printing.ts';
import type { VirtualPrinter } from '../virtual-printer.ts';
import { describeWithCups } from './with-cups.ts';

const accepted = { state: 'accepted', detail: '' };
const completed = { state: 'completed', detail: '' };
const unavailable = 'The printer may not exist or is unavailable at this time.';

describeWithCups('a job in trouble', (bench) => {
  let labels: VirtualPrinter;
  let printing: Printing;

  beforeAll(async () => {
    await bench.cups.addRawQueue('zebra', bench.sinkUri);
    labels = await bench.cups.addIppPrinter('labels', 'label');
    printing = quietPrinting({ cups: bench.cups.server });
  });

  afterEach(() => labels.behave('ok'));

  /** Waits until a job under way was told to be stuck for a reason. */
  const stuckFor = (told: readonly PrintProgress[], detail: string): Promise<void> =>
    until(`“${detail}”`, () => told.some((progress) => progress.state === 'accepted' && progress.detail === detail));

  test('out of paper is told while it waits, in the printer’s state too, and it completes when paper is back', async () => {
    await labels.behave('out-of-paper');
    const job = await startPrinting(printing, 'cups:labels');
    await stuckFor(job.told, 'Out of paper');
    expect(await printing.look('cups:labels', 20_000)).toMatchObject({ state: 'out-of-paper', detail: 'Out of paper' });
    await labels.behave('ok');
    expect((await job.end).at(-1)).toEqual(completed);
    expect(job.told.every(({ state, detail }) => state === 'completed' || detail === '' || detail === 'Out of paper')).toBe(true);
  });

  test('the printer’s engine breaks: it fails, whatever CUPS makes of it', async () => {
    await labels.behave('engine-failure');
    // Either CUPS says so, or it says "completed" and the printer itself is asked.
    expect((await printLabel(printing, 'cups:labels')).at(-1))
      .toEqual({ state: 'failed', detail: expect.stringMatching(/^(Print job canceled at printer|The engine broke)\.$/) as string });
  });

  test('the printer is off: it waits, and prints once when the printer is on again', async () => {
    const gone = await bench.cups.addIppPrinter('gone', 'label');
    await gone.switchOff();
    const job = await startPrinting(printing, 'cups:gone');
    await stuckFor(job.told, unavailable);
    expect(await printing.look('cups:gone', 20_000)).toMatchObject({ state: 'offline', detail: unavailable });
    await gone.switchOn();
    expect((await job.end).at(-1)).toEqual(completed);
    expect(await gone.documents()).toHaveLength(1);
  }, 60_000);

  test('the printer stalls in the middle: it stays accepted, and completes when it goes on', async () => {
    await labels.behave('stalled');
    const job = await startPrinting(printing, 'cups:labels');
    await until('the job at the printer', async () => job.told.length > 0 && (await printing.look('cups:labels', 20_000))?.state === 'busy');
    expect(job.told).toEqual([accepted]);
    await labels.behave('ok');
    expect((await job.end).at(-1)).toEqual(completed);
  });

  test('the queue is stopped: it says why it waits, and goes on', async () => {
    await bench.cups.command('cupsdisable', '-r', 'Changing the roll', 'zebra');
    const before = bench.sink.documents().length;
    const job = await startPrinting(printing, 'cups:zebra');
    await stuckFor(job.told, 'Changing the roll');
    await bench.cups.command('cupsenable', 'zebra');
    expect((await job.end).at(-1)).toMatchObject({ state: 'unknown', doubt: 'one-way' });
    expect(bench.sink.documents().length - before).toBe(1);
  });

  test('the queue is removed under it: it is told as lost, not as printed', async () => {
    await bench.cups.addRawQueue('removed', `socket://127.0.0.1:${bench.sink.port}`);
    await bench.cups.command('cupsdisable', '-r', 'Changing the roll', 'removed');
    const job = await startPrinting(printing, 'cups:removed');
    await stuckFor(job.told, 'Changing the roll');
    await bench.cups.command('lpadmin', '-x', 'removed');
    expect((await job.end).at(-1)).toEqual({
      state: 'unknown', doubt: 'printer-lost', detail: 'The spooler no longer knows the job; look whether it came out',
    });
  });

  test('it is canceled before it is printed: nothing comes out', async () => {
    await bench.cups.command('cupsdisable', 'zebra');
    const before = bench.sink.documents().length;
    const job = await startPrinting(printing, 'cups:zebra');
    expect(await printing.cancel('cups:zebra', job.jobId, job.ticket)).toBe('canceled');
    expect((await job.end).at(-1)).toEqual({ state: 'canceled', detail: '' });
    await bench.cups.command('cupsenable', 'zebra');
    expect(bench.sink.documents()).toHaveLength(before);
  });

  test('it is canceled while the printer is out of paper', async () => {
    await labels.behave('out-of-paper');
    const job = await startPrinting(printing, 'cups:labels');
    await stuckFor(job.told, 'Out of paper');
    expect(await printing.cancel('cups:labels', job.jobId, job.ticket)).toBe('canceled');
    expect((await job.end).at(-1)).toEqual({ state: 'canceled', detail: '' });
  });

  test('somebody else cancels it at the queue', async () => {
    await bench.cups.command('cupsdisable', 'zebra');
    const job = await startPrinting(printing, 'cups:zebra');
    await bench.cups.command('cancel', '-a', 'zebra');
    expect((await job.end).at(-1)).toEqual({ state: 'canceled', detail: '' });
    await bench.cups.command('cupsenable', 'zebra');
  });

  test('it is too late to cancel one that is printed, and one that nobody knows', async () => {
    const { jobId, ticket, end } = await startPrinting(printing, 'cups:labels');
    expect((await end).at(-1)).toEqual(completed);
    expect(await printing.cancel('cups:labels', jobId, ticket)).toBe('too-late');
    expect(await printing.cancel('cups:labels', jobId, 'cups:labels:99999')).toBe('too-late');
    expect(await printing.cancel('cups:labels', jobId, null)).toBe('too-late');
  });
});
