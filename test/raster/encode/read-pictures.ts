import { decode, type DecodedPng } from 'fast-png';
import { decode as decodeTiffPages } from 'tiff';
import { bytesPerRow, type Bitmap } from '../../../electron/raster/bitmap.ts';

const packed = (width: number, height: number, isBlack: (place: number) => boolean): Bitmap => {
  const bits = new Uint8Array(bytesPerRow(width) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const byte = y * bytesPerRow(width) + (x >> 3);
      if (isBlack(y * width + x)) bits[byte] = (bits[byte] ?? 0) | (0x80 >> (x & 7));
    }
  return { width, height, bits };
};

export interface Picture { readonly page: Bitmap; readonly dotsPerInch: number }

/** By a PNG reader that has nothing of the project's. */
export const pictureInPng = (png: Uint8Array): Picture & { depth: number } => {
  const { width, height, data, depth, resolution }: DecodedPng = decode(png, { checkCrc: true });
  const row = bytesPerRow(width);
  const white = (place: number): boolean => {
    const [x, y] = [place % width, Math.floor(place / width)];
    return ((data[y * row + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0;
  };
  return { page: packed(width, height, (place) => !white(place)), dotsPerInch: Math.round((resolution?.x ?? 0) * 0.0254), depth };
};

/** By a TIFF reader that has nothing of the project's. */
export const picturesInTiff = (tiff: Uint8Array): (Picture & { bitsPerSample: number })[] => decodeTiffPages(tiff).map((page) => ({
  page: packed(page.width, page.height, (place) => page.data[place] === 0),
  dotsPerInch: page.xResolution,
  bitsPerSample: page.bitsPerSample,
}));
