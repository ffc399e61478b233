import { describe, expect, test } from 'vitest';
import { crc16, z64 } from '../../electron/raster/encode/z64.ts';
import { bitmapsToZpl } from '../../electron/raster/encode/zpl.ts';

describe('ZPL', () => {
  test('the checksum is CRC-16/XMODEM by its published check value', () => {
    expect(crc16(Buffer.from('123456789'))).toBe(0x31c3);
  });

  test('graphic data is zlib in base64 with its checksum', () => {
    expect(z64(new Uint8Array(0))).toBe(':Z64:eJwDAAAAAAE=:9c91');
  });

  test('each page is a format of its own, and nothing but the size is set', () => {
    const page = { width: 12, height: 2, bits: new Uint8Array([0xff, 0xf0, 0x80, 0x10]) };
    const graphic = z64(page.bits);
    const format = `^XA^PW12^LL2^FO0,0^GFA,4,4,2,${graphic}^FS^XZ\n`;
    expect(Buffer.from(bitmapsToZpl([page, page])).toString('latin1')).toBe(format + format);
  });
});
