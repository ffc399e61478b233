import type { Size } from './parcel.ts';

/** Length plus girth in inches: the longest side, and twice the other two (USPS Quick Service Guide 201). */
export const lengthPlusGirth = (size: Size): number => {
  const [longest = 0, second = 0, third = 0] = [size.length, size.width, size.height].sort((a, b) => b - a);
  return longest + 2 * (second + third);
};

export const cubicInches = (size: Size): number => size.length * size.width * size.height;
