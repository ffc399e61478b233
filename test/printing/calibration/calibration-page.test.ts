import { PDFDocument } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { calibrationCodes } from '../../../electron/printing/calibration/bar-codes.ts';
import { calibrationPage, type CalibrationFacts } from '../../../electron/printing/calibration/calibration-page.ts';
import { createRasterizer } from '../../../electron/raster/raster.ts';
import symbols from '../../../resources/calibration-codes.json' with { type: 'json' };
import { plainProfile } from '../../../shared/printing/plain-profile.ts';
import { gs1128, gs1DataMatrix, type Modules } from '../../raster/sample-labels/modules.ts';
import { drawWithPoppler, readCodes, runsAcross, runsDown, whyNoPoppler, type GrayPage, type Run } from '../paper/poppler.ts';

const facts: CalibrationFacts = {
  printerName: 'Zebra ZD421', language: 'zpl', dpi: 203, compression: 'z64', profile: plainProfile, at: new Date('2026-11-19T16:30:00Z'), timeZone: 'America/Los_Angeles',
};

const draw = async (pdf: Uint8Array, dpi: number): Promise<GrayPage> => {
  const [page, ...more] = await drawWithPoppler(pdf, dpi);
  if (page === undefined || more.length > 0) throw new Error('not one page');
  return page;
};

/** Where thin black marks stand; in place of each the mark that was wanted, where it is a pixel from it at most. */
const middles = (runs: readonly Run[], perInch: number, wanted: readonly number[]): number[] => runs
  .map(({ start, end }) => ((start + end) / 2) * perInch)
  .map((at) => wanted.find((mark) => Math.abs(mark - at) <= perInch / 600) ?? at);
const range = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, place) => first + place);
/** Where two rulers would cross, 6 to 11 mm from each edge, there are none. */
const beforeCrossing = range(1, 5);

const noPoppler = whyNoPoppler();
describe.skipIf(noPoppler !== null)(`the calibration page, drawn by poppler${noPoppler === null ? '' : ` (${noPoppler})`}`, () => {
  const paperSizes = [
    { media: '4x6', width: 101.6, height: 152.4, ends: { across: 25, down: 50 } },
    { media: 'letter', width: 215.9, height: 279.4, ends: { across: 80, down: 110 } },
  ] as const;

  test.each(paperSizes)('its rulers count millimetres from the edges and the middle of $media', async ({ media, width, height, ends }) => {
    const page = await draw(await calibrationPage(media, facts), 600);
    expect([page.width, page.height].map((pixels) => Math.round((pixels / 600) * 254) / 10)).toEqual([width, height]);
    const marks = (length: number, reach: number): number[] => [
      ...beforeCrossing, ...range(12, reach),
      ...range(-20, 20).map((number) => length / 2 + number),
      ...range(-reach, -12).map((number) => length + number), ...range(-5, -1).map((number) => length + number),
    ];
    // Of what stands at the edges themselves, half is on the page.
    const inside = (runs: readonly Run[]): Run[] => runs.slice(1, -1);
    const [across, down] = [marks(width, ends.across), marks(height, ends.down)];
    expect(middles(inside(runsAcross(page, 6.5 / 25.4)), 25.4, across)).toEqual(across);
    expect(middles(inside(runsDown(page, 6.5 / 25.4)), 25.4, down)).toEqual(down);
  });

  test.each(paperSizes)('its other rulers count sixteenths of an inch on $media', async ({ media, width, height }) => {
    const page = await draw(await calibrationPage(media, facts), 600);
    const marks = (length: number): number[] => {
      const sixteenths = Math.round((length / 25.4) * 16);
      return [...range(1, 3), ...range(8, sixteenths - 8), ...range(sixteenths - 3, sixteenths - 1)];
    };
    const inside = (runs: readonly Run[]): Run[] => runs.slice(1, -1);
    expect(middles(inside(runsAcross(page, (height - 6.5) / 25.4)), 16, marks(width))).toEqual(marks(width));
    expect(middles(inside(runsDown(page, (width - 6.5) / 25.4)), 16, marks(height))).toEqual(marks(height));
  });

  test.each(paperSizes)('an angle stands in each corner of $media', async ({ media, width, height }) => {
    const page = await draw(await calibrationPage(media, facts), 600);
    const tenths = ({ start, end }: Run): [number, number] => [Math.round(start * 254) / 10, Math.round(end * 254) / 10];
    for (const down of [0.4, height - 0.4]) {
      const runs = runsAcross(page, down / 25.4).map(tenths).filter(([start, end]) => end - start > 3);
      expect(runs).toEqual([[0, 4], [width - 4, width].map((at) => Math.round(at * 10) / 10)]);
    }
  });

  test.each([203, 300] as const)('its two lines are 100 mm and 4 in long at %i dpi', async (dpi) => {
    const page = await draw(await calibrationPage('4x6', { ...facts, dpi }), dpi);
    const long = range(0, page.width - 1).flatMap((x) => runsDown(page, x / dpi)).map(({ start, end }) => end - start).filter((length) => length > 3);
    const dot = 25.4 / dpi;
    const [shorter = 0, longer = 0] = [...new Set(long)].toSorted((a, b) => a - b).map((length) => length * 25.4);
    expect([Math.abs(shorter - 100) <= dot, Math.abs(longer - 101.6) <= dot, new Set(long).size]).toEqual([true, true, 2]);
  });

  test.each([203, 300] as const)('its bar codes read at four sizes at %i dpi, GS1-128 and Data Matrix', async (dpi) => {
    const found = await readCodes(await draw(await calibrationPage('4x6', { ...facts, dpi }), dpi));
    expect(found.map(({ format, text }) => [format, text]))
      .toEqual(calibrationCodes(dpi).flatMap((text) => [['Code128', text], ['DataMatrix', text]]));
  });

  test('a sheet for a printer that draws for itself has the sizes of 300 dpi', async () => {
    const found = await readCodes(await draw(await calibrationPage('letter', { ...facts, dpi: null, language: 'pdf' }), 300));
    expect(found.map(({ text }) => text)).toEqual(['9103', '9103', '9104', '9104', '9105', '9105', '9106', '9106']);
  });

  test.each([203, 300] as const)('every bar is whole dots wide at %i dpi', async (dpi) => {
    const page = await draw(await calibrationPage('4x6', { ...facts, dpi }), dpi);
    const codes = (await readCodes(page)).filter(({ format }) => format === 'Code128');
    const widths = codes.map(({ text, top }) => {
      const symbol = symbols.find((one) => one.text === text);
      const bars = [...(symbol?.bars ?? '').matchAll(/1+/g)].map(([bar]) => bar.length * (symbol?.dots ?? 0));
      const left = codes.find((code) => code.text === text)?.left ?? 0;
      const runs = runsAcross(page, top + 0.2).filter(({ start, end }) => start >= left - 2 / dpi && end < 2.6);
      return [runs.map(({ start, end }) => Math.round((end - start) * dpi)), bars];
    });
    expect(widths.length).toBe(4);
    for (const [drawn, wanted] of widths) expect(drawn).toEqual(wanted);
  });
});

test.each([203, 300] as const)('a thermal head of %i prints it with every bar code readable, moved and scaled, too', async (dpi) => {
  const rasterizer = createRasterizer();
  const pdf = await calibrationPage('4x6', { ...facts, dpi });
  const drawn = await Promise.all([0.95, 1, 1.05].map((scale) => rasterizer.draw(pdf, {
    dpi, widthInches: 4, heightInches: 6, scale, offset: { xMm: 1.3, yMm: -0.7 }, expect: calibrationCodes(dpi),
  })));
  expect(drawn.map(({ readBack, codes }) => [readBack, codes.toSorted()])).toEqual(drawn.map(() => ['read', calibrationCodes(dpi)]));
  await rasterizer.close();
});

test('the symbols in the resources are those that an encoder makes', async () => {
  const row = ({ width, isBlack }: Modules, y: number): string => range(0, width - 1).map((x) => (isBlack(x, y) ? '1' : '0')).join('');
  expect(symbols).toEqual(await Promise.all([2, 3, 4, 5, 6].map(async (dots) => {
    const matrix = await gs1DataMatrix(`[91]0${dots}`);
    return {
      dots, text: `910${dots}`, bars: row(gs1128([`910${dots}`]), 0), matrix: range(0, matrix.height - 1).map((y) => row(matrix, y)),
    };
  })));
});

test.each([
  ['letters that no printer’s font has', '標籤 ZD421 ✂'],
  ['a name as long as names get', 'Warehouse 12 North packing line left bench printer number four, by the window'],
  ['what means something to a shell or to PDF', '$(reboot); (\\) "x" <</A>>'],
])('%s stand on a page all the same', async (_, printerName) => {
  const pdf = await PDFDocument.load(await calibrationPage('4x6', { ...facts, printerName }));
  expect(pdf.getPages().map((page) => page.getSize())).toEqual([{ width: 288, height: 432 }]);
});

test('the same facts make the same page', async () => {
  expect(Buffer.from(await calibrationPage('4x6', facts)).equals(await calibrationPage('4x6', facts))).toBe(true);
});
