import { deflateSync } from 'node:zlib';
import { bytesPerRow, type Bitmap } from './bitmap.ts';

/** CRC-16/XMODEM, which Z64 ends with: polynomial 0x1021, start 0, over the base64 text. */
export const crc16 = (bytes: Uint8Array): number => {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff;
  }
  return crc;
};

/** Zebra's compressed form of graphic data: zlib, base64 and a checksum (ZPL II programming guide, Z64). */
export const z64 = (bytes: Uint8Array): string => {
  const base64 = deflateSync(bytes).toString('base64');
  return `:Z64:${base64}:${crc16(Buffer.from(base64, 'latin1')).toString(16).padStart(4, '0')}`;
};

/**
 * Pages as ZPL, a format each. Besides the size of the label nothing is set that outlives it: no ^MM, ^MN, ^MD, ^PO, ^LH,
 * no ~ command.
 */
export const bitmapsToZpl = (pages: readonly Bitmap[]): Uint8Array =>
  Buffer.from(pages.map(({ width, height, bits }) =>
    `^XA^PW${width}^LL${height}^FO0,0^GFA,${bits.length},${bits.length},${bytesPerRow(width)},${z64(bits)}^FS^XZ\n`,
  ).join(''), 'latin1');
