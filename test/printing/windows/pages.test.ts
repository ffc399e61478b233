import { expect, test } from 'vitest';
import { deviceBitmap } from '../../../electron/printing/windows/device-bitmap.ts';
import { packPages, unpackPages } from '../../../electron/printing/windows/page-pack.ts';

const wide = { width: 11, height: 2, bits: Buffer.from([0b10000000, 0b00100000, 0xff, 0xe0]) };
const small = { width: 8, height: 1, bits: Buffer.from([0x81]) };

test('pages are packed one after the other, and come out as they were', () => {
  const packed = packPages([wide, small]);
  expect(Buffer.from(packed).toString('hex')).toBe('0b000000020000008020ffe0080000000100000081');
  expect(unpackPages(packed)).toEqual([wide, small]);
  expect(unpackPages(new Uint8Array([9, ...packed]).subarray(1))).toEqual([wide, small]);
});

test('a page that is cut short is a fault', () => {
  expect(() => unpackPages(packPages([wide]).subarray(0, 11))).toThrow(RangeError);
});

test('a page for GDI: two colours, the last row first, rows of whole 32 bits', () => {
  const { info, rows } = deviceBitmap(wide);
  const noCompression = '00000000'.repeat(4);
  const header = `280000000b0000000200000001000100${noCompression}0200000000000000`;
  const [white, black] = ['ffffff00', '00000000'];
  expect(info.toString('hex')).toBe(`${header}${white}${black}`);
  expect(rows.toString('hex')).toBe('ffe0000080200000');
});
