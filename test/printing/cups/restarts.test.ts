import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { queueTarget } from '../../../electron/printing/cups/cups-queue.ts';
import { listIppJobs } from '../../../electron/printing/ipp/ipp-jobs.ts';
import { firstText } from '../../../electron/printing/ipp/ipp-values.ts';
import type { Printing } from '../../../electron/printing/printing.ts';
import { numberInTicket } from '../../../electron/printing/ticket.ts';
import { until } from '../own-process.ts';
import { followJob, refusalOf, startPrinting, submitLabel } from '../print-through.ts';
import { quietPrinting } from '../quiet-printing.ts';
import { startTcpSink, type TcpSink } from '../tcp-sink.ts';
import type { VirtualPrinter } from '../virtual-printer.ts';
import { describeWithCups } from './with-cups.ts';

describeWithCups('restarts', (bench) => {
  let labels: VirtualPrinter;
  let sink: TcpSink;
  let printing: Printing;

  beforeAll(async () => {
    labels = await bench.cups.addIppPrinter('labels', 'label');
    printing = quietPrinting({ cups: bench.cups.server });
  });

  beforeEach(async () => {
    sink = await startTcpSink();
    await bench.cups.addRawQueue('zebra', `socket://127.0.0.1:${sink.port}`);
  });

  afterEach(async () => {
    await labels.behave('ok');
    await sink.close();
  });

  test.each([
    ['that is seen', () => printing, { before: 0, away: 300 }],
    // CUPS tells only the second in which a job was started.
    ['that falls between two looks', () => quietPrinting({ cups: bench.cups.server, timeouts: { poll: 2500, pollAtMost: 2500 } }), { before: 1100, away: 0 }],
  ] as const)('cupsd is killed with a job under way, by a crash %s: it sends the job again, and the job says so', async (_, by, { before, away }) => {
    // The device is waited for until it closes its side, which this one doesn't do yet: the job stays under way.
    const job = await startPrinting(by(), 'cups:zebra');
    await until('the job under way', () => job.told.length > 0 && sink.documents().length === 1);
    await until('the job on disk', () => bench.cups.hasWritten(numberInTicket(job.ticket) ?? 0));
    await wait(before);
    await bench.cups.kill();
    await wait(away);
    await bench.cups.restart();
    await until('the second copy at the sink', () => sink.documents().length === 2);
    sink.hangUp();
    expect((await job.end).at(-1)).toMatchObject({ state: 'unknown', doubt: 'one-way', mayHavePrintedTwice: true });
    const [first, second] = sink.documents();
    expect(second?.equals(first ?? Buffer.alloc(0))).toBe(true);
  });

  test('cupsd is killed with a job waiting: it is printed once, and no second copy is feared', async () => {
    await bench.cups.command('cupsdisable', '-r', 'Changing the roll', 'zebra');
    const job = await startPrinting(printing, 'cups:zebra');
    await until('the reason', () => job.told.some(({ detail }) => detail === 'Changing the roll'));
    await until('the job and the queue on disk', () => bench.cups.hasWritten(numberInTicket(job.ticket) ?? 0, 'Changing the roll'));
    await bench.cups.kill();
    await bench.cups.restart();
    await bench.cups.command('cupsenable', 'zebra');
    await until('the label at the sink', () => sink.documents().length === 1);
    sink.hangUp();
    expect((await job.end).at(-1)).toEqual({ state: 'unknown', doubt: 'one-way', detail: 'Handed to the printer, which doesn’t say whether it came out' });
  });

  test('cupsd stays away: the end of the job is unknown, not guessed', async () => {
    const impatient = quietPrinting({ cups: bench.cups.server, timeouts: { lost: 300 } });
    const job = await startPrinting(impatient, 'cups:zebra');
    await until('the label at the sink', () => sink.documents().length === 1);
    await bench.cups.kill();
    expect((await job.end).at(-1)).toMatchObject({ state: 'unknown', doubt: 'printer-lost', detail: 'The spooler doesn’t answer; look whether it came out' });
    expect(await refusalOf(impatient.submit({
      printerId: 'cups:zebra', title: 'Label', pageCount: 1, held: null, sheetPlaces: 0, media: '4x6', format: 'application/vnd.cups-raw',
      bytes: Buffer.from('^XA^XZ'),
    }, 'job-1', new AbortController().signal))).toEqual({ because: 'CUPS can’t be asked: nothing listens at its address (ECONNREFUSED)', perhapsSent: false });
    expect(await impatient.recover('cups:zebra', 'job-1')).toBe('cannot-tell');
    await bench.cups.restart();
  });

  test('the application is restarted: a job is followed on by its ticket', async () => {
    await labels.behave('out-of-paper');
    const job = await startPrinting(printing, 'cups:labels');
    await until('the reason', () => job.told.some(({ detail }) => detail === 'Out of paper'));
    await job.stopFollowing();
    const again = followJob(quietPrinting({ cups: bench.cups.server }), 'cups:labels', job.jobId, job.ticket);
    await until('the reason', () => again.told.some(({ detail }) => detail === 'Out of paper'));
    await labels.behave('ok');
    expect((await again.end).at(-1)).toEqual({ state: 'completed', detail: '' });
  });

  test('the application is killed in mid-submission: the job is found by its id, or known never to have arrived', async () => {
    const { ticket } = await submitLabel(printing, 'cups:labels', {}, 'job-of-before');
    expect(await quietPrinting({ cups: bench.cups.server }).recover('cups:labels', 'job-of-before')).toEqual({ ticket });
    await followJob(printing, 'cups:labels', 'job-of-before', ticket).end;
    expect(await quietPrinting({ cups: bench.cups.server }).recover('cups:labels', 'job-of-before')).toEqual({ ticket });
    expect(await quietPrinting({ cups: bench.cups.server }).recover('cups:labels', 'job-that-never-left')).toBe('never-arrived');
  });

  test('the application is killed once a job is handed over, and CUPS lists it without its name: it is found all the same', async () => {
    const { ticket } = await submitLabel(printing, 'cups:zebra', {}, 'job-that-nobody-followed');
    sink.hangUp();
    const queue = queueTarget(bench.cups.server, 'zebra');
    // CUPS 2.4 doesn't load a job that is over to tell its name in a list.
    await until('the job over, and without its name', async () =>
      (await listIppJobs(queue, 'completed', ['job-id', 'job-name'], 5000)).some((job) => firstText(job, 'job-name') === ''));
    expect(await printing.recover('cups:zebra', 'job-that-nobody-followed')).toEqual({ ticket });
    expect(await printing.recover('cups:zebra', 'job-that-never-left')).toBe('never-arrived');
  });

  test('a spooler that remembers no finished job can’t tell that one never arrived', async () => {
    await bench.cups.addRawQueue('fresh', `socket://127.0.0.1:${sink.port}`);
    expect(await printing.recover('cups:fresh', 'job-that-never-left')).toBe('cannot-tell');
    expect(await printing.recover('cups:nowhere', 'job-that-never-left')).toBe('cannot-tell');
  });
});
