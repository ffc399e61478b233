import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPrinting } from '../../../electron/printing/create-printing.ts';
import type { PrintDocument } from '../../../electron/printing/printing.ts';
import { unpackPages } from '../../../electron/printing/windows/page-pack.ts';
import { createRasterizer } from '../../../electron/raster/raster.ts';
import { readBars } from '../../raster/read-bars.ts';
import { sampleLabel, trackingFields } from '../../raster/sample-label.ts';
import { spoolerOf, timeouts } from './spooled.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'through-windows-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const rasterizer = createRasterizer();
afterAll(() => rasterizer.close());

const never = new AbortController().signal;
const label = async (): Promise<PrintDocument> => ({
  kind: 'label', title: 'Label 0142', media: '4x6', content: { type: 'pdf', bytes: await sampleLabel() }, pages: null,
  expect: [trackingFields[1]], sheetPlace: 2,
});

interface Handed { readonly how: 'raw' | 'pages'; readonly bytes: Uint8Array; readonly media: string | null }

const printTo = async (printerId: string, change: Partial<PrintDocument> = {}) => {
  const handed: Handed[] = [];
  const spooler = spoolerOf({
    spoolRaw: (_name, _document, bytes) => handed.push({ how: 'raw', bytes, media: null }),
    spoolPages: (_name, _document, bytes, media) => handed.push({ how: 'pages', bytes, media }),
  });
  const printing = createPrinting({ networkPrinters: () => [], profiles: () => ({}), folder, spooler, timeouts, rasterizer });
  const prepared = await printing.prepare({ ...await label(), ...change }, printerId, never);
  await printing.submit(prepared, '01J9', never);
  return { printing, handed, prepared: { ...prepared, bytes: null } };
};

test('with Windows’ spooler its printers stand beside the folder, and CUPS isn’t asked', async () => {
  const { printing } = await printTo('windows:Pack 1');
  expect((await printing.list()).map(({ id }) => id)).toEqual(['windows:Pack 1', 'windows:Laser', 'folder']);
});

test('a thermal printer is handed ZPL', async () => {
  const { handed } = await printTo('windows:Pack 1');
  expect(handed.map(({ how, bytes }) => [how, Buffer.from(bytes).toString('latin1', 0, 3)])).toEqual([['raw', '^XA']]);
});

test('a label for a laser printer is drawn on the free half of a letter sheet, and its bars read', async () => {
  const { handed, prepared } = await printTo('windows:Laser');
  expect(prepared).toEqual({
    printerId: 'windows:Laser', title: 'Label 0142', pageCount: 1, held: null, sheetPlaces: 1, media: 'letter', format: 'image/bitmap', bytes: null,
  });
  const pages = handed.flatMap(({ how, media, bytes }) => unpackPages(bytes).map((page) => ({ how, media, page })));
  expect(pages.map(({ how, media, page: { width, height } }) => ({ how, media, width, height })))
    .toEqual([{ how: 'pages', media: 'letter', width: 2550, height: 3300 }]);
  expect(pages[0] && await readBars(pages[0].page)).toEqual([trackingFields.join('\u001d')]);
});

test('one whose bars don’t say what they should is held', async () => {
  const { prepared } = await printTo('windows:Laser', { expect: ['9200000000000000000000'] });
  expect(prepared.held).toEqual({ because: 'The bar code can’t be read from the page as it would be printed' });
});
