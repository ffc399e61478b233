import type { Ounces } from '../../shared/parcel.ts';

/** Pounds as USPS takes them. A hundredth of an ounce is 0.000625 lb, so six decimals lose nothing. */
export const poundsOf = (weight: Ounces): number => Number((weight / 16).toFixed(6));
