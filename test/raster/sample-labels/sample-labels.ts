import { PDFDocument, StandardFonts, degrees, fill, grayscale, pushGraphicsState, popGraphicsState, rectangle, rgb,
  concatTransformationMatrix, drawObject, setFillingGrayscaleColor } from 'pdf-lib';
import type { PDFFont, PDFPage } from 'pdf-lib';
import { gs1128, gs1DataMatrix, type Modules } from './modules.ts';
import { seeded } from './seeded.ts';

/** How bars are put on the page: as filled rectangles, or as an image of one pixel a module stretched over their place. */
export type BarKind = 'vector' | 'image';

export interface SampleLabel {
  readonly name: string;
  readonly kind: BarKind;
  /** A narrow bar's width in thousandths of an inch. */
  readonly mil: number;
  readonly pdf: Uint8Array;
  /** What its GS1-128 says, with FNC1 as GS. */
  readonly bars: string;
  /** What each of its two Data Matrix says, likewise. */
  readonly matrices: readonly string[];
  /** Where the black bars of its GS1-128 stand, in points from the left, and a height from the top that crosses them all. */
  readonly edges: readonly (readonly [number, number])[];
  readonly acrossAt: number;
}

const [width, height] = [288, 432] as const;
const points = (mil: number): number => (mil / 1000) * 72;
const xDimensions = [13, 14, 14.8, 15] as const;
const count = 50;

const services = ['USPS GROUND ADVANTAGE', 'PRIORITY MAIL', 'PRIORITY MAIL EXPRESS', 'MEDIA MAIL'];
const streets = ['MAPLE AVE', 'N HARBOR DR APT 4B', 'OLD MILL RD', 'W 42ND ST FL 7', 'COUNTY ROAD 12'];
const towns = ['SPRINGFIELD OH', 'TUCSON AZ', 'PORTLAND ME', 'NEW YORK NY', 'BOISE ID'];

/**
 * Fifty 4×6 labels in the manner of carriers' own, the same at every run: a font that isn't embedded, a GS1-128 of routing
 * and tracking number, two GS1 Data Matrix, and on each fifth a grey box. Places are off the dots of any print head.
 */
export const sampleLabels = async (seed = 20_260_101): Promise<SampleLabel[]> => {
  const random = seeded(seed);
  const labels: SampleLabel[] = [];
  for (let number = 0; number < count; number++) labels.push(await sampleLabel(number, random));
  return labels;
};

const sampleLabel = async (number: number, random: () => number): Promise<SampleLabel> => {
  const digits = (length: number): string => Array.from({ length }, () => Math.floor(random() * 10)).join('');
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  const kind: BarKind = number % 2 === 0 ? 'vector' : 'image';
  const mil = xDimensions[(number >> 1) % xDimensions.length] ?? 13;
  const fields = [`420${digits(5)}`, `92${digits(20)}`] as const;
  const pdf = await PDFDocument.create();
  // Nothing in the file may tell one run from another.
  for (const date of ['setCreationDate', 'setModificationDate'] as const) pdf[date](new Date(0));
  const page = pdf.addPage([width, height]);
  const [regular, bold] = [await pdf.embedFont(StandardFonts.Helvetica), await pdf.embedFont(StandardFonts.HelveticaBold)];

  page.drawRectangle({ x: 4, y: 4, width: 280, height: 424, borderWidth: 1.5, borderColor: rgb(0, 0, 0), opacity: 0 });
  for (const y of [356, 328, 120]) page.drawRectangle({ x: 4, y, width: 280, height: 1.5 });
  page.drawText((pick(services)[0] ?? 'P'), { x: 16, y: 364, size: 60, font: bold });
  if (number % 5 === 0) page.drawRectangle({ x: 90, y: 366, width: 70, height: 52, color: grayscale(0.35 + 0.4 * random()) });
  const says = [pick(services), `SHIP DATE ${digits(2)}/${digits(2)}`, `WEIGHT ${digits(2)} LB ${digits(1)} OZ`];
  drawLines(page, says, { x: 172, y: 414, size: 7, font: regular });
  drawLines(page, [pick(services)], { x: 60, y: 336, size: 16, font: bold });
  drawLines(page, ['NORTHWIND OUTFITTERS', `${digits(4)} ${pick(streets)}`, `${pick(towns)} ${digits(5)}`], { x: 12, y: 316, size: 8, font: regular });
  drawLines(page, ['A. SAMPLE', `${digits(4)} ${pick(streets)}`, `${pick(towns)} ${fields[0].slice(3)}`], { x: 40, y: 262, size: 11, font: bold });
  page.drawText(`ORDER ${digits(6)}`, { x: 276, y: 236, size: 7, font: regular, rotate: degrees(90) });

  const bars = gs1128(fields);
  const across = points(mil);
  const left = (width - bars.width * across) / 2 + random() - 0.5;
  const bottom = 142 + random();
  drawModules(pdf, page, kind, bars, left, bottom, across, 60);
  page.drawText('USPS TRACKING #', { x: 96, y: 207, size: 9, font: bold });
  page.drawText(fields[1].replace(/(.{4})(?=.)/g, '$1 '), { x: 66, y: 127, size: 11, font: bold });

  const matrices: string[] = [];
  for (const x of [14, 226]) {
    const reference = `21${digits(10)}`;
    const matrix = await gs1DataMatrix(`[420]${fields[0].slice(3)}[92]${fields[1].slice(2)}[21]${reference.slice(2)}`);
    drawModules(pdf, page, kind, matrix, x + random(), 60 + random(), across, across * matrix.height);
    matrices.push([...fields, reference].join('\u001d'));
  }
  drawLines(page, [`REF ${digits(8)}`, `ZONE ${digits(1)}  C${digits(3)}`], { x: 90, y: 92, size: 9, font: regular });

  return {
    name: `${kind} ${number}, ${mil} mil`, kind, mil, pdf: await pdf.save(), bars: fields.join('\u001d'), matrices,
    edges: runsOf(bars).map(([start, end]) => [left + start * across, left + end * across] as const),
    acrossAt: height - bottom - 30,
  };
};

interface Lines { readonly x: number; readonly y: number; readonly size: number; readonly font: PDFFont }

const drawLines = (page: PDFPage, lines: readonly string[], { x, y, size, font }: Lines): void =>
  lines.forEach((line, place) => page.drawText(line, { x, y: y - place * size * 1.2, size, font }));

const drawModules = (
  pdf: PDFDocument, page: PDFPage, kind: BarKind, modules: Modules, x: number, y: number, across: number, high: number,
): void => {
  const down = high / modules.height;
  if (kind === 'image') return drawImage(pdf, page, modules, x, y, modules.width * across, high);
  page.pushOperators(setFillingGrayscaleColor(0));
  for (let row = 0; row < modules.height; row++)
    for (const [start, end] of runsOf(modules, row))
      page.pushOperators(rectangle(x + start * across, y + high - (row + 1) * down, (end - start) * across, down), fill());
};

const drawImage = (pdf: PDFDocument, page: PDFPage, modules: Modules, x: number, y: number, wide: number, high: number): void => {
  // A linear symbol has as many equal rows as carriers' documents give theirs.
  const rows = modules.height === 1 ? 50 : modules.height;
  const stride = Math.ceil(modules.width / 8);
  const data = new Uint8Array(stride * rows).fill(0xff);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < modules.width; column++) {
      const byte = row * stride + (column >> 3);
      if (modules.isBlack(column, modules.height === 1 ? 0 : row)) data[byte] = (data[byte] ?? 0) & ~(0x80 >> (column & 7));
    }
  const image = pdf.context.register(pdf.context.flateStream(data, {
    Type: 'XObject', Subtype: 'Image', Width: modules.width, Height: rows, ColorSpace: 'DeviceGray', BitsPerComponent: 1,
  }));
  page.pushOperators(
    pushGraphicsState(), concatTransformationMatrix(wide, 0, 0, high, x, y), drawObject(page.node.newXObject('Bars', image)),
    popGraphicsState(),
  );
};

/** The black runs of a row, in modules. */
const runsOf = (modules: Modules, row = 0): [number, number][] => {
  const runs: [number, number][] = [];
  for (let x = 0; x < modules.width; x++) {
    if (!modules.isBlack(x, row)) continue;
    const last = runs.at(-1);
    if (last !== undefined && last[1] === x) last[1] = x + 1;
    else runs.push([x, x + 1]);
  }
  return runs;
};
