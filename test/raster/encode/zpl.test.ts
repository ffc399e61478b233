import { describe, expect, test } from 'vitest';
import { runLength } from '../../../electron/raster/encode/run-length.ts';
import { crc16, z64 } from '../../../electron/raster/encode/z64.ts';
import { encodeZpl } from '../../../electron/raster/encode/zpl.ts';

const page = { width: 12, height: 2, bits: new Uint8Array([0xff, 0xf0, 0x80, 0x10]) };
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('Z64', () => {
  test('the checksum is CRC-16/XMODEM by its published check value', () => {
    expect(crc16(Buffer.from('123456789'))).toBe(0x31c3);
  });

  test('graphic data is zlib in base64 with its checksum', () => {
    expect(z64(new Uint8Array(0))).toBe(':Z64:OMsDAAAAAAE=:6bfb');
  });
});

describe('counted runs', () => {
  const packed = (...hexRows: readonly string[]): string =>
    runLength({ width: (hexRows[0]?.length ?? 0) * 4, height: hexRows.length, bits: new Uint8Array(Buffer.from(hexRows.join(''), 'hex')) });

  // The counts are the programming guide's: G to Y are 1 to 19, g to z are 20 to 400 by twenties.
  test.each([
    ['digits that stand once', ['12AB'], '12AB'],
    ['a run', ['1666666662'], '1N62'],
    ['a run of twenty', [`1${'6'.repeat(20)}2`], '1g62'],
    ['a run of 327', [`${'B'.repeat(327)}1`], 'vMB1'],
    ['a run longer than one count holds', [`${'5'.repeat(439)}1`], 'zY5g51'],
    ['white to the end of the row', ['1000'], '1,'],
    ['black to the end of the row', ['1FFF'], '1!'],
    ['a row of nothing', ['0000'], ','],
    ['one white digit at the end', ['1230'], '1230'],
    ['the same row again', ['12AB', '12AB', '0000', '0000'], '12AB:,:'],
  ] as const)('%s', (_what, rows, expected) => {
    expect(packed(...rows)).toBe(expected);
  });
});

describe('ZPL', () => {
  test('each page is a format of its own, in order, and nothing but the size is set', () => {
    const other = { width: 8, height: 1, bits: new Uint8Array([0x55]) };
    expect(text(encodeZpl([page, other], { compression: 'z64' }))).toBe(
      '^XA^PW12^LL2^FO0,0^GFA,4,4,2,:Z64:OMv7/6FBAAAH4AKA:01c2^FS^XZ\n^XA^PW8^LL1^FO0,0^GFA,1,1,1,:Z64:OMsLBQAAVgBW:979d^FS^XZ\n');
  });

  test('counted runs where a printer lacks Z64', () => {
    expect(text(encodeZpl([page], { compression: 'run-length' }))).toBe('^XA^PW12^LL2^FO0,0^GFA,4,4,2,IF08010^FS^XZ\n');
  });

  test('a darkness counts from the printer’s own and is taken back at the end; a speed is set', () => {
    expect(text(encodeZpl([page, page], { compression: 'run-length', darkness: -5, speed: 4 }))).toBe(
      '^XA^PR4^MD-5^PW12^LL2^FO0,0^GFA,4,4,2,IF08010^FS^XZ\n'.repeat(2) + '^XA^MD0^XZ\n');
  });
});
