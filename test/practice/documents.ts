import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ready } from 'zpl-renderer-js';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

// By itself it would fetch its wasm from the network.
const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(wasm)).buffer } });

/** Every page of a PDF as a PNG, by poppler. */
export const pdfPages = (pdf: Buffer, dpi: number): Buffer[] => {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-pages-'));
  try {
    writeFileSync(join(folder, 'in.pdf'), pdf);
    execFileSync('pdftoppm', ['-r', String(dpi), '-png', join(folder, 'in.pdf'), join(folder, 'page')]);
    return readdirSync(folder).filter((name) => name.endsWith('.png')).sort().map((name) => readFileSync(join(folder, name)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** The texts of a PDF's pages, by poppler. */
export const pdfText = (pdf: Buffer): string => execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf }).toString('utf8');

/** "288 x 432" for each page, in points. */
export const pdfSizes = (pdf: Buffer): string[] =>
  [...execFileSync('pdfinfo', ['-l', '-1', '-'], { input: pdf }).toString('utf8').matchAll(/size:\s+([\d.]+ x [\d.]+) pts/g)].map(([, size]) => size ?? '');

/** Every format of a ZPL file as a PNG, at the dots of the head. */
export const zplPages = async (zpl: string, dpi: 203 | 300): Promise<Buffer[]> => {
  const { api } = await ready;
  const pages = await api.zplToBase64MultipleAsync(zpl, 101.6, 152.4, dpi === 203 ? 8 : 12);
  return pages.map((page) => Buffer.from(page, 'base64'));
};

/** What the bar codes on a page say, FNC1 between fields as U+001D. */
export const barCodes = async (png: Buffer): Promise<{ format: string; text: string; fnc1: boolean }[]> =>
  (await readBarcodes(new Uint8Array(png), { formats: ['Code128'], tryHarder: true, textMode: 'Plain' }))
    .map(({ format, text, symbologyIdentifier }) => ({ format, text, fnc1: symbologyIdentifier === ']C1' }));
