import type { Extra } from './mailpiece.ts';
import type { Cents } from './money.ts';

export type ExtraServiceCode = 921 | 922 | 930 | 931;

/** USPS's extra service code of an extra. Insurance has one code up to $500 and another above (Labels API, 930 and 931). */
export const extraServiceCode = (extra: Extra, value: Cents | null): ExtraServiceCode => {
  switch (extra) {
    case 'signature': return 921;
    case 'adult-signature': return 922;
    case 'insurance': return (value ?? 0) > 500_00 ? 931 : 930;
  }
};

export const extraServiceCodes = (extras: readonly Extra[], value: Cents | null): ExtraServiceCode[] =>
  extras.map((extra) => extraServiceCode(extra, value)).sort((a, b) => a - b);
