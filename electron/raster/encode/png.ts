import { crc32, deflateSync } from 'node:zlib';
import { bytesPerRow, type Bitmap } from '../bitmap.ts';
import { whiteBits } from './white-bits.ts';

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const inchesPerMetre = 1 / 0.0254;

const chunk = (name: string, data: Uint8Array): Buffer => {
  const part = Buffer.alloc(12 + data.length);
  part.writeUInt32BE(data.length, 0);
  part.write(name, 4, 'latin1');
  part.set(data, 8);
  part.writeUInt32BE(crc32(part.subarray(4, 8 + data.length)), 8 + data.length);
  return part;
};

/** One page as a PNG of one bit a pixel that knows its size in inches. */
export const encodePng = (page: Bitmap, dpi: number): Uint8Array => {
  const { width, height } = page;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const density = Buffer.alloc(9);
  density.writeUInt32BE(Math.round(dpi * inchesPerMetre), 0);
  density.writeUInt32BE(Math.round(dpi * inchesPerMetre), 4);
  density[8] = 1;
  // Each row has the number of its filter in front: none.
  const rowBytes = bytesPerRow(width);
  const bits = whiteBits(page);
  const rows = Buffer.alloc((rowBytes + 1) * height);
  for (let y = 0; y < height; y++) rows.set(bits.subarray(y * rowBytes, (y + 1) * rowBytes), y * (rowBytes + 1) + 1);
  return Buffer.concat([
    signature, chunk('IHDR', header), chunk('pHYs', density), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0)),
  ]);
};
