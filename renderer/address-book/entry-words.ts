import type { BookEntry } from '../../shared/address/address-book.ts';
import type { AddressFields } from '../../shared/address/address.ts';
import { countryName, isAbroad } from '../../shared/countries/countries.ts';

/** "2250 Clarendon Blvd Apt 4, Arlington VA 22201", with the country where it is another. */
export const placeLine = (fields: AddressFields): string => {
  const { street, unit, urbanization, city, state, zip, plus4 } = fields;
  const last = [city, state, plus4 === '' ? zip : `${zip}-${plus4}`].filter((part) => part !== '').join(' ');
  return [urbanization, `${street} ${unit}`.trim(), last, ...(isAbroad(fields) ? [countryName(fields.country)] : [])].filter((part) => part !== '').join(', ');
};

/** An entry as a person tells it from another: who, where, and how often it was shipped to. */
export const entryLines = ({ fields, uses }: Pick<BookEntry, 'fields' | 'uses'>): { readonly who: string; readonly where: string; readonly used: string } => ({
  who: [fields.name, fields.company].filter((part) => part !== '').join(', '),
  where: placeLine(fields),
  used: uses === 0 ? '' : uses === 1 ? '1 label' : `${uses} labels`,
});
