import { afterEach, beforeAll, expect, test } from 'vitest';
import { plainProfile, type PrinterProfile } from '../../../shared/printing/printer-profile.ts';
import type { Printing } from '../../../electron/printing/printing.ts';
import { sampleLabel, trackingFields } from '../../raster/sample-label.ts';
import { printLabel, submitLabel } from '../print-through.ts';
import { quietPrinting } from '../quiet-printing.ts';
import { describePdf } from '../read-pdf.ts';
import type { VirtualPrinter } from '../virtual-printer.ts';
import { describeWithCups } from './with-cups.ts';

const completed = { state: 'completed', detail: '' };
const bars = [trackingFields.join('\u001d')];

describeWithCups('a driverless queue', (bench) => {
  let laser: VirtualPrinter;
  let labels: VirtualPrinter;
  let printing: Printing;
  let profiles: Record<string, PrinterProfile> = {};

  beforeAll(async () => {
    laser = await bench.cups.addIppPrinter('laser');
    labels = await bench.cups.addIppPrinter('labels', 'label');
    printing = quietPrinting({ profiles: () => profiles, cups: bench.cups.server });
  });

  afterEach(() => {
    profiles = {};
  });

  const cameOut = async (printer: VirtualPrinter): Promise<Awaited<ReturnType<typeof describePdf>>> =>
    describePdf((await printer.documents()).at(-1) ?? Buffer.alloc(0));

  test('a 4×6 label on a label printer comes out at its own size, on 4×6, and its bars decode', async () => {
    expect((await printLabel(printing, 'cups:labels')).at(-1)).toEqual(completed);
    expect(await labels.documents()).toHaveLength(1);
    expect(await labels.lastMedia()).toBe('10160x15240');
    expect(await cameOut(labels)).toEqual(await describePdf(Buffer.from(await sampleLabel())));
  });

  test('a form on a laser printer comes out at its own size, on letter', async () => {
    const form = await sampleLabel([612, 792]);
    const document = { kind: 'scan-form', media: 'letter', content: { type: 'pdf', bytes: form } } as const;
    expect((await printLabel(printing, 'cups:laser', undefined, document)).at(-1)).toEqual(completed);
    expect(await laser.lastMedia()).toBe('21590x27940');
    expect(await cameOut(laser)).toEqual(await describePdf(Buffer.from(form)));
  });

  test('a 4×6 label for a printer of letter sheets is put on a place of a sheet, and takes it', async () => {
    profiles = { 'cups:laser': { ...plainProfile, labelsPerSheet: 2 } };
    const prepared = await printing.prepare({
      kind: 'label', title: 'Label', media: '4x6', content: { type: 'pdf', bytes: await sampleLabel() }, pages: null, expect: [], sheetPlace: 2,
    }, 'cups:laser', new AbortController().signal);
    const { media, sheetPlaces, pageCount, format, held } = prepared;
    expect({ media, sheetPlaces, pageCount, format, held })
      .toEqual({ media: 'letter', sheetPlaces: 1, pageCount: 1, format: 'application/pdf', held: null });
    expect((await printLabel(printing, 'cups:laser')).at(-1)).toEqual(completed);
    expect((await cameOut(laser)).bars).toEqual(bars);
    expect(await laser.lastMedia()).toBe('21590x27940');
  });

  test('a page larger than any paper of the printer is refused before it is sent, not cut', async () => {
    const bytes = await sampleLabel([612, 792]);
    await expect(submitLabel(printing, 'cups:labels', { media: 'letter', content: { type: 'pdf', bytes } })).rejects.toMatchObject({
      failure: { code: 'print-failed', printer: 'labels', because: 'The page is for 8.5×11 in, and the printer holds 4×6 in' },
    });
  });

  test('calibration moves the page', async () => {
    profiles = { 'cups:labels': { ...plainProfile, offset: { right: 5.08, down: 0 } } };
    await printLabel(printing, 'cups:labels');
    const [moved, original] = [await cameOut(labels), await describePdf(Buffer.from(await sampleLabel()))];
    expect({ bars: moved.bars, by: Math.round((moved.leftInches - original.leftInches) * 100) / 100 }).toEqual({ bars, by: 0.2 });
  });
});
