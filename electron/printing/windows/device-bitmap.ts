import { bytesPerRow, type Bitmap } from '../../raster/bitmap.ts';

/** A page as GDI takes it: BITMAPINFO with two colours, and rows from the bottom up, each a multiple of four bytes long. */
export interface DeviceBitmap {
  readonly info: Buffer;
  readonly rows: Buffer;
}

const headerBytes = 40;

export const deviceBitmap = ({ width, height, bits }: Bitmap): DeviceBitmap => {
  const info = Buffer.alloc(headerBytes + 8);
  info.writeUInt32LE(headerBytes, 0);
  info.writeInt32LE(width, 4);
  info.writeInt32LE(height, 8);
  info.writeUInt16LE(1, 12);
  info.writeUInt16LE(1, 14);
  info.writeUInt32LE(2, 32);
  // Blue, green, red: a bit that isn't set is white, one that is set black.
  info.writeUInt32LE(0x00ffffff, headerBytes);
  const [packed, padded] = [bytesPerRow(width), Math.ceil(width / 32) * 4];
  const rows = Buffer.alloc(padded * height);
  for (let y = 0; y < height; y++) rows.set(bits.subarray(y * packed, (y + 1) * packed), (height - 1 - y) * padded);
  return { info, rows };
};
