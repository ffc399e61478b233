import type { CsvTarget } from '../../../shared/address/address-book.ts';
import { partOfLabel } from '../../../shared/address/read-labelled-address.ts';

/** A column's name as the labels of an order page are written: "ship_to.Address1" is "address1". */
const asLabel = (name: string): string =>
  name.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_.\-/]+/g, ' ').replace(/^(?:ship(?:ping)?(?: to)?|recipient|customer|delivery|order|to)\s+(?=\S)/i, '').trim();

const others: readonly (readonly [RegExp, CsvTarget])[] = [
  [/^notes?$|^comments?$|^remarks?$|^delivery instructions$/i, 'note'],
  [/^country ?(?:code|name)?$/i, 'country'],
  [/^(?:address|street)(?: ?line)? ?2$|^apt\.?,? ?suite.*$/i, 'unit'],
  [/^(?:address|street)(?: ?line)?(?: ?1)?$/i, 'street'],
  [/^(?:province|state)(?: ?(?:code|province))?$/i, 'state'],
  [/^(?:zip|postal|post)(?: ?(?:code|postal|postcode))*$/i, 'zip'],
  [/^phone.*$/i, 'phone'],
];

const targetOf = (name: string): CsvTarget => {
  for (const label of [name, asLabel(name)]) {
    const other = others.find(([pattern]) => pattern.test(label))?.[1];
    if (other !== undefined) return other;
    const part = partOfLabel(label);
    if (part !== null && part !== 'city-state-zip' && part !== 'plus4') return part;
  }
  return null;
};

/** What each column seems to be by its name; one target is guessed once. */
export const guessColumns = (header: readonly string[]): CsvTarget[] => {
  const taken = new Set<CsvTarget>();
  return header.map((name) => {
    const target = targetOf(name);
    if (target === null || taken.has(target)) return null;
    taken.add(target);
    return target;
  });
};
