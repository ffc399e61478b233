import { expect, test } from 'vitest';
import type { PreparedJob, PrintProgress } from '../../../electron/printing/printing.ts';
import { followSpooledJob } from '../../../electron/printing/windows/follow-spooled-job.ts';
import type { SpooledJob } from '../../../electron/printing/windows/spooled.ts';
import type { SpoolerCalls } from '../../../electron/printing/windows/spooler.ts';
import { job, laser, oneByOne, printersOf, refused, spoolerOf, thermal, timeouts } from './spooled.ts';

const never = new AbortController().signal;

const thermalListed = {
  id: 'windows:Pack 1', name: 'Pack 1', kind: 'windows', model: 'ZDesigner ZD421-203dpi ZPL', language: 'zpl', dpi: 203, media: ['4x6'],
  tells: 'jobs', state: 'unknown', detail: '',
};
const laserListed = {
  id: 'windows:Laser', name: 'Laser', kind: 'windows', model: 'HP Universal Printing PCL 6', modelId: null, language: 'pdf', dpi: null,
  media: ['letter'], tells: 'jobs', state: 'unknown', detail: '',
};

test('printers are listed with what their drivers tell; nothing of any is called ready', async () => {
  expect(await printersOf().list()).toMatchObject([thermalListed, laserListed]);
});

test('a thermal printer is handed bytes, one with a driver pages, and one that Windows has no driver for bytes', async () => {
  const plain = { ...laser, name: 'Plain', driver: 'Generic / Text Only' };
  const printers = printersOf({ findPrinter: (name) => [thermal, laser, plain].find((printer) => printer.name === name) ?? null });
  const known = await Promise.all(['Pack 1', 'Laser', 'Plain', 'Gone'].map((name) => printers.known(`windows:${name}`)));
  expect(known.map((printer) => printer && [printer.language, printer.format])).toEqual([
    ['zpl', 'application/vnd.cups-raw'], ['pdf', 'image/bitmap'], ['zpl', 'application/vnd.cups-raw'], null,
  ]);
});

test('a printer is looked at with its state, as far as the spooler answers and in time', async () => {
  const out = { ...laser, status: 0x10 };
  expect(await printersOf({ findPrinter: () => out }).look('windows:Laser', 300)).toEqual({ ...laserListed, state: 'out-of-paper', detail: 'Out of paper' });
  expect(await printersOf().look('windows:Gone', 300)).toBeNull();
  const unasked = { ...laserListed, model: '', media: ['4x6', 'letter'], tells: 'nothing' };
  expect(await printersOf({ findPrinter: oneByOne(refused()) as never }).look('windows:Laser', 300)).toEqual({ ...unasked, detail: 'Refused' });
  expect(await printersOf({ findPrinter: () => new Promise(() => undefined) as never }).look('windows:Laser', 5)).toEqual(unasked);
});

test('a spooler that isn’t there has no printers, and nothing can be prepared for one', async () => {
  const away = printersOf({ listPrinters: oneByOne<never>(refused(1722)), findPrinter: oneByOne<never>(refused(1722)) });
  expect(await away.list()).toEqual([]);
  await expect(away.known('windows:Laser')).rejects.toMatchObject({ failure: { code: 'print-failed', printer: 'Laser', because: 'Refused' } });
});

const prepared = (format: PreparedJob['format']): PreparedJob => ({
  printerId: 'windows:Pack 1', title: 'Label 9200', pageCount: 1, held: null, sheetPlaces: 0, media: '4x6', format, bytes: Buffer.from('^XA^XZ'),
});

test('a job is handed over once, under a name by which it is found again', async () => {
  const calls: unknown[] = [];
  const printers = printersOf({
    spoolRaw: (...given) => (calls.push(given), 41),
    spoolPages: (...given) => (calls.push(given), 42),
  });
  const tickets = [
    await printers.submit(prepared('application/vnd.cups-raw'), '01J9', never), await printers.submit(prepared('image/bitmap'), '01JA', never),
  ];
  expect([tickets, calls]).toEqual([['windows:Pack 1:41', 'windows:Pack 1:42'], [
    ['Pack 1', 'Label 9200 (01J9)', Buffer.from('^XA^XZ')], ['Pack 1', 'Label 9200 (01JA)', Buffer.from('^XA^XZ'), '4x6'],
  ]]);
});

test.each([false, true])('a job that the spooler refuses isn’t submitted; perhaps sent: %s', async (perhapsSent) => {
  const printers = printersOf({ spoolRaw: oneByOne<never>(refused(5, perhapsSent)) });
  await expect(printers.submit(prepared('application/vnd.cups-raw'), '01J9', never))
    .rejects.toMatchObject({ name: 'NotSubmitted', message: 'Refused', perhapsSent });
});

test('a job that was canceled before isn’t handed over', async () => {
  await expect(printersOf().submit(prepared('application/vnd.cups-raw'), '01J9', AbortSignal.abort()))
    .rejects.toMatchObject({ name: 'NotSubmitted', perhapsSent: false });
});

const follow = async (calls: Partial<SpoolerCalls>, ticket: string | null = 'windows:Pack 1:7'): Promise<PrintProgress[]> => {
  const told: PrintProgress[] = [];
  await printersOf(calls).follow('windows:Pack 1', '01J9', ticket, (progress) => told.push(progress), never);
  return told;
};

const accepted = { state: 'accepted', detail: '' } as const;
const handedOn = { state: 'unknown', doubt: 'one-way', detail: 'Windows handed it to the printer, which doesn’t say whether it came out' };

test.each([
  ['marked as printed', [job(0x8), job(0x10), job(0x80), null], [accepted, { state: 'completed', detail: '' }]],
  ['gone without a word', [job(0x10), null], [accepted, handedOn]],
  ['gone before it was looked at', [null], [handedOn]],
  ['handed on, and kept in the queue', [job(0x1000)], [accepted, handedOn]],
  ['out of paper, then printed', [job(0x10), job(0x10 | 0x40), job(0x10 | 0x40), job(0x10), job(0x80)], [
    accepted, { state: 'accepted', detail: 'Out of paper' }, accepted, { state: 'completed', detail: '' },
  ]],
  ['deleted in the queue', [job(0x10), job(0x4), null], [accepted, { state: 'canceled', detail: 'Deleted in Windows’ print queue' }]],
  ['of a spooler that stopped', [job(0x10), refused(1722)], [
    accepted, { state: 'unknown', doubt: 'printer-lost', detail: 'Refused; look whether it came out' },
  ]],
  ['of a spooler that was away for a moment', [job(0x10), refused(1722), job(0x80)], [accepted, { state: 'completed', detail: '' }]],
  ['of a printer that was removed', [job(0x10), refused(1801)], [
    accepted, { state: 'unknown', doubt: 'printer-lost', detail: 'Refused; look whether it came out' },
  ]],
] as const)('a job %s', async (_, looks, told) => {
  expect(await follow({ findJob: oneByOne<SpooledJob | null>(...looks) })).toEqual(told);
});

test('a spooler that misses one look isn’t lost, however long ago the look before it was', async () => {
  const spooler = spoolerOf({ findJob: oneByOne<SpooledJob | null>(job(0x10), refused(1722), job(0x80)) });
  const end = await followSpooledJob(
    spooler, { printer: 'Pack 1', number: 7, cancelAsked: () => false }, { ...timeouts, poll: 80, pollAtMost: 80 }, () => undefined, never,
  );
  expect(end).toEqual({ state: 'completed', detail: '' });
});

test('what its printer says is told of a job that waits', async () => {
  const jam = { ...thermal, status: 0x8 };
  expect(await follow({ findJob: oneByOne(job(0), job(0x80)), findPrinter: () => jam }))
    .toEqual([{ state: 'accepted', detail: 'Paper jam' }, { state: 'completed', detail: '' }]);
});

test('a job without a number was interrupted', async () => {
  expect(await follow({}, null)).toEqual([{ state: 'unknown', doubt: 'interrupted', detail: '' }]);
});

test('a job that is taken back is canceled, and says so where it is followed', async () => {
  const found = oneByOne(job(0x10), job(0x4), null);
  const printers = printersOf({ findJob: found, removeJob: () => true });
  expect(await printers.cancel('windows:Pack 1', '01J9', 'windows:Pack 1:7')).toBe('canceled');
  const told: PrintProgress[] = [];
  await printers.follow('windows:Pack 1', '01J9', 'windows:Pack 1:7', (progress) => told.push(progress), never);
  expect(told).toEqual([{ state: 'canceled', detail: '' }]);
});

test.each([
  ['that is gone', { findJob: () => null }],
  ['that is printed', { findJob: () => job(0x80), removeJob: () => true }],
  ['that went just then', { findJob: () => job(0x10), removeJob: () => false }],
  ['that stays at the printer', { findJob: () => job(0x4), removeJob: () => true }],
  ['of a spooler that refuses', { findJob: oneByOne<never>(refused()) }],
] satisfies (readonly [string, Partial<SpoolerCalls>])[])('it is too late to take back a job %s', async (_, calls) => {
  expect(await printersOf(calls).cancel('windows:Pack 1', '01J9', 'windows:Pack 1:7')).toBe('too-late');
});

test('a job is found again by its name; of one that isn’t in the queue nobody can tell', async () => {
  const queue = { listJobs: () => [{ ...job(0), number: 6, document: 'Label 9200 (01J8)' }, job(0x10)] };
  expect([
    await printersOf(queue).recover('windows:Pack 1', '01J9'), await printersOf(queue).recover('windows:Pack 1', '01JX'),
    await printersOf({ listJobs: oneByOne<never>(refused()) }).recover('windows:Pack 1', '01J9'),
  ]).toEqual([{ ticket: 'windows:Pack 1:7' }, 'cannot-tell', 'cannot-tell']);
});
