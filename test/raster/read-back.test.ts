import { PDFDocument } from 'pdf-lib';
import { afterAll, describe, expect, test } from 'vitest';
import { createRasterizer } from '../../electron/raster/raster.ts';
import { sampleLabel, trackingFields } from './sample-label.ts';

const label = { dpi: 203, widthInches: 4, heightInches: 6 } as const;
const bars = trackingFields.join('\u001d');
const rasterizer = createRasterizer();
afterAll(() => rasterizer.close());

const blank = async (): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create();
  pdf.addPage([288, 432]);
  return pdf.save();
};

describe('what a page is expected to say', () => {
  test('is read', async () => {
    expect(await rasterizer.draw(await sampleLabel(), { ...label, expect: [trackingFields[1]] }))
      .toMatchObject({ rendering: 'exact', readBack: 'read', codes: [bars] });
  });

  test('and isn’t said by the bars: unreadable, with what they say instead', async () => {
    expect(await rasterizer.draw(await sampleLabel(), { ...label, expect: ['9200000000000000000000'] }))
      .toMatchObject({ rendering: 'exact', readBack: 'unreadable', codes: [bars] });
  });

  test('must be said all of it', async () => {
    expect(await rasterizer.draw(await sampleLabel(), { ...label, expect: [trackingFields[1], '9200000000000000000000'] }))
      .toMatchObject({ readBack: 'unreadable' });
  });

  test('on a blank page: unreadable', async () => {
    expect(await rasterizer.draw(await blank(), { ...label, expect: [trackingFields[1]] })).toMatchObject({ readBack: 'unreadable', codes: [] });
  });

  test('may be on any page', async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage([288, 432]);
    const [copied] = await pdf.copyPages(await PDFDocument.load(await sampleLabel()), [0]);
    if (copied !== undefined) pdf.addPage(copied);
    expect(await rasterizer.draw(await pdf.save(), { ...label, expect: [trackingFields[1]] })).toMatchObject({ readBack: 'read', codes: [bars] });
  });

  test('is read from bars that were turned with their page', async () => {
    const pdf = await PDFDocument.create();
    const [embedded] = await pdf.embedPdf(await sampleLabel([288, 288]));
    if (embedded !== undefined) pdf.addPage([432, 288]).drawPage(embedded);
    expect(await rasterizer.draw(await pdf.save(), { ...label, expect: [trackingFields[1]] }))
      .toMatchObject({ rendering: 'exact', readBack: 'read', codes: [bars] });
  });
});

describe('where nothing is expected', () => {
  test('codes are told all the same', async () => {
    expect(await rasterizer.draw(await sampleLabel(), label)).toMatchObject({ readBack: 'read', codes: [bars] });
  });

  test('a page without any is in order', async () => {
    expect(await rasterizer.draw(await blank(), label)).toMatchObject({ readBack: 'not-looked-for', codes: [] });
  });
});
