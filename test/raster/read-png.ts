import { inflateSync } from 'node:zlib';
import { bytesPerRow, type Bitmap } from '../../electron/raster/bitmap.ts';

/** Bytes a pixel by PNG's colour type; palettes are not read. */
const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 4: 2, 6: 4 };

/** An 8-bit PNG as dots: dark is black. */
export const bitmapOfPng = (png: Buffer): Bitmap => {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const size = channels[png[25] ?? -1];
  if (png[24] !== 8 || size === undefined || png[28] !== 0) throw new Error(`a PNG of depth ${png[24]}, colour ${png[25]}`);
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const rows = unfilter(inflateSync(Buffer.concat(parts)), width * size, height, size);
  const bits = new Uint8Array(bytesPerRow(width) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const byte = y * bytesPerRow(width) + (x >> 3);
      if ((rows[(y * width + x) * size] ?? 0) < 128) bits[byte] = (bits[byte] ?? 0) | (0x80 >> (x & 7));
    }
  return { width, height, bits };
};

const unfilter = (data: Uint8Array, rowSize: number, height: number, size: number): Uint8Array => {
  const rows = new Uint8Array(rowSize * height);
  for (let y = 0; y < height; y++) {
    const filter = data[y * (rowSize + 1)];
    for (let x = 0; x < rowSize; x++) {
      const left = x >= size ? rows[y * rowSize + x - size] ?? 0 : 0;
      const up = y > 0 ? rows[(y - 1) * rowSize + x] ?? 0 : 0;
      const corner = y > 0 && x >= size ? rows[(y - 1) * rowSize + x - size] ?? 0 : 0;
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0;
      rows[y * rowSize + x] = (data[y * (rowSize + 1) + 1 + x] ?? 0) + predicted;
    }
  }
  return rows;
};

const paeth = (left: number, up: number, corner: number): number => {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)] as [number, number, number];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
};
