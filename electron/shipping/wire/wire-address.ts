import type { AddressFields } from '../../../shared/address/address.ts';
import { phoneDigits } from '../../../shared/address/address-problems.ts';

export interface WireAddress {
  firstName?: string;
  lastName?: string;
  firm?: string;
  streetAddress: string;
  secondaryAddress?: string;
  urbanization?: string;
  city: string;
  state: string;
  ZIPCode: string;
  ZIPPlus4?: string;
}

const longestNamePart = 50;

/** USPS wants two names of at most 50 characters, or a firm. One word alone can only be a firm. */
const wireName = (name: string, company: string): Pick<WireAddress, 'firstName' | 'lastName' | 'firm'> => {
  const words = name.trim().split(/\s+/).filter((word) => word !== '');
  const firm = company.trim();
  if (words.length === 0) return { firm };
  if (words.length === 1) return firm === '' ? { firm: words.join('') } : { firstName: words.join(''), firm };
  let cut = words.length - 1;
  while (cut > 1 && words.slice(0, cut).join(' ').length > longestNamePart) cut -= 1;
  const names = { firstName: words.slice(0, cut).join(' '), lastName: words.slice(cut).join(' ') };
  return firm === '' ? names : { ...names, firm };
};

const given = <K extends string>(key: K, text: string): Partial<Record<K, string>> =>
  text.trim() === '' ? {} : ({ [key]: text.trim() } as Record<K, string>);

/** An address as labels and SCAN forms carry it. Nothing empty is sent: USPS's gateway refuses it. */
export const wireAddress = (address: AddressFields): WireAddress => ({
  ...wireName(address.name, address.company),
  streetAddress: address.street.trim(),
  ...given('secondaryAddress', address.unit),
  ...given('urbanization', address.urbanization),
  city: address.city.trim(),
  state: address.state.trim().toUpperCase(),
  ZIPCode: address.zip,
  ...given('ZIPPlus4', address.plus4),
});

/** Phone and e-mail, which a label takes and a SCAN form refuses. */
export const wireContact = (address: AddressFields): { phone?: string; email?: string } => ({
  ...given('phone', phoneDigits(address.phone)),
  ...given('email', address.email),
});

/** An address abroad as international labels carry it, but for its country. An e-mail address isn't taken. */
export const foreignAddress = (address: AddressFields) => ({
  ...wireName(address.name, address.company),
  streetAddress: address.street.trim(),
  ...given('secondaryAddress', address.unit),
  city: address.city.trim(),
  ...given('province', address.state),
  ...given('postalCode', address.zip),
  ...given('phone', phoneDigits(address.phone)),
});
