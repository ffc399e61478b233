import type { Size } from './parcel.ts';

/** Length plus girth in inches: the longest side, and twice the other two (USPS Quick Service Guide 201). */
export const lengthPlusGirth = (size: Size): number => {
  const [longest = 0, second = 0, third = 0] = [size.length, size.width, size.height].sort((a, b) => b - a);
  // 43.2 × 16.3 × 16.1 adds up to 108.00000000000001 without the rounding, and 108 is allowed.
  return Math.round((longest + 2 * (second + third)) * 1e6) / 1e6;
};

export const cubicInches = (size: Size): number => size.length * size.width * size.height;
