import type { Bitmap } from '../bitmap.ts';
import { encodeEpl, type EplOptions } from './epl.ts';
import { encodeTspl, type TsplOptions } from './tspl.ts';
import { encodeZpl, type ZplOptions } from './zpl.ts';

/** What pages become: a printer's language with what its profile sets. */
export type Encoding =
  | { readonly language: 'zpl' } & ZplOptions
  | { readonly language: 'epl' } & EplOptions
  | { readonly language: 'tspl' } & TsplOptions;

export const encode = (pages: readonly Bitmap[], encoding: Encoding): Uint8Array => {
  switch (encoding.language) {
    case 'zpl': return encodeZpl(pages, encoding);
    case 'epl': return encodeEpl(pages, encoding);
    case 'tspl': return encodeTspl(pages, encoding);
  }
};
