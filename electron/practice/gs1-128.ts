/** Bar and space widths of Code 128's values 0 to 105 and of the stop pattern, in modules (ISO/IEC 15417). */
const patterns = `
  212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122 123221
  223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321
  112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131
  311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114
  122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141
  214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112
`.trim().split(/\s+/);

const startC = 105;
const toSubsetB = 100;
const fnc1 = 102;
const stop = 106;

/** Digits in pairs by subset C; an odd last digit by subset B. */
const digitValues = (digits: string): number[] => {
  const values: number[] = [];
  for (let place = 0; place + 1 < digits.length; place += 2) values.push(Number(digits.slice(place, place + 2)));
  if (digits.length % 2 === 1) values.push(toSubsetB, digits.charCodeAt(digits.length - 1) - 32);
  return values;
};

/**
 * A GS1-128 symbol: start C, FNC1, then the fields with FNC1 between them, check value, stop.
 * @param fields digits with their application identifier in front; only the last may have an odd number of digits.
 * @returns widths in modules, bar first, then space, and so on; quiet zones not included.
 */
export const gs1Widths = (fields: readonly string[]): number[] => {
  if (!fields.every((field, place) => /^\d+$/.test(field) && (place === fields.length - 1 || field.length % 2 === 0))) {
    throw new RangeError('GS1-128 fields must be digits, an even number of them in all but the last');
  }
  const values = [startC, ...fields.flatMap((field) => [fnc1, ...digitValues(field)])];
  const check = values.reduce((sum, value, place) => sum + value * Math.max(place, 1), 0) % 103;
  return [...values, check, stop].flatMap((value) => [...(patterns[value] ?? '')].map(Number));
};

export const totalModules = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);
