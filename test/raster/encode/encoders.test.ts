import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesPerRow, type Bitmap } from '../../../electron/raster/bitmap.ts';
import { encode } from '../../../electron/raster/encode/encode.ts';
import { encodeEpl } from '../../../electron/raster/encode/epl.ts';
import { encodePng } from '../../../electron/raster/encode/png.ts';
import { encodeTiff } from '../../../electron/raster/encode/tiff.ts';
import { encodeTspl } from '../../../electron/raster/encode/tspl.ts';
import { propertyCases, scaleOf, seed, share } from '../../property/scale.ts';
import { bitmapsInZpl } from '../read-zpl.ts';
import { bitmapsInEpl, bitmapsInTspl } from './read-commands.ts';
import { pictureInPng, picturesInTiff } from './read-pictures.ts';

const page: Bitmap = { width: 12, height: 2, bits: new Uint8Array([0xff, 0xf0, 0x80, 0x10]) };
const other: Bitmap = { width: 8, height: 1, bits: new Uint8Array([0x55]) };
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

describe('golden bytes', () => {
  test('EPL2: size, an empty buffer, the dots, one copy; a set bit is white', () => {
    expect(latin1(encodeEpl([page, other], { dpi: 203 }))).toBe(
      '\nq12\nQ2,25\nN\nGW0,0,2,2,\x00\x0f\x7f\xef\nP1\n\nq8\nQ1,25\nN\nGW0,0,1,1,\xaa\nP1\n');
  });

  test('EPL2 with what a profile sets', () => {
    expect(latin1(encodeEpl([other], { dpi: 300, darkness: 10, speed: 3 }))).toBe('\nD10\nS3\nq8\nQ1,38\nN\nGW0,0,1,1,\xaa\nP1\n');
  });

  test('TSPL: size in millimetres, an empty buffer, the dots, one copy; a set bit is white', () => {
    const large = { width: 812, height: 1218, bits: new Uint8Array(102 * 1218) };
    expect(latin1(encodeTspl([page, other], { dpi: 203 }))).toBe(
      'SIZE 1.5 mm,0.25 mm\r\nCLS\r\nBITMAP 0,0,2,2,0,\x00\x0f\x7f\xef\r\nPRINT 1,1\r\n'
      + 'SIZE 1 mm,0.13 mm\r\nCLS\r\nBITMAP 0,0,1,1,0,\xaa\r\nPRINT 1,1\r\n');
    expect(latin1(encodeTspl([large], { dpi: 203 })).slice(0, 54)).toBe('SIZE 101.6 mm,152.4 mm\r\nCLS\r\nBITMAP 0,0,102,1218,0,\xff\xff\xff');
  });

  test('TSPL with what a profile sets', () => {
    expect(latin1(encodeTspl([other], { dpi: 203, darkness: 8, speed: 5 }))).toBe(
      'SIZE 1 mm,0.13 mm\r\nSPEED 5\r\nDENSITY 8\r\nCLS\r\nBITMAP 0,0,1,1,0,\xaa\r\nPRINT 1,1\r\n');
  });

  test('PNG: one bit a pixel, 203 dots an inch', () => {
    expect(hex(encodePng(page, 203))).toBe([
      '89504e470d0a1a0a', '0000000d 49484452 0000000c 00000002 01 00 00 00 00 4404003a', '00000009 70485973 00001f38 00001f38 01 933f27f5',
      '0000000e 49444154 789c6360e067a87f0f00022f017e 7d51175a', '00000000 49454e44 ae426082',
    ].join('').replaceAll(' ', ''));
  });

  test('TIFF: a directory a page', () => {
    expect(hex(encodeTiff([page, other], 203))).toBe([
      '49492a00 1c000000', '789cfbffa141000007e00280', 'cb000000 01000000',
      '0c00', '0001 0400 01000000 0c000000', '0101 0400 01000000 02000000', '0201 0300 01000000 01000000', '0301 0300 01000000 08000000',
      '0601 0300 01000000 00000000', '1101 0400 01000000 08000000', '1501 0300 01000000 01000000', '1601 0400 01000000 02000000',
      '1701 0400 01000000 0c000000', '1a01 0500 01000000 14000000', '1b01 0500 01000000 14000000', '2801 0300 01000000 02000000', 'c4000000',
      '789c0b05000056005600', 'cb000000 01000000',
      '0c00', '0001 0400 01000000 08000000', '0101 0400 01000000 01000000', '0201 0300 01000000 01000000', '0301 0300 01000000 08000000',
      '0601 0300 01000000 00000000', '1101 0400 01000000 b2000000', '1501 0300 01000000 01000000', '1601 0400 01000000 01000000',
      '1701 0400 01000000 09000000', '1a01 0500 01000000 bc000000', '1b01 0500 01000000 bc000000', '2801 0300 01000000 02000000', '00000000',
    ].join('').replaceAll(' ', ''));
  });
});

/** Pages as they are printed: long runs and whole equal rows, and as they aren't: noise. */
const bitmaps: fc.Arbitrary<Bitmap> = fc.record({
  width: fc.integer({ min: 1, max: 400 }),
  rows: fc.array(fc.record({ times: fc.integer({ min: 1, max: 4 }), bytes: fc.array(fc.record({
    times: fc.integer({ min: 1, max: 60 }), byte: fc.oneof(fc.constantFrom(0, 0xff), fc.integer({ min: 0, max: 255 })),
  }), { maxLength: 12 }) }), { minLength: 1, maxLength: 12 }),
}).map(({ width, rows }) => {
  const lines = rows.flatMap(({ times, bytes }) => Array.from({ length: times }, () => {
    const line = new Uint8Array(bytesPerRow(width));
    line.set(bytes.flatMap((run) => Array.from({ length: run.times }, () => run.byte)).slice(0, line.length));
    if (width % 8 !== 0) line[line.length - 1] = (line.at(-1) ?? 0) & (0xff00 >> (width % 8));
    return line;
  }));
  return { width, height: lines.length, bits: new Uint8Array(Buffer.concat(lines)) };
});

describe(`any bitmap comes out of a decoder dot for dot: ${scaleOf(propertyCases)}`, () => {
  const documents = fc.array(bitmaps, { minLength: 1, maxLength: 3 });
  const holds = (property: (pages: Bitmap[]) => void): void =>
    fc.assert(fc.property(documents, (pages) => {
      property(pages);
    }), { seed, numRuns: share(propertyCases) });

  test.each(['z64', 'run-length'] as const)('ZPL, %s', (compression) =>
    holds((pages) => expect(bitmapsInZpl(latin1(encode(pages, { language: 'zpl', compression, darkness: 3, speed: 2 })).replace(/\^XA\^MD0\^XZ\n$/, ''))).toEqual(pages)));

  test('EPL2', () => holds((pages) => expect(bitmapsInEpl(encode(pages, { language: 'epl', dpi: 203, darkness: 7 }))).toEqual(pages)));

  test('TSPL', () => holds((pages) => {
    const alike = pages.filter(({ width }) => width === pages[0]?.width);
    expect(bitmapsInTspl(encode(alike, { language: 'tspl', dpi: 300, speed: 4 }), alike[0]?.width ?? 0)).toEqual(alike);
  }));

  test('PNG', () => holds(([first = page]) => expect(pictureInPng(encodePng(first, 300))).toEqual({ page: first, dotsPerInch: 300, depth: 1 })));

  test('TIFF', () => holds((pages) => expect(picturesInTiff(encodeTiff(pages, 203)))
    .toEqual(pages.map((one) => ({ page: one, dotsPerInch: 203, bitsPerSample: 1 })))));
});
