import type { Ounces } from './parcel.ts';

export type WeightRead = { ok: true; weight: Ounces } | { ok: false; because: string };

const mostOunces = 70 * 16;
const number = String.raw`(\d+(?:\.\d*)?|\.\d+)`;
const pounds = new RegExp(String.raw`^${number}\s*(?:lbs?\.?|pounds?|#)$`);
const ounces = new RegExp(String.raw`^${number}\s*(?:oz\.?|ounces?)?$`);
const both = new RegExp(String.raw`^${number}\s*(?:lbs?\.?|pounds?|#)[\s,]*${number}\s*(?:oz\.?|ounces?)?$`);

/**
 * Reads a weight as people type it: `12`, `12 oz`, `1 lb 3`, `1.2 lb`. A bare number is ounces. What is finer than a
 * hundredth of an ounce is rounded up, never down: an underpaid parcel comes back.
 */
export const readWeight = (typed: string): WeightRead => {
  const text = typed.trim().toLowerCase();
  if (text === '') return { ok: false, because: 'Weigh the parcel: 12 oz, 1 lb 3, 1.2 lb.' };
  if (text.startsWith('-')) return { ok: false, because: 'A weight can’t be negative.' };
  const inBoth = both.exec(text);
  const inPounds = pounds.exec(text);
  const inOunces = ounces.exec(text);
  const total = inBoth ? Number(inBoth[1]) * 16 + Number(inBoth[2])
    : inPounds ? Number(inPounds[1]) * 16
    : inOunces ? Number(inOunces[1])
    : null;
  if (total === null) return { ok: false, because: `“${typed.trim()}” is no weight. Write 12 oz, 1 lb 3 or 1.2 lb.` };
  // The subtraction keeps 19.2 (1.2 × 16 = 19.199…96) from becoming 19.21.
  const weight = Math.ceil(total * 100 - 1e-6) / 100;
  if (weight <= 0) return { ok: false, because: 'A weight of 0 can’t be shipped. Weigh the parcel.' };
  if (weight > mostOunces) return { ok: false, because: `${formatOunces(weight)} is over 70 lb, the most that USPS carries.` };
  return { ok: true, weight: weight as Ounces };
};

/** "12 oz", "1 lb 3.2 oz", "2 lb". */
export const formatOunces = (weight: number): string => {
  const hundredths = Math.round(weight * 100);
  const whole = Math.floor(hundredths / 1600);
  const rest = (hundredths % 1600) / 100;
  if (whole === 0) return `${rest} oz`;
  return rest === 0 ? `${whole} lb` : `${whole} lb ${rest} oz`;
};
