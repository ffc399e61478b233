import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes, type ReaderOptions } from 'zxing-wasm/reader';
import { bytesPerRow, type Bitmap } from './bitmap.ts';

const linear = {
  formats: ['Code128'], binarizer: 'BoolCast', tryHarder: true, tryRotate: false, tryInvert: false, tryDownscale: false,
} satisfies ReaderOptions;

/** The first look is at every eighth row, which crosses bars of 0.1 in and more often enough. */
const quickStep = 8;

let prepared: Promise<void> | undefined;

const prepare = async (): Promise<void> => {
  const file = await readFile(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  await prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(file).buffer }, fireImmediately: true });
};

/** Loads the reader of this thread, once. Its file is read from the package: left to itself it would be fetched from the network. */
export const loadReader = (): Promise<void> => {
  prepared ??= prepare();
  return prepared;
};

export interface Reading {
  /** Whether each expected text stands in a code that was read. */
  readonly found: boolean;
  /** What the Code 128 on the pages say, each once, with FNC1 as GS and none in front. */
  readonly codes: readonly string[];
}

/**
 * Reads the bars on pages from the very dots that are sent. Each row by itself is what a scanner's beam sees; only when what
 * is expected isn't found is everything looked at, turned too.
 * @param begins told before each page, by its place in `pages`
 */
export const readBack = async (
  pages: readonly Bitmap[], expected: readonly string[], begins: (place: number) => void,
): Promise<Reading> => {
  await loadReader();
  const look = async (step: number, options: ReaderOptions): Promise<Reading> => {
    const all: string[] = [];
    for (const [place, page] of pages.entries()) {
      begins(place);
      for (const { isValid, bytes } of await readBarcodes(pixels(page, step), options))
        if (isValid) all.push(Buffer.from(bytes).toString('latin1').replace(/^\u001d/, ''));
    }
    const codes = [...new Set(all)];
    return { codes, found: expected.every((text) => codes.some((code) => code.includes(text))) };
  };
  const quick = await look(quickStep, linear);
  return quick.found ? quick : look(1, { ...linear, tryRotate: true });
};

/** Lent to the reader, which copies what it looks at; as large as the largest page was. */
let lent = new Uint32Array(0);

/** Every so many rows as the reader takes them: a word a pixel. */
const pixels = ({ width, height, bits }: Bitmap, step: number): Parameters<typeof readBarcodes>[0] => {
  const [across, down] = [bytesPerRow(width) * 8, Math.ceil(height / step)];
  if (lent.length < across * down) lent = new Uint32Array(across * down);
  const words = lent.subarray(0, across * down);
  let at = 0;
  for (let y = 0; y < height; y += step)
    for (let place = y * (across >> 3); place < (y + 1) * (across >> 3); place++) {
      const byte = bits[place] ?? 0;
      for (let mask = 0x80; mask > 0; mask >>= 1) words[at++] = byte & mask ? 0xff000000 : 0xffffffff;
    }
  return { data: new Uint8ClampedArray(words.buffer, 0, words.byteLength), width: across, height: down };
};
