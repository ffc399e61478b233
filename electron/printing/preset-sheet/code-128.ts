import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';

let prepared: Promise<void> | undefined;

/** Its file is read from the package: left to itself the writer would fetch it from the network. */
const prepare = async (): Promise<void> => {
  const file = await readFile(createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm'));
  await prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(file).buffer }, fireImmediately: true });
};

/** The bars of a Code 128 as ones and zeros, a digit a module, without the quiet zones (ISO/IEC 15417). */
export const code128 = async (text: string): Promise<string> => {
  prepared ??= prepare();
  await prepared;
  const { symbol, error } = await writeBarcode(text, { format: 'Code128' });
  if (error !== '' || symbol.width === 0) throw new Error(`no bar code of ${text.length} characters: ${error}`);
  return Array.from(symbol.data.slice(0, symbol.width), (dot) => (dot === 0 ? '1' : '0')).join('').replace(/^0+|0+$/g, '');
};
