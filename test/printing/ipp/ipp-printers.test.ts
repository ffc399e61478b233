import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { plainProfile } from '../../../shared/printing/printer-profile.ts';
import type { NetworkPrinter } from '../../../shared/settings.ts';
import { findAgain } from '../../../electron/printing/ipp/take-back.ts';
import { jobAttributes } from '../../../electron/printing/ipp/ipp-jobs.ts';
import { ippDevice } from '../../../electron/printing/ipp/ipp-target.ts';
import { texts } from '../../../electron/printing/ipp/ipp-values.ts';
import type { Printing, PrintProgress } from '../../../electron/printing/printing.ts';
import { numberInTicket } from '../../../electron/printing/ticket.ts';
import { sampleLabel } from '../../raster/sample-label.ts';
import { freePort, until } from '../own-process.ts';
import { startPrivateCups, whyNoPrivateCups, type PrivateCups } from '../private-cups.ts';
import { followJob, printLabel, startPrinting, submitLabel } from '../print-through.ts';
import { quietPrinting } from '../quiet-printing.ts';
import { describePdf } from '../read-pdf.ts';
import type { VirtualPrinter } from '../virtual-printer.ts';

const because = whyNoPrivateCups();

const completed = { state: 'completed', detail: '' };

const entered = (name: string, uri: string): NetworkPrinter => {
  const { hostname, port, pathname } = new URL(uri);
  return { name, host: hostname, port: Number(port), protocol: 'ipp', path: pathname };
};

describe.skipIf(because !== null)(`a printer by its IPP address${because === null ? '' : ` (skipped: ${because})`}`, () => {
  let cups: PrivateCups;
  let labels: VirtualPrinter;
  let laser: VirtualPrinter;
  let rasterOnly: VirtualPrinter;
  let printers: NetworkPrinter[];
  let printing: Printing;
  let ids: readonly string[];

  beforeAll(async () => {
    cups = await startPrivateCups();
    [labels, laser, rasterOnly] = [
      await cups.addIppPrinter('labels', 'label'), await cups.addIppPrinter('laser'), await cups.addIppPrinter('raster-only', 'raster-only'),
    ];
    printers = [entered('Bench', labels.uri), entered('Office', laser.uri), entered('Raster', rasterOnly.uri)];
    ids = printers.map(({ host, port, path }) => `ipp:${host}:${port}${path}`);
    printing = quietPrinting({ networkPrinters: () => printers });
  });

  afterEach(() => labels.behave('ok'));
  afterAll(() => cups.close());

  const id = (place: number): string => ids[place] ?? '';

  test('is listed with what it says of itself', async () => {
    const common = { kind: 'ipp', model: 'Example Printer', modelId: null, language: 'pdf', tells: 'jobs', state: 'ready', detail: '' };
    expect((await printing.list()).filter(({ kind }) => kind === 'ipp')).toEqual([
      { ...common, id: id(0), name: 'Bench', model: '', dpi: 203, media: ['4x6'] },
      { ...common, id: id(1), name: 'Office', dpi: null, media: ['letter'] },
      { ...common, id: id(2), name: 'Raster', dpi: null, media: ['letter'] },
    ]);
  });

  test('is asked before a purchase, and is offline when it is off', async () => {
    expect(await printing.look(id(0), 20_000)).toMatchObject({ state: 'ready' });
    const off = entered('Off', `ipp://127.0.0.1:${await freePort()}/ipp/print`);
    expect(await quietPrinting({ networkPrinters: () => [off] }).look(`ipp:127.0.0.1:${off.port}/ipp/print`, 20_000))
      .toMatchObject({ state: 'offline', detail: 'The printer can’t be asked: nothing listens at its address (ECONNREFUSED)' });
  });

  test('gets the very bytes of a label, on its media', async () => {
    expect((await printLabel(printing, id(0))).at(-1)).toEqual(completed);
    expect(await labels.lastMedia()).toMatch(/^(10160x15240|na_index-4x6_4x6in)$/);
    const [document] = (await labels.documents()).slice(-1);
    expect(await describePdf(document ?? Buffer.alloc(0))).toEqual(await describePdf(Buffer.from(await sampleLabel())));
  });

  test('gets the document that was sent, byte for byte', async () => {
    const bytes = await sampleLabel([612, 792]);
    const form = { kind: 'scan-form', media: 'letter', content: { type: 'pdf', bytes } } as const;
    expect((await printLabel(printing, id(1), undefined, form)).at(-1)).toEqual(completed);
    const [document] = (await laser.documents()).slice(-1);
    expect(document?.equals(bytes)).toBe(true);
    expect(await laser.lastMedia()).toMatch(/^(21590x27940|na_letter_8.5x11in)$/);
  });

  test('that takes no PDF says so before anything is sent', async () => {
    await expect(submitLabel(printing, id(2), { media: 'letter' }))
      .rejects.toMatchObject({ failure: { code: 'print-failed', printer: 'Raster', because: 'The printer takes no PDF' } });
  });

  test('out of paper says why the job waits, is taken up again by its ticket, and completes', async () => {
    await labels.behave('out-of-paper');
    const job = await startPrinting(printing, id(0));
    await until('the reason', () => job.told.some(({ detail }) => detail === 'Out of paper'));
    expect(await printing.look(id(0), 20_000)).toMatchObject({ state: 'out-of-paper', detail: 'Out of paper' });
    await job.stopFollowing();
    const again = followJob(quietPrinting({ networkPrinters: () => printers }), id(0), job.jobId, job.ticket);
    await labels.behave('ok');
    expect((await again.end).at(-1)).toEqual(completed);
  });

  test('whose engine breaks has failed the job, in its own words', async () => {
    await labels.behave('engine-failure');
    expect((await printLabel(printing, id(0))).at(-1)).toEqual({ state: 'failed', detail: 'The engine broke.' });
  });

  test('has a job taken back', async () => {
    await labels.behave('stalled');
    const job = await startPrinting(printing, id(0));
    const canceling = printing.cancel(id(0), job.jobId, job.ticket);
    // This printer stops a job only when its engine is through with it: not before it knows that it is to stop.
    const device = ippDevice(labels.uri);
    await until('the printer told to stop', async () => device !== null
      && texts(await jobAttributes(device, numberInTicket(job.ticket) ?? 0, ['job-state-reasons'], 5000), 'job-state-reasons').includes('processing-to-stop-point'));
    await labels.behave('ok');
    expect(await canceling).toBe('canceled');
    expect((await job.end).at(-1)).toEqual({ state: 'canceled', detail: '' });
  });

  test('finds a job of before by its id, and knows one that never arrived', async () => {
    const { ticket } = await submitLabel(printing, id(0), {}, 'job-of-before');
    expect(await printing.recover(id(0), 'job-of-before')).toEqual({ ticket });
    await followJob(printing, id(0), 'job-of-before', ticket).end;
    expect(await printing.recover(id(0), 'job-that-never-left')).toBe('never-arrived');
    const device = ippDevice(rasterOnly.uri);
    expect(device === null ? null : await findAgain(device, 'job-that-never-left', 1000)).toBe('cannot-tell');
  });

  test('that loses its memory leaves the end of a job unknown', async () => {
    await labels.behave('out-of-paper');
    const job = await startPrinting(quietPrinting({ networkPrinters: () => printers, timeouts: { lost: 400 } }), id(0));
    await until('the reason', () => job.told.some(({ detail }) => detail === 'Out of paper'));
    await labels.switchOff();
    expect((await job.end).at(-1)).toEqual({ state: 'unknown', doubt: 'printer-lost', detail: 'The spooler doesn’t answer; look whether it came out' });
    await labels.behave('ok');
    await labels.switchOn();
    const told: PrintProgress[] = [];
    await printing.follow(id(0), job.jobId, `${id(0)}:9999`, (progress) => told.push(progress), new AbortController().signal);
    expect(told).toEqual([{ state: 'unknown', doubt: 'printer-lost', detail: 'The spooler no longer knows the job; look whether it came out' }]);
  });

  test('that was removed from the settings says so', async () => {
    const told: PrintProgress[] = [];
    await quietPrinting().follow(id(0), 'job', `${id(0)}:1`, (progress) => told.push(progress), new AbortController().signal);
    expect(told).toEqual([{ state: 'unknown', doubt: 'printer-lost', detail: 'The printer was removed' }]);
  });

  test('is what a person says that it is', async () => {
    const told = quietPrinting({ networkPrinters: () => printers, profiles: () => ({ [id(1)]: { ...plainProfile, media: '4x6' } }) });
    expect(await told.look(id(1), 20_000)).toMatchObject({ media: ['4x6'] });
    // ZPL can't be handed to a printer that is asked for what it takes.
    const zpl = quietPrinting({ networkPrinters: () => printers, profiles: () => ({ [id(1)]: { ...plainProfile, language: 'zpl' } }) });
    expect(await zpl.look(id(1), 20_000)).toMatchObject({ language: 'pdf' });
  });
});
