import { impbCheckDigit } from '../../../../shared/shipments/tracking-number.ts';

const withCheckDigit = (digits: string): string => `${digits}${impbCheckDigit(digits)}`;

/** Serial digits that fill a number up to 22, for a MID of six or nine digits. */
const serialDigits = (mid: string, serial: number): string => String(serial).padStart(mid.length === 9 ? 7 : 10, '0');

/** The 22 digits of a package: application identifier, service type code, MID, serial, check digit (USPS Publication 199). */
export const packageNumber = (serviceTypeCode: string, mid: string, serial: number): string =>
  withCheckDigit(`${mid.length === 9 ? '92' : '93'}${serviceTypeCode}${mid}${serialDigits(mid, serial)}`);

/** The 22 digits of a manifest, which USPS calls its electronic file number. */
export const manifestNumber = (manifestMid: string, serial: number): string =>
  withCheckDigit(`94750${manifestMid}${serialDigits(manifestMid, serial)}`);
