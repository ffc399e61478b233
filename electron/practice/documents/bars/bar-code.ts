import { gs1Widths } from './gs1-128.ts';
import { code128Widths } from './code-128.ts';

/** A linear symbol: GS1-128 fields with their identifiers, or a text in Code 128. */
export type BarCode = { readonly kind: 'gs1-128'; readonly fields: readonly string[] } | { readonly kind: 'code-128'; readonly text: string };

/** Widths in modules, bar first, then space, and so on; quiet zones not included. */
export const barWidths = (code: BarCode): number[] => (code.kind === 'gs1-128' ? gs1Widths(code.fields) : code128Widths(code.text));
