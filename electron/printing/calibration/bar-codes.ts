import type { Dpi } from '../../../shared/printing/printing.ts';
import symbols from '../../../resources/calibration-codes.json' with { type: 'json' };
import type { Ink } from './ink.ts';
import { millimetre, pointsPerInch } from './units.ts';

/** Dots of the narrowest bar. USPS asks for 13 to 17 thousandths of an inch; the sizes go from too small to ample. */
const sizes: Readonly<Record<Dpi, readonly number[]>> = { 203: [2, 3, 4, 5], 300: [3, 4, 5, 6] };

const symbolsFor = (dpi: Dpi) => sizes[dpi].flatMap((dots) => symbols.find((symbol) => symbol.dots === dots) ?? []);

/** What the bar codes of a page hold, a GS1-128 and a Data Matrix of each: GS1's field for a company's own use, and the dots. */
export const calibrationCodes = (dpi: Dpi): string[] => symbolsFor(dpi).map(({ text }) => text);

const quietModules = 10;
const barHeight = 10 * millimetre;
const rowHeight = 16.5 * millimetre;

/**
 * A row for each size: a GS1-128, and the Data Matrix of the same. Bars begin and end on whole dots, so that whatever is
 * wrong with them on paper is the printer's.
 */
export const drawBarCodes = (ink: Ink, left: number, top: number, dpi: Dpi): void => {
  const dot = pointsPerInch / dpi;
  const onDot = (points: number): number => Math.round(points / dot) * dot;
  const widest = Math.max(...sizes[dpi]) * dot;
  const matrixLeft = onDot(left + ((symbols[0]?.bars.length ?? 0) + 2 * quietModules) * widest);
  for (const [row, { dots, text, bars, matrix }] of symbolsFor(dpi).entries()) {
    const module = dots * dot;
    const rowTop = onDot(top + row * rowHeight);
    const caption = `${dots} dots = ${((dots / dpi) * 1000).toFixed(1)} mil: ${text}`;
    ink.text(caption, left + quietModules * module, rowTop + 2.2 * millimetre, { size: 7 });
    const barsTop = onDot(rowTop + 3.2 * millimetre);
    drawModules(ink, bars, onDot(left) + quietModules * module, barsTop, module, barHeight);
    for (const [y, modules] of matrix.entries())
      drawModules(ink, modules, matrixLeft, barsTop + y * module, module, module);
  }
};

/** A row of ones and zeros; black ones that touch are one bar. */
const drawModules = (ink: Ink, modules: string, left: number, top: number, module: number, height: number): void => {
  for (const { index, 0: bar } of modules.matchAll(/1+/g)) ink.fill(left + index * module, top, bar.length * module, height);
};
