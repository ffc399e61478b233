import type { AddressFields } from '../../../shared/address/address.ts';

/** ZIP and ZIP+4 stand in one box: "22201-3308". */
export const zipText = ({ zip, plus4 }: Pick<AddressFields, 'zip' | 'plus4'>): string => (plus4 === '' ? zip : `${zip}-${plus4}`);

/** The dash needn't be typed: from the sixth digit on, digits are the +4. What is no ZIP stays as typed, for its problem to be named. */
export const readZipText = (typed: string): Pick<AddressFields, 'zip' | 'plus4'> => {
  const text = typed.trim();
  const [, zip = '', plus4 = ''] = /^(\d{5})[-\s]*(.*)$/.exec(text) ?? [];
  return zip === '' ? { zip: text, plus4: '' } : { zip, plus4 };
};
