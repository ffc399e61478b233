import { beforeAll, expect, test } from 'vitest';
import { callIpp } from '../../../electron/printing/ipp/ipp-client.ts';
import { askPrinter } from '../../../electron/printing/ipp/ask-printer.ts';
import { queueTarget } from '../../../electron/printing/cups/cups-queue.ts';
import { jobAttributes, jobState, submitIppJob } from '../../../electron/printing/ipp/ipp-jobs.ts';
import type { IppTarget } from '../../../electron/printing/ipp/ipp-target.ts';
import { firstNumber, firstText, keywords } from '../../../electron/printing/ipp/ipp-values.ts';
import type { Printing } from '../../../electron/printing/printing.ts';
import { sampleLabel } from '../../raster/sample-label.ts';
import { until } from '../own-process.ts';
import { followJob, printLabel, submitLabel } from '../print-through.ts';
import { quietPrinting } from '../quiet-printing.ts';
import { describePdf } from '../read-pdf.ts';
import { startTcpSink } from '../tcp-sink.ts';
import type { VirtualPrinter } from '../virtual-printer.ts';
import { describeWithCups } from './with-cups.ts';

/** Each shows first that the trap is there, by hand, and then how printing sees or avoids it. */
describeWithCups('traps of CUPS', (bench) => {
  let printing: Printing;

  beforeAll(async () => {
    printing = quietPrinting({ cups: bench.cups.server });
  });

  const target = (queue: string): IppTarget => queueTarget(bench.cups.server, queue);

  /** Prints by hand, and waits for the end: the job's state and its message. */
  const printByHand = async (
    queue: string, format: string, bytes: Uint8Array, attributes: Parameters<typeof submitIppJob>[2]['attributes'] = [],
  ): Promise<{ state: number | null; message: string }> => {
    const number = await submitIppJob('CUPS', target(queue), { jobName: 'by hand', format, bytes, attributes }, 5000, new AbortController().signal);
    let job = await jobAttributes(target(queue), number, ['job-state', 'job-printer-state-message'], 5000);
    await until('the end of the job', async () => {
      job = await jobAttributes(target(queue), number, ['job-state', 'job-printer-state-message'], 5000);
      return (firstNumber(job, 'job-state') ?? 0) >= jobState.canceled;
    });
    return { state: firstNumber(job, 'job-state'), message: firstText(job, 'job-printer-state-message') };
  };

  test('ZPL as octet-stream is printed as text and called completed; ours goes as raw bytes', async () => {
    await bench.cups.addDriverQueue('zebra', bench.sinkUri);
    const zpl = Buffer.from('^XA^FO50,50^A0N,40,40^FDPRIORITY^FS^XZ\n');
    expect(await printByHand('zebra', 'application/octet-stream', zpl)).toMatchObject({ state: jobState.completed });
    await until('the page at the sink', () => bench.sink.documents().length === 1);
    expect(bench.sink.documents()[0]?.includes(zpl)).toBe(false);

    await printLabel(printing, 'cups:zebra', undefined, { content: { type: 'zpl', bytes: zpl, dpi: 203 } });
    await until('the label at the sink', () => bench.sink.documents().length === 2);
    expect(bench.sink.documents()[1]?.includes(zpl)).toBe(true);
  });

  test('raw bytes for a printer that refuses them are called completed, with a message; ours have failed', async () => {
    // A queue without a driver sends ZPL as it is; these printers take PDF alone. One that refused stays busy.
    const [first, second] = [await bench.cups.addIppPrinter('refusing'), await bench.cups.addIppPrinter('refusing-too')];
    await bench.cups.addRawQueue('trap', first.uri);
    await bench.cups.addRawQueue('trap-too', second.uri);
    const words = 'Unable to add document to print job.';
    expect(await printByHand('trap', 'application/vnd.cups-raw', Buffer.from('^XA^XZ'))).toEqual({ state: jobState.completed, message: words });
    expect((await printLabel(printing, 'cups:trap-too')).at(-1)).toEqual({ state: 'failed', detail: words });
    expect([await first.documents(), await second.documents()]).toEqual([[], []]);
  });

  test('media that the printer lacks is accepted and then canceled; ours is named as the printer names it', async () => {
    const labels = await bench.cups.addIppPrinter('labels', 'label');
    const laser = await bench.cups.addIppPrinter('laser');
    const unknownName = [['media', keywords('oe_4x6-label_4x6in')]] as const;
    expect(await printByHand('laser', 'application/pdf', await sampleLabel(), unknownName))
      .toEqual({ state: jobState.canceled, message: 'Printer cannot print with supplied options.' });
    expect(await laser.documents()).toEqual([]);

    expect((await printLabel(printing, 'cups:labels')).at(-1)).toEqual({ state: 'completed', detail: '' });
    expect(await labels.lastMedia()).toBe('10160x15240');
  });

  test('a job that is canceled for its media has failed, with the reason', async () => {
    const number = await submitIppJob('CUPS', target('laser'), {
      jobName: 'Label (job-1)', format: 'application/pdf', bytes: await sampleLabel(), attributes: [['media', keywords('oe_4x6-label_4x6in')]],
    }, 5000, new AbortController().signal);
    expect((await followJob(printing, 'cups:laser', 'job-1', `cups:laser:${number}`).end).at(-1))
      .toEqual({ state: 'failed', detail: 'Printer cannot print with supplied options.' });
  });

  test('an idle printer that is off looks idle to CUPS; ours is asked itself', async () => {
    const gone = await bench.cups.addIppPrinter('gone', 'label');
    await gone.switchOff();
    expect(await askPrinter(target('gone'), 5000)).toEqual({ state: 'ready', detail: '' });
    expect(await printing.look('cups:gone', 20_000)).toMatchObject({ state: 'offline', detail: 'Not reachable: nothing listens at its address (ECONNREFUSED)' });
  });

  test('the list of jobs starts with the oldest; ours is found among all, by its id', async () => {
    await bench.cups.addRawQueue('many', bench.sinkUri);
    await bench.cups.command('cupsdisable', 'many');
    const sent: { jobId: string; ticket: string | null }[] = [];
    for (let count = 0; count < 5; count++) sent.push(await submitLabel(printing, 'cups:many'));
    const getJobs = 0x000a;
    const limited = await callIpp(bench.cups.server, { operation: getJobs, path: '/printers/many', attributes: [
      ['printer-uri', [{ tag: 'uri', value: target('many').uri }]], ['limit', [{ tag: 'integer', value: 1 }]],
    ] }, 5000);
    const first = limited.groups.find(({ tag }) => tag === 'job');
    expect(`cups:many:${firstNumber(first?.attributes ?? new Map(), 'job-id')}`).toBe(sent[0]?.ticket);

    const newest = sent[4];
    expect(await printing.recover('cups:many', newest?.jobId ?? '')).toEqual({ ticket: newest?.ticket });
    await bench.cups.command('cupsenable', 'many');
    await followJob(printing, 'cups:many', newest?.jobId ?? '', newest?.ticket ?? null).end;
    expect(await printing.recover('cups:many', newest?.jobId ?? '')).toEqual({ ticket: newest?.ticket });
    expect(await printing.recover('cups:many', 'a job that nobody sent')).toBe('never-arrived');
  });

  test('a queue’s defaults of two copies and a cover page hold for raw bytes too; ours are one label alone', async () => {
    const raw = await startTcpSink();
    await bench.cups.addRawQueue('generous', `socket://127.0.0.1:${raw.port}/?waiteof=false`);
    await bench.cups.command('lpadmin', '-p', 'generous', '-o', 'copies-default=2', '-o', 'job-sheets-default=standard,none');
    await printByHand('generous', 'application/vnd.cups-raw', Buffer.from('^XA^XZ'));
    await until('the copies at the sink', () => raw.documents().length === 1);
    expect(raw.documents()[0]?.toString('latin1')).toMatch(/^#PDF-BANNER[^]*\^XA\^XZ\^XA\^XZ$/);

    await printLabel(printing, 'cups:generous');
    await until('the label at the sink', () => raw.documents().length === 2);
    expect(raw.documents()[1]?.toString('latin1')).toMatch(/^\^XA[^]*\^XZ\n$/);
    expect(raw.documents()[1]?.toString('latin1').match(/\^XA/g)).toHaveLength(1);
    await raw.close();
  });

  test('a queue’s default of two pages a sheet makes them smaller; ours are a sheet each, at their own size', async () => {
    const laser: VirtualPrinter = await bench.cups.addIppPrinter('thrifty');
    await bench.cups.command('lpadmin', '-p', 'thrifty', '-o', 'number-up-default=2');
    const form = await sampleLabel([612, 792]);
    const original = await describePdf(Buffer.from(form));
    expect(await printByHand('thrifty', 'application/pdf', form, [['media', keywords('na_letter_8.5x11in')]])).toEqual({ state: jobState.completed, message: '' });
    expect((await describePdf((await laser.documents()).at(-1) ?? Buffer.alloc(0))).inkInches).toBeLessThan(original.inkInches * 0.8);

    await printLabel(printing, 'cups:thrifty', undefined, { kind: 'scan-form', media: 'letter', content: { type: 'pdf', bytes: form } });
    expect(await describePdf((await laser.documents()).at(-1) ?? Buffer.alloc(0))).toEqual(original);
  });

  test('a label is scaled up to the sheet where “fit” is asked; ours never is', async () => {
    const laser: VirtualPrinter = await bench.cups.addIppPrinter('fitting');
    const original = await describePdf(Buffer.from(await sampleLabel()));
    await printByHand('fitting', 'application/pdf', await sampleLabel(), [['print-scaling', keywords('fit')]]);
    expect((await describePdf((await laser.documents()).at(-1) ?? Buffer.alloc(0))).inkInches).toBeGreaterThan(original.inkInches * 1.5);

    const form = await sampleLabel([612, 792]);
    await printLabel(printing, 'cups:fitting', undefined, { kind: 'scan-form', media: 'letter', content: { type: 'pdf', bytes: form } });
    expect(await describePdf((await laser.documents()).at(-1) ?? Buffer.alloc(0))).toEqual(await describePdf(Buffer.from(form)));
  });
});
