import type { Ounces, Parcel } from '../../../shared/parcel/parcel.ts';

/** Pounds as USPS takes them. A hundredth of an ounce is 0.000625 lb, so six decimals lose nothing. */
export const poundsOf = (weight: Ounces): number => Number((weight / 16).toFixed(6));

/** Dollars as USPS takes them, from integer cents. */
export const dollarsOf = (cents: number): number => Number((cents / 100).toFixed(2));

/** Weight and size of a parcel as a label request names them. */
export const wireMeasures = ({ weight, size }: Pick<Parcel, 'weight' | 'size'>) => ({
  weightUOM: 'lb', weight: poundsOf(weight), dimensionsUOM: 'in', length: size.length, width: size.width, height: size.height,
} as const);
