import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes, type ReaderOptions } from 'zxing-wasm/reader';
import { bytesPerRow, type Bitmap } from '../../electron/raster/bitmap.ts';

const wasm = await readFile(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });

export const isBlack = ({ width, bits }: Bitmap, x: number, y: number): boolean =>
  ((bits[y * bytesPerRow(width) + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0;

/** A page as the reader takes pictures. */
export const asPicture = (page: Bitmap): ImageData => {
  const data = new Uint8ClampedArray(page.width * page.height * 4).fill(255);
  for (let y = 0; y < page.height; y++)
    for (let x = 0; x < page.width; x++) {
      const at = (y * page.width + x) * 4;
      if (isBlack(page, x, y)) data.fill(0, at, at + 3);
    }
  return { data, width: page.width, height: page.height } as ImageData;
};

const texts = async (picture: ImageData, formats: ReaderOptions['formats'] & {}): Promise<string[]> => {
  const found = await readBarcodes(picture, { formats, tryHarder: true });
  return found.filter(({ isValid }) => isValid).map(({ bytes }) => Buffer.from(bytes).toString('latin1').replace(/^\u001d/, ''));
};

/** Every Code 128 in a picture, as text with FNC1 as GS. */
export const readBarsInPicture = (picture: ImageData): Promise<string[]> => texts(picture, ['Code128']);

/** Every Code 128 on a page, as text with FNC1 as GS. */
export const readBars = (page: Bitmap): Promise<string[]> => readBarsInPicture(asPicture(page));

/** Every Code 128 and every Data Matrix on a page, as text with FNC1 as GS. */
export const readCodes = (page: Bitmap): Promise<string[]> => texts(asPicture(page), ['Code128', 'DataMatrix']);
