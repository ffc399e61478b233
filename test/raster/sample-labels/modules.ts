import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';
import { gs1Widths } from '../../../electron/practice/documents/bars/gs1-128.ts';

/** A symbol as modules, black ones true, row by row; a linear symbol has one row. */
export interface Modules { readonly width: number; readonly height: number; isBlack(x: number, y: number): boolean }

const wasm = await readFile(createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm'));
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });

export const gs1128 = (fields: readonly string[]): Modules => {
  const row = gs1Widths(fields).flatMap((modules, place) => Array.from({ length: modules }, () => place % 2 === 0));
  return { width: row.length, height: 1, isBlack: (x) => row[x] === true };
};

/** @param text with its application identifiers in brackets: "[420]90210[92]05590…" */
export const gs1DataMatrix = async (text: string): Promise<Modules> => {
  const { symbol: { data, width, height }, error } = await writeBarcode(text, {
    format: 'DataMatrix', options: 'gs1,forceSquare', scale: 1, addQuietZones: false,
  });
  if (error !== '') throw new Error(`no Data Matrix: ${error}`);
  return { width, height, isBlack: (x, y) => data[y * width + x] === 0 };
};
