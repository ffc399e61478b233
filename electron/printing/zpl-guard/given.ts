import type { Dpi } from '../../../shared/printing/printing.ts';

/** Why a command may not be given this; null where it may. */
export type GivenRule = (given: string, dpi: Dpi) => string | null;

const strange = 'is given what it doesn’t take';

export const only = (pattern: RegExp, why = strange): GivenRule => (given) => (pattern.test(given) ? null : why);

/** Numbers and letters between commas. Nothing of it can be a command in any of the languages that a printer listens for. */
export const plain: GivenRule = (given) => (given.length <= 120 && /^[A-Za-z0-9,.+ \r\n\t-]*$/.test(given) ? null : strange);

/** One sign of the label's own choosing, as that which begins a hexadecimal character. */
export const oneSign = only(/^[ \r\n\t]*[!-}]?[ \r\n\t]*$/);

/** As `plain`, with one sign of the label's own choosing among it. */
export const plainWithSign: GivenRule = (given) => (given.length <= 120 && /^[A-Za-z0-9,.+ \r\n\t-]*(?:,[!-}])?[A-Za-z0-9,.+ \r\n\t-]*$/.test(given) ? null : strange);

/** A printer listens for other languages at the beginning of a line: `! U1 setvar …`, `{}{…}`. */
const otherLanguage = /[\r\n][ \t]*[!{]/;

/** What is printed or encoded, and what is a comment. */
export const words: GivenRule = (given) => (otherLanguage.test(given) ? 'has a line that reads like another of the printer’s languages' : null);

/** A picture in hexadecimal, run-length or Base64: letters alone, counted. */
export const picture: GivenRule = (given) => {
  const head = /^[ ]*([ABC]),(\d{1,8}),(\d{1,8}),(\d{1,5}),/i.exec(given);
  if (head === null) return strange;
  if (head[1]?.toUpperCase() !== 'A') return 'is a picture in raw bytes, which a printer that loses count reads as commands';
  return /^[0-9A-Za-z,:!+/= \r\n\t]*$/.test(given.slice(head[0].length)) ? null : strange;
};

/** Dots of a 4×6 label, with a little over. */
export const atMost = (inches: number, why: string): GivenRule => (given, dpi) => {
  const dots = /^[ ]*(\d{1,6})(?:,[NY])?[ \r\n\t]*$/i.exec(given);
  if (dots === null) return strange;
  return Number(dots[1]) <= inches * dpi ? null : why;
};
