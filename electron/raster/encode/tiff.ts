import { deflateSync } from 'node:zlib';
import type { Bitmap } from '../bitmap.ts';

/** Tags and their numbers by TIFF 6.0. */
const tag = {
  width: 256, height: 257, bitsPerSample: 258, compression: 259, photometric: 262, stripOffset: 273, samplesPerPixel: 277,
  rowsPerStrip: 278, stripLength: 279, xResolution: 282, yResolution: 283, resolutionUnit: 296,
} as const;
const [short, long, rational] = [3, 4, 5] as const;
/** zlib, as Adobe registered it. */
const deflated = 8;
/** A set bit is black, as in a bitmap. */
const whiteIsZero = 0;
const inch = 2;

const headerBytes = 8;
const entryBytes = 12;

/** Pages as one TIFF of one bit a pixel, packed by zlib, that knows its size in inches. */
export const encodeTiff = (pages: readonly Bitmap[], dpi: number): Uint8Array => {
  const parts: Buffer[] = [Buffer.from('II*\0\0\0\0\0', 'latin1')];
  let length = headerBytes;
  // Where the place of the next page's directory is written: at first in the header.
  let link = parts[0] as Buffer;
  let linkAt = 4;
  const add = (part: Buffer): number => {
    const padded = part.length % 2 === 0 ? part : Buffer.concat([part, Buffer.alloc(1)]);
    parts.push(padded);
    length += padded.length;
    return length - padded.length;
  };
  for (const { width, height, bits } of pages) {
    const strip = deflateSync(bits);
    const stripOffset = add(strip);
    const resolution = Buffer.alloc(8);
    resolution.writeUInt32LE(dpi, 0);
    resolution.writeUInt32LE(1, 4);
    const resolutionOffset = add(resolution);
    const entries: readonly (readonly [number, number, number])[] = [
      [tag.width, long, width], [tag.height, long, height], [tag.bitsPerSample, short, 1], [tag.compression, short, deflated],
      [tag.photometric, short, whiteIsZero], [tag.stripOffset, long, stripOffset], [tag.samplesPerPixel, short, 1],
      [tag.rowsPerStrip, long, height], [tag.stripLength, long, strip.length], [tag.xResolution, rational, resolutionOffset],
      [tag.yResolution, rational, resolutionOffset], [tag.resolutionUnit, short, inch],
    ];
    const directory = Buffer.alloc(2 + entries.length * entryBytes + 4);
    directory.writeUInt16LE(entries.length, 0);
    entries.forEach(([number, type, value], place) => {
      const at = 2 + place * entryBytes;
      directory.writeUInt16LE(number, at);
      directory.writeUInt16LE(type, at + 2);
      directory.writeUInt32LE(1, at + 4);
      directory.writeUInt32LE(value, at + 8);
    });
    link.writeUInt32LE(add(directory), linkAt);
    link = directory;
    linkAt = directory.length - 4;
  }
  return Buffer.concat(parts);
};
