import { inflateSync } from 'node:zlib';
import { ready } from 'zpl-renderer-js';
import { bytesPerRow, type Bitmap } from '../../electron/raster/bitmap.ts';

/** The dots inside formats of one graphic each, unpacked by the formats' own numbers; settings in front are passed over. */
export const bitmapsInZpl = (zpl: string): Bitmap[] => {
  const format = /\^XA(?:\^PR\d+)?(?:\^MD-?\d+)?\^PW(\d+)\^LL(\d+)\^FO0,0\^GFA,(\d+),\3,(\d+),([^^]*)\^FS\^XZ\n/y;
  const pages: Bitmap[] = [];
  for (let found = format.exec(zpl); found !== null; found = format.exec(zpl)) {
    const [width, height, size, stride] = found.slice(1, 5).map(Number) as [number, number, number, number];
    const bits = unpacked(found[5] ?? '', stride);
    if (stride !== bytesPerRow(width) || bits.length !== size || size !== stride * height) throw new Error('the sizes disagree');
    pages.push({ width, height, bits });
  }
  if (pages.length === 0) throw new Error(`no format of one graphic: ${zpl.slice(0, 80)}`);
  return pages;
};

export const bitmapInZpl = (zpl: string): Bitmap => {
  const [page, ...more] = bitmapsInZpl(zpl);
  if (page === undefined || more.length > 0) throw new Error('not one page');
  return page;
};

const unpacked = (data: string, stride: number): Uint8Array => {
  const packed = /^:Z64:([A-Za-z0-9+/=]+):[0-9a-f]{4}$/.exec(data);
  return new Uint8Array(packed === null ? Buffer.from(unrun(data, stride * 2), 'hex') : inflateSync(Buffer.from(packed[1] ?? '', 'base64')));
};

/** Hexadecimal digits from counted runs; `digits` are in a row. */
const unrun = (data: string, digits: number): string => {
  const rows: string[] = [];
  let row = '';
  let times = 0;
  for (const letter of data) {
    if (letter >= 'G' && letter <= 'Y') times += letter.charCodeAt(0) - 'F'.charCodeAt(0);
    else if (letter >= 'g' && letter <= 'z') times += (letter.charCodeAt(0) - 'f'.charCodeAt(0)) * 20;
    else if (letter === ':') rows.push(rows.at(-1) ?? '0'.repeat(digits));
    else if (letter === ',' || letter === '!') row = row.padEnd(digits, letter === ',' ? '0' : 'F');
    else {
      row += letter.repeat(times || 1);
      times = 0;
    }
    if (row.length > digits) throw new Error(`a row of ${row.length} digits instead of ${digits}`);
    if (row.length === digits) {
      rows.push(row);
      row = '';
    }
  }
  if (row !== '' || times !== 0) throw new Error('the data ends within a row');
  return rows.join('');
};

/** The page as an independent ZPL interpreter draws it: a PNG. */
export const drawZpl = async (zpl: string, { width, height }: Pick<Bitmap, 'width' | 'height'>, dotsPerMillimetre: number): Promise<Buffer> => {
  const { api } = await ready;
  const png = await api.zplToBase64Async(zpl, width / dotsPerMillimetre, height / dotsPerMillimetre, dotsPerMillimetre);
  return Buffer.from(png, 'base64');
};
