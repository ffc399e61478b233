import { afterAll, describe, expect, test } from 'vitest';
import type { Bitmap } from '../../electron/raster/bitmap.ts';
import { encodeZpl } from '../../electron/raster/encode/zpl.ts';
import { createRasterizer, type Drawn } from '../../electron/raster/raster.ts';
import { absent, whyAbsent } from '../contract/official/official-files.ts';
import { readCodes } from './read-bars.ts';
import { bitmapInZpl } from './read-zpl.ts';
import { barErrors } from './runs.ts';
import { officialScanForm } from './sample-labels/official-scan-form.ts';
import { sampleLabels, type SampleLabel } from './sample-labels/sample-labels.ts';

const labels = await sampleLabels();
const rasterizer = createRasterizer();
afterAll(() => rasterizer.close());

describe.each([203, 300] as const)('fifty labels drawn at %i dpi', (dpi) => {
  const drawn: { label: SampleLabel; page: Bitmap; says: Omit<Drawn, 'pages'> }[] = [];

  test('each is read back at once, drawn exactly', async () => {
    for (const label of labels) {
      const { pages: [page], ...says } = await rasterizer.draw(label.pdf, { dpi, widthInches: 4, heightInches: 6, expect: [label.bars] });
      if (page === undefined) throw new Error('no page');
      drawn.push({ label, page, says });
    }
    expect(drawn.map(({ says }) => says)).toEqual(labels.map(({ bars }) => ({ rendering: 'exact', readBack: 'read', codes: [bars], bytes: null })));
  });

  test('the GS1-128 and both Data Matrix of each are read from the dots', async () => {
    for (const { label, page } of drawn)
      expect([label.name, ...(await readCodes(page)).sort()]).toEqual([label.name, ...[label.bars, ...label.matrices].sort()]);
    expect(drawn).toHaveLength(50);
  });

  test('bars don’t grow: filled ones by less than 0.1 dot on the average, and no edge of any is off by more than 0.85', () => {
    const errors = drawn.map(({ label, page }) => ({
      kind: label.kind,
      ...(barErrors(page, Math.round((label.acrossAt / 72) * dpi), label.edges.map(([from, to]) => [(from / 72) * dpi, (to / 72) * dpi]))
        ?? { growth: Number.NaN, worst: Number.NaN }),
    }));
    const vector = errors.filter(({ kind }) => kind === 'vector');
    expect(vector).toHaveLength(25);
    expect(Math.abs(vector.reduce((sum, { growth }) => sum + growth, 0) / vector.length)).toBeLessThan(0.1);
    expect(errors.filter(({ worst }) => !(worst < 0.85))).toEqual([]);
  });

  test('ZPL holds the same dots, packed either way', () => {
    for (const { page } of drawn)
      for (const compression of ['z64', 'run-length'] as const)
        expect(bitmapInZpl(Buffer.from(encodeZpl([page], { compression })).toString('latin1'))).toEqual(page);
  });

  test.skipIf(absent !== null)(`the official SCAN form is read${whyAbsent}`, async () => {
    const { pages, ...says } = await rasterizer.draw(officialScanForm(), { dpi, widthInches: 8.5, heightInches: 11, expect: ['92750901097783000000088689'] });
    expect(says).toEqual({ rendering: 'exact', readBack: 'read', codes: ['92750901097783000000088689'], bytes: null });
    expect(pages.map(({ width, height }) => [width, height])).toEqual([[Math.round(8.5 * dpi), 11 * dpi]]);
  });
});
