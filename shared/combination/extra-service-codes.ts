import type { HazmatKind } from '../parcel/hazmat.ts';
import { hazmatFacts } from '../parcel/hazmat-kinds.ts';
import type { Extra } from '../mailpiece.ts';
import type { Cents } from '../money.ts';

export type ExtraServiceCode = 910 | 911 | 912 | 913 | 921 | 922 | 923 | 924 | 930 | 931 | 934 | 955 | 957 | 981;

const codes: Readonly<Record<Exclude<Extra, 'insurance'>, ExtraServiceCode>> = {
  signature: 921, 'signature-restricted': 924, 'adult-signature': 922, 'adult-signature-restricted': 923, 'express-signature': 981,
  certified: 910, 'certified-restricted': 911, 'certified-adult': 912, 'certified-adult-restricted': 913,
  'insurance-restricted': 934, 'return-receipt': 955, 'return-receipt-electronic': 957,
};

/** USPS's extra service code of an extra. Insurance has one code up to $500 and another above (Labels API, 930 and 931). */
export const extraServiceCode = (extra: Extra, value: Cents | null): ExtraServiceCode =>
  extra === 'insurance' ? ((value ?? 0) > 500_00 ? 931 : 930) : codes[extra];

export const extraServiceCodes = (extras: readonly Extra[], value: Cents | null): ExtraServiceCode[] =>
  extras.map((extra) => extraServiceCode(extra, value)).sort((a, b) => a - b);

/** Every code that a label asks for: the extra services, and what it declares to be hazardous. */
export const labelExtraCodes = (
  { extras, value, hazmat }: { readonly extras: readonly Extra[]; readonly value: Cents | null; readonly hazmat?: HazmatKind | null | undefined },
): number[] => [...extraServiceCodes(extras, value), ...(hazmat ? [hazmatFacts(hazmat).code] : [])].sort((a, b) => a - b);
