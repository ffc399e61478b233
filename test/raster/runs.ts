import type { Bitmap } from '../../electron/raster/bitmap.ts';
import { isBlack } from './read-bars.ts';

/** Where each black run on a row starts and ends, in dots. */
export const runs = (page: Bitmap, y: number): [number, number][] => {
  const found: [number, number][] = [];
  for (let x = 0; x < page.width; x++) {
    if (!isBlack(page, x, y)) continue;
    const last = found.at(-1);
    if (last !== undefined && last[1] === x) last[1] = x + 1;
    else found.push([x, x + 1]);
  }
  return found;
};

export interface BarErrors {
  /** How much wider the bars are than they should be, on the average, in dots. */
  readonly growth: number;
  /** The edge that is farthest from its place, in dots. */
  readonly worst: number;
}

/** Holds the bars on a row against where they should stand, in dots; null where they aren't as many. */
export const barErrors = (page: Bitmap, y: number, ideal: readonly (readonly [number, number])[]): BarErrors | null => {
  const [first, last] = [ideal[0]?.[0] ?? 0, ideal.at(-1)?.[1] ?? 0];
  // Beside the bars stands the label's frame.
  const drawn = runs(page, y).filter(([start, end]) => start > first - 10 && end < last + 10);
  if (drawn.length !== ideal.length) return null;
  const errors = drawn.map(([start, end], place) => {
    const [idealStart, idealEnd] = ideal[place] ?? [0, 0];
    return [start - idealStart, end - idealEnd] as const;
  });
  return {
    growth: errors.reduce((sum, [start, end]) => sum + end - start, 0) / errors.length,
    worst: Math.max(...errors.flat().map(Math.abs)),
  };
};
