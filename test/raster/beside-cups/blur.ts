import type { Bitmap } from '../../../electron/raster/bitmap.ts';
import { isBlack, readBarsInPicture } from '../read-bars.ts';

/** Pixels a dot in the picture that is blurred. */
const fine = 4;
const [firstMil, lastMil, step] = [1, 15, 0.5];

/** A row of bars as a scanner that is out of focus by so many dots sees it: lights of 0 to 255. */
const blurredRow = (page: Bitmap, y: number, sigmaDots: number): Uint8Array => {
  const sigma = sigmaDots * fine;
  const reach = Math.ceil(sigma * 4);
  const weights = Array.from({ length: 2 * reach + 1 }, (_none, place) => Math.exp(-((place - reach) ** 2) / (2 * sigma * sigma)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return Uint8Array.from({ length: page.width * fine }, (_none, x) => {
    let light = 0;
    for (let place = 0; place < weights.length; place++) {
      const at = Math.floor((x + place - reach) / fine);
      if (at < 0 || at >= page.width || !isBlack(page, at, y)) light += weights[place] ?? 0;
    }
    return Math.round((light / total) * 255);
  });
};

/**
 * The strongest blur, in thousandths of an inch (sigma), up to which the bars on a row still say this; in steps of half of one.
 * 0 when they never do.
 */
export const blurTolerance = async (page: Bitmap, y: number, dpi: number, bars: string): Promise<number> => {
  let tolerated = 0;
  for (let mil = firstMil; mil <= lastMil; mil += step) {
    const row = blurredRow(page, y, (mil / 1000) * dpi);
    const [width, height] = [row.length, 24];
    const data = new Uint8ClampedArray(width * height * 4).fill(255);
    for (let place = 0; place < width * height; place++) data.fill(row[place % width] ?? 0, place * 4, place * 4 + 3);
    if (!(await readBarsInPicture({ data, width, height } as ImageData)).includes(bars)) break;
    tolerated = mil;
  }
  return tolerated;
};
