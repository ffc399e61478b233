import { bytesPerRow, type Bitmap } from '../../raster/bitmap.ts';

/** Pages drawn for a printer's driver as one run of bytes: of each its width and height, then its dots. */
export const packPages = (pages: readonly Bitmap[]): Uint8Array => Buffer.concat(pages.flatMap(({ width, height, bits }) => {
  const size = Buffer.alloc(8);
  size.writeUInt32LE(width, 0);
  size.writeUInt32LE(height, 4);
  return [size, bits];
}));

export const unpackPages = (packed: Uint8Array): Bitmap[] => {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  const pages: Bitmap[] = [];
  for (let at = 0; at < bytes.length;) {
    const [width, height] = [bytes.readUInt32LE(at), bytes.readUInt32LE(at + 4)];
    const length = bytesPerRow(width) * height;
    if (at + 8 + length > bytes.length) throw new RangeError('a page is cut short');
    pages.push({ width, height, bits: bytes.subarray(at + 8, at + 8 + length) });
    at += 8 + length;
  }
  return pages;
};
