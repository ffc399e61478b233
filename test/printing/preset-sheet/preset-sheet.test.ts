import { expect, test } from 'vitest';
import { presetSheet } from '../../../electron/printing/preset-sheet/preset-sheet.ts';
import { createRasterizer } from '../../../electron/raster/raster.ts';
import { presetCode } from '../../../shared/command-codes.ts';

const codes = Array.from({ length: 12 }, (_, nth) => ({
  name: `Preset ${nth}`, detail: 'Own box 8 × 6 × 4 in, 12 oz, Priority Mail, Signature, a reference of thirty letters', code: presetCode(`preset-${nth}`),
}));

test.each([
  ['4x6', 203, 3], ['4x6', 300, 3], ['letter', 300, 1],
] as const)('every preset’s bars on %s at %i dots an inch read as what they say', async (media, dpi, pages) => {
  const rasterizer = createRasterizer();
  const pdf = await presetSheet(media, codes, { dpi, at: new Date('2026-11-19T18:00:00Z') });
  const [widthInches, heightInches] = media === '4x6' ? [4, 6] : [8.5, 11];
  const drawn = await rasterizer.draw(pdf, { dpi, widthInches, heightInches, scale: 1, offset: { xMm: 0, yMm: 0 }, expect: codes.map(({ code }) => code) });
  await rasterizer.close();
  expect({ pages: drawn.pages.length, readBack: drawn.readBack, codes: drawn.codes.toSorted() })
    .toEqual({ pages, readBack: 'read', codes: codes.map(({ code }) => code).sort() });
});

test('without presets is a page that says so little', async () => {
  expect((await presetSheet('4x6', [], { dpi: 203, at: new Date(0) })).length).toBeGreaterThan(500);
});
