import { deflateSync } from 'node:zlib';

const crcOfByte = Uint16Array.from({ length: 256 }, (_none, byte) => {
  let crc = byte << 8;
  for (let bit = 0; bit < 8; bit++) crc = crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1;
  return crc;
});

/** CRC-16/XMODEM, which Z64 ends with: polynomial 0x1021, start 0, over the base64 text. */
export const crc16 = (bytes: Uint8Array): number => {
  let crc = 0;
  for (const byte of bytes) crc = ((crc << 8) ^ (crcOfByte[(crc >> 8) ^ byte] ?? 0)) & 0xffff;
  return crc;
};

/**
 * Zebra's compressed form of graphic data: zlib, base64 and a checksum (ZPL II programming guide, Z64). More memory for
 * the compressor costs no time; a higher level than 6 takes four times as long for a twentieth of the bytes.
 */
export const z64 = (bytes: Uint8Array): string => {
  const base64 = deflateSync(bytes, { level: 6, memLevel: 9 }).toString('base64');
  return `:Z64:${base64}:${crc16(Buffer.from(base64, 'latin1')).toString(16).padStart(4, '0')}`;
};
