import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const wasm = await readFile(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });

/** Why poppler can't draw pages here; null where it can. */
export const whyNoPoppler = (): string | null =>
  ((process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'pdftoppm'))) ? null : 'pdftoppm is not installed');

/** A page as poppler draws it: a byte a pixel, 0 is black. */
export interface GrayPage {
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
  readonly pixels: Uint8Array;
}

const pnmHeader = /^P5\n(\d+) (\d+)\n255\n/;

export const drawWithPoppler = async (pdf: Uint8Array, dpi: number): Promise<GrayPage[]> => {
  const pnm = await new Promise<Buffer>((resolve, reject) => {
    const child = execFile('pdftoppm', ['-r', String(dpi), '-gray', '-'], { encoding: 'buffer', maxBuffer: 2 ** 28 },
      (error, stdout) => (error === null ? resolve(stdout) : reject(error)));
    child.stdin?.end(pdf);
  });
  const pages: GrayPage[] = [];
  for (let at = 0; at < pnm.length;) {
    const header = pnmHeader.exec(pnm.toString('latin1', at, at + 40));
    if (header === null) throw new Error('poppler wrote no gray page');
    const [width, height] = [Number(header[1]), Number(header[2])];
    at += header[0].length;
    pages.push({ width, height, dpi, pixels: pnm.subarray(at, at + width * height) });
    at += width * height;
  }
  return pages;
};

export interface Run {
  /** Inches. */
  readonly start: number;
  readonly end: number;
}

const runsOf = (length: number, dpi: number, isBlack: (at: number) => boolean): Run[] => {
  const runs: Run[] = [];
  let start = -1;
  for (let at = 0; at <= length; at++) {
    const black = at < length && isBlack(at);
    if (black && start < 0) start = at;
    if (!black && start >= 0) {
      runs.push({ start: start / dpi, end: at / dpi });
      start = -1;
    }
  }
  return runs;
};

/** What is black along a row, `top` inches down the page. */
export const runsAcross = ({ width, dpi, pixels }: GrayPage, top: number): Run[] =>
  runsOf(width, dpi, (x) => (pixels[Math.round(top * dpi) * width + x] ?? 255) < 128);

/** What is black down a column, `left` inches into the page. */
export const runsDown = ({ width, height, dpi, pixels }: GrayPage, left: number): Run[] =>
  runsOf(height, dpi, (y) => (pixels[y * width + Math.round(left * dpi)] ?? 255) < 128);

export interface FoundCode {
  readonly format: string;
  /** With FNC1 as GS; the one in front left out. */
  readonly text: string;
  /** The top left corner of the symbol, in inches. */
  readonly left: number;
  readonly top: number;
}

/** Every Code 128 and Data Matrix on a page, row by row. */
export const readCodes = async ({ width, height, dpi, pixels }: GrayPage): Promise<FoundCode[]> => {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (const [at, gray] of pixels.entries()) data.fill(gray < 128 ? 0 : 255, at * 4, at * 4 + 3);
  const found = await readBarcodes({ data, width, height } as ImageData, { formats: ['Code128', 'DataMatrix'], tryHarder: true });
  return found.filter(({ isValid }) => isValid).map(({ format, bytes, position }) => ({
    format,
    text: Buffer.from(bytes).toString('latin1').replace(/^\u001d/, ''),
    left: Math.min(position.topLeft.x, position.topRight.x, position.bottomLeft.x) / dpi,
    top: Math.min(position.topLeft.y, position.topRight.y, position.bottomLeft.y) / dpi,
  })).toSorted((a, b) => Math.round(a.top * 8) - Math.round(b.top * 8) || a.left - b.left);
};
