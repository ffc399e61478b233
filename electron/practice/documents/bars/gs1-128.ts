import { symbolWidths } from './code-128.ts';

const startC = 105;
const toSubsetB = 100;
const fnc1 = 102;

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
  return symbolWidths(startC, fields.flatMap((field) => [fnc1, ...digitValues(field)]));
};

export const totalModules = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);
