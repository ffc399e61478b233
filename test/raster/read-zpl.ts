import { inflateSync } from 'node:zlib';
import { ready } from 'zpl-renderer-js';
import { bytesPerRow, type Bitmap } from '../../electron/raster/bitmap.ts';

/** The dots inside a format that holds one Z64 graphic, unpacked by the format's own numbers. */
export const bitmapInZpl = (zpl: string): Bitmap => {
  const found = /^\^XA\^PW(\d+)\^LL(\d+)\^FO0,0\^GFA,(\d+),\3,(\d+),:Z64:([A-Za-z0-9+/=]+):[0-9a-f]{4}\^FS\^XZ\n$/.exec(zpl);
  if (found === null) throw new Error(`no format of one graphic: ${zpl.slice(0, 80)}`);
  const [width, height, size, stride] = found.slice(1, 5).map(Number) as [number, number, number, number];
  const bits = inflateSync(Buffer.from(found[5] ?? '', 'base64'));
  if (stride !== bytesPerRow(width) || bits.length !== size || size !== stride * height) throw new Error('the sizes disagree');
  return { width, height, bits: new Uint8Array(bits) };
};

/** The page as an independent ZPL interpreter draws it: a PNG. */
export const drawZpl = async (zpl: string, { width, height }: Bitmap, dotsPerMillimetre: number): Promise<Buffer> => {
  const { api } = await ready;
  const png = await api.zplToBase64Async(zpl, width / dotsPerMillimetre, height / dotsPerMillimetre, dotsPerMillimetre);
  return Buffer.from(png, 'base64');
};
