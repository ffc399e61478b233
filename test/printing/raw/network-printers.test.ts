import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { plainProfile, type PrinterProfile } from '../../../shared/printing/printer-profile.ts';
import type { Printing, PrintProgress } from '../../../electron/printing/printing.ts';
import { readBars } from '../../raster/read-bars.ts';
import { bitmapInZpl } from '../../raster/read-zpl.ts';
import { trackingFields } from '../../raster/sample-label.ts';
import { freePort } from '../own-process.ts';
import { labelDocument, printLabel, refusalOf, startPrinting, submitLabel, type UnderWay } from '../print-through.ts';
import { quietPrinting } from '../quiet-printing.ts';
import { hostStatus, startTcpSink, type TcpSink } from '../tcp-sink.ts';

let sink: TcpSink;
beforeEach(async () => {
  sink = await startTcpSink();
});
afterEach(() => sink.close());

const idOf = (port: number): string => `network:127.0.0.1:${port}`;

const printingOn = (port: number, profile: Partial<PrinterProfile> = {}): Printing => quietPrinting({
  networkPrinters: () => [{ name: 'Dock', host: '127.0.0.1', port, protocol: 'raw', path: '' }],
  profiles: () => ({ [idOf(port)]: { ...plainProfile, dpi: 300, ...profile } }),
});

const print = (port: number, watch?: (progress: PrintProgress) => void): Promise<readonly PrintProgress[]> =>
  printLabel(printingOn(port), idOf(port), watch);

const accepted = { state: 'accepted', detail: '' };
const completed = { state: 'completed', detail: '' };
const oneWay = { state: 'unknown', doubt: 'one-way', detail: 'Handed to the printer, which doesn’t say whether it came out' };

describe('the list', () => {
  const printer = (port: number): object => ({
    id: idOf(port), name: 'Dock', kind: 'network', model: '', modelId: null, language: 'zpl', dpi: 300, media: ['4x6'], tells: 'nothing',
  });
  const listed = async (port: number, profile?: Partial<PrinterProfile>): Promise<unknown> =>
    (await printingOn(port, profile).list()).find(({ kind }) => kind === 'network');

  test('a printer that takes bytes and says nothing is unknown, never ready', async () => {
    expect(await listed(sink.port)).toEqual({ ...printer(sink.port), state: 'unknown', detail: '' });
  });

  test('a printer that answers says how it is, and what it is', async () => {
    sink.answerHostStatus(hostStatus({ headOpen: true }));
    sink.answerIdentity('\u0002ZD421-203dpi,V93.21.07Z,8,8192KB\u0003\r\n');
    const known = { model: 'ZD421-203dpi', modelId: 'zebra-zd421' };
    expect(await listed(sink.port)).toEqual({ ...printer(sink.port), ...known, tells: 'jobs', state: 'open', detail: 'Head open' });
    // A person's word counts more than the printer's.
    expect(await listed(sink.port, { dpi: null })).toMatchObject({ ...known, dpi: 203 });
  });

  test('a printer of TSPL is asked in its own language', async () => {
    sink.answerTspl(0x04);
    expect(await listed(sink.port, { language: 'tspl' }))
      .toEqual({ ...printer(sink.port), language: 'tspl', tells: 'jobs', state: 'out-of-paper', detail: 'Out of paper' });
  });

  test('a printer of EPL or PDF is asked nothing, which would come out as a page', async () => {
    for (const language of ['epl', 'pdf'] as const)
      expect(await listed(sink.port, { language })).toMatchObject({ language, tells: 'nothing', state: 'unknown' });
    expect(sink.questions()).toBe(0);
  });

  test('a printer that is switched off is offline', async () => {
    const port = await freePort();
    expect(await listed(port)).toEqual({ ...printer(port), state: 'offline', detail: 'Not reachable: nothing listens at its address (ECONNREFUSED)' });
  });

  test('one that is asked before a purchase and doesn’t answer in time is unknown', async () => {
    expect(await printingOn(sink.port).look(idOf(sink.port), 300)).toEqual({ ...printer(sink.port), state: 'unknown', detail: '' });
  });
});

describe('a label to port 9100', () => {
  test('arrives whole, at the printer’s own dots per inch; a one-way printer lets nobody know what came of it', async () => {
    expect(await print(sink.port)).toEqual([oneWay]);
    const [zpl, ...more] = sink.documents();
    expect(more).toEqual([]);
    const page = bitmapInZpl(zpl?.toString('latin1') ?? '');
    expect({ width: page.width, height: page.height }).toEqual({ width: 1200, height: 1800 });
    expect(await readBars(page)).toEqual([trackingFields.join('\u001d')]);
  });

  test('is drawn at the dots per inch that the printer tells, where nobody said', async () => {
    sink.answerHostStatus(hostStatus());
    sink.answerIdentity('\u0002ZT411-300dpi,V92.21.26Z,12,65536KB\u0003\r\n');
    await printLabel(printingOn(sink.port, { dpi: null }), idOf(sink.port));
    const { width, height } = bitmapInZpl(sink.documents()[0]?.toString('latin1') ?? '');
    expect({ width, height }).toEqual({ width: 1200, height: 1800 });
  });

  test('is drawn for the printer that stands there now, where another took its place', async () => {
    sink.answerHostStatus(hostStatus());
    sink.answerIdentity('\u0002ZD421-203dpi,V93.21.07Z,8,8192KB\u0003\r\n');
    const printing = printingOn(sink.port, { dpi: null });
    await printLabel(printing, idOf(sink.port));
    sink.answerIdentity('\u0002ZD421-300dpi,V93.21.07Z,12,8192KB\u0003\r\n');
    // Nobody exchanges a printer in less.
    const now = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 30_000);
    await printLabel(printing, idOf(sink.port));
    now.mockRestore();
    expect(sink.documents().map((zpl) => bitmapInZpl(zpl.toString('latin1')).width)).toEqual([812, 1200]);
  });

  test.each([['epl', /\nN\nGW0,0,150,1800,/], ['tspl', /BITMAP 0,0,150,1800,0,/]] as const)('is sent in %s where that is what it speaks', async (language, start) => {
    await printLabel(printingOn(sink.port, { language }), idOf(sink.port));
    expect(sink.documents().map((bytes) => start.test(bytes.toString('latin1')))).toEqual([true]);
  });

  test('that waits for paper is accepted with the reason, and completed when the printer is idle again', async () => {
    sink.answerHostStatus(hostStatus({ paperOut: true, paused: true, formats: 1 }));
    expect(await print(sink.port, ({ detail }) => detail === 'Out of paper' && sink.answerHostStatus(hostStatus())))
      .toEqual([{ state: 'accepted', detail: 'Out of paper' }, accepted, completed]);
  });

  test('is followed to its end after a restart, too', async () => {
    sink.answerHostStatus(hostStatus({ paperOut: true, formats: 1 }));
    const first = await startPrinting(printingOn(sink.port), idOf(sink.port));
    await first.stopFollowing();
    sink.answerHostStatus(hostStatus());
    const told: PrintProgress[] = [];
    await printingOn(sink.port).follow(idOf(sink.port), first.jobId, first.ticket, (progress) => told.push(progress), new AbortController().signal);
    expect(told.at(-1)).toEqual(completed);
    expect(sink.documents()).toHaveLength(1);
  });

  test('whose printer is switched off while it holds the label may be lost', async () => {
    sink.answerHostStatus(hostStatus({ headOpen: true, formats: 1 }));
    const closing: Promise<void>[] = [];
    expect(await print(sink.port, ({ state }) => state === 'accepted' && closing.push(sink.close()))).toEqual([
      { state: 'accepted', detail: 'Head open' },
      { state: 'unknown', doubt: 'printer-lost', detail: 'The printer went away while it held the label; look whether it came out' },
    ]);
    await Promise.all(closing);
    sink = await startTcpSink();
  });

  test('and more behind it reach a printer that takes one connection at a time, and none is feared lost for it', async () => {
    sink.hangUp();
    sink.takeOneAtATime(100);
    sink.answerHostStatus(hostStatus({ formats: 1 }));
    const printing = printingOn(sink.port);
    const underWay: UnderWay[] = [];
    for (let label = 0; label < 6; label++) underWay.push(await startPrinting(printing, idOf(sink.port)));
    sink.answerHostStatus(hostStatus());
    const ends = await Promise.all(underWay.map(async ({ end }) => (await end).at(-1)));
    expect(sink.documents()).toHaveLength(6);
    expect(ends.filter((progress) => progress?.doubt === 'printer-lost')).toEqual([]);
  });

  test('that nobody takes is refused with the reason', async () => {
    const port = await freePort();
    expect(await refusalOf(submitLabel(printingOn(port), idOf(port)))).toEqual({ because: 'Not reachable: nothing listens at its address (ECONNREFUSED)', perhapsSent: false });
  });

  test('never carries a letter page', async () => {
    await expect(submitLabel(printingOn(sink.port), idOf(sink.port), { media: 'letter' })).rejects.toMatchObject({
      failure: { code: 'print-failed', printer: 'Dock', because: 'The page is for 8.5×11 in, and the printer holds 4×6 in' },
    });
    expect(sink.documents()).toEqual([]);
  });

  test('of the carrier’s own ZPL goes to the head that it was bought for, and to no other', async () => {
    const bytes = Buffer.from('^XA^FO50,50^A0N,40,40^FDPRIORITY^FS^XZ');
    const bought = { content: { type: 'zpl', bytes, dpi: 300 } } as const;
    await printLabel(printingOn(sink.port), idOf(sink.port), undefined, bought);
    expect(sink.documents()).toHaveLength(1);
    expect(sink.documents()[0]?.includes(bytes)).toBe(true);
    await expect(submitLabel(printingOn(sink.port, { dpi: 203 }), idOf(sink.port), bought))
      .rejects.toMatchObject({ failure: { code: 'label-tied-to-printer', printer: 'Dock', dpi: 300 } });
  });

  test('can’t be taken back, and can’t be found again', async () => {
    const printing = printingOn(sink.port);
    const { jobId, ticket } = await submitLabel(printing, idOf(sink.port));
    expect([ticket, await printing.cancel(idOf(sink.port), jobId, ticket), await printing.recover(idOf(sink.port), jobId)])
      .toEqual([null, 'too-late', 'cannot-tell']);
  });
});

test('the preview is what the head is sent, dot for dot', async () => {
  const printing = printingOn(sink.port);
  const [preview, ...more] = await printing.preview(await labelDocument(), idOf(sink.port), new AbortController().signal);
  await print(sink.port);
  const { width, height, bits } = bitmapInZpl(sink.documents()[0]?.toString('latin1') ?? '');
  expect(more).toEqual([]);
  expect({ ...preview, bits: Buffer.from(preview?.bits ?? []).equals(Buffer.from(bits)) }).toEqual({ width, height, dpi: 300, bits: true });
});
