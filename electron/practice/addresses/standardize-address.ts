import { addressFixtures, knownPlus4, knownStreets } from './address-fixtures.ts';
import type { Delivery } from './address-fixtures.ts';
import { hash } from '../server/hash.ts';
import { directions, suffixes, units, unitsAlone } from './street-words.ts';
import { placeOf, prefixesOfState, prefixOfCity } from './zip-places.ts';

export interface TypedAddress {
  readonly streetAddress: string;
  readonly secondaryAddress?: string | undefined;
  readonly city?: string | undefined;
  readonly state: string;
  readonly ZIPCode?: string | undefined;
  readonly urbanization?: string | undefined;
}

export interface StandardAddress {
  readonly streetAddress: string;
  readonly secondaryAddress: string | null;
  readonly city: string;
  readonly state: string;
  readonly ZIPCode: string;
  readonly ZIPPlus4: string;
  readonly urbanization: string | null;
}

/** Why an address isn't found, by USPS's codes: a state or a city that isn't, no house number, a rural route without its box. */
export type AddressCode = '010003' | '010004' | '010005' | '010006' | '160307' | '160309' | '160310';

/** The code; or the address, and what delivery says of it. */
export type Standardized = { code: AddressCode } | { code: null; address: StandardAddress; delivery: Delivery };

/** Upper case, accents folded, no punctuation but what stands inside a number or before a unit. */
const plain = (text: string): string =>
  text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toUpperCase().replace(/['’‘]/g, '').replace(/[^A-Z0-9#/&-]+/g, ' ').trim();

/** No place in the United States begins so: a city that can't be, whatever its ZIP. */
const noSuchCity = /^XQ/;

const military = /^(PSC|CMR|UNIT|UMR|OMC)\s+\S+(\s+BOX\s+\S+)?$/;

const splitUnit = (words: readonly string[]): { street: string[]; unit: string } => {
  for (let place = 2; place < words.length; place++) {
    const word = words[place] ?? '';
    const rest = words.slice(place + 1);
    if (word.startsWith('#')) return { street: words.slice(0, place), unit: unitOf(words.slice(place).join(' ')) };
    const unit = Object.hasOwn(units, word) ? units[word] : undefined;
    if (unit !== undefined && (rest.length === 1 || (rest.length === 0 && unitsAlone.includes(unit)))) {
      return { street: words.slice(0, place), unit: [unit, ...rest].join(' ') };
    }
  }
  return { street: [...words], unit: '' };
};

const unitOf = (typed: string): string => {
  const words = plain(typed).replace(/#\s*/, '# ').split(' ').filter(Boolean);
  const [first = '', ...rest] = words;
  if (first === '') return '';
  const unit = Object.hasOwn(units, first) ? units[first] : undefined;
  if (unit !== undefined) return [unit, ...rest.filter((word) => word !== '#')].join(' ');
  if (first === '#') return `# ${rest.join(' ')}`;
  return words.length === 1 && /\d/.test(first) ? `# ${first}` : words.join(' ');
};

const streetOf = (words: readonly string[]): string => {
  const written = [...words];
  // The house number, then perhaps a direction; at the end the suffix, then perhaps a direction.
  let last = written.length - 1;
  const toward = (place: number): void => {
    const word = written[place] ?? '';
    if (Object.hasOwn(directions, word)) written[place] = directions[word] ?? word;
  };
  if (written.length > 3) toward(1);
  if (last >= 2) {
    toward(last);
    if (Object.values(directions).includes(written[last] ?? '') && last > 2) last -= 1;
  }
  const suffix = written[last] ?? '';
  if (last >= 2 && Object.hasOwn(suffixes, suffix)) written[last] = suffixes[suffix] ?? suffix;
  return written.join(' ');
};

const poBox = (street: string): string | null => {
  const number = /^(?:P ?O BOX|POST OFFICE BOX|POBOX|BOX)\s+#?\s*([A-Z0-9-]+)$/.exec(street)?.[1];
  return number === undefined ? null : `PO BOX ${number}`;
};

interface Locality {
  readonly city: string;
  readonly state: string;
  readonly zip: string;
}

/** City, state and ZIP brought together: the city and state outvote a ZIP of another state, as a person would. */
const localityOf = ({ city: typedCity, state, ZIPCode }: TypedAddress): Locality | null => {
  const city = plain(typedCity ?? '').replace(/^ST /, 'SAINT ');
  const derived = (): Locality | null => {
    if (city === '') return null;
    const own = prefixOfCity(city, state);
    const all = prefixesOfState(state);
    const prefix = own ?? all[hash(city) % Math.max(all.length, 1)];
    return prefix === undefined ? null : { city, state, zip: `${prefix}${String(1 + (hash(`${city} ${state}`) % 60)).padStart(2, '0')}` };
  };
  if (ZIPCode === undefined) return derived();
  const place = placeOf(ZIPCode);
  if (place?.state !== state) return prefixOfCity(city, state) === null ? null : derived();
  if (['AA', 'AE', 'AP'].includes(state)) return { city: /^(APO|FPO|DPO)$/.test(city) ? city : 'APO', state, zip: ZIPCode };
  return { city: city === '' || place.certain ? place.city : city, state, zip: ZIPCode };
};

/**
 * An address as USPS writes it, by a rule instead of a file of addresses: any street with a house number is found.
 * A standardized address comes back as it is.
 */
export const standardizeAddress = (typed: TypedAddress): Standardized => {
  const city = plain(typed.city ?? '');
  const zipState = typed.ZIPCode === undefined ? null : placeOf(typed.ZIPCode)?.state ?? null;
  if (city === '' && zipState !== null && zipState !== typed.state) return { code: '010003' };
  if (noSuchCity.test(city)) return { code: '010004' };
  const locality = localityOf(typed);
  if (locality === null) return { code: '010005' };
  const line = plain(typed.streetAddress);
  const whole = poBox(line) ?? (military.test(line) || line === 'GENERAL DELIVERY' ? line : null);
  if (/^(RR|HC) \d+$/.test(line)) return { code: '160309' };
  if (/^(RR|HC) \d+ BOX 0*$/.test(line)) return { code: '160310' };
  if (whole === null && !/^\d/.test(line) && !/^(RR|HC) \d+ BOX/.test(line)) return { code: '160307' };
  if (whole === null && line.split(' ').length < 2) return { code: '010005' };
  const split = whole === null ? splitUnit(line.replace(/#\s+/g, '#').split(' ')) : { street: [whole], unit: '' };
  const street = whole ?? streetOf(split.street);
  // A direction typed in the second line belongs to the street: "3120 M St" and "NW".
  const second = plain(typed.secondaryAddress ?? '');
  const isDirection = Object.hasOwn(directions, second) || Object.values(directions).includes(second);
  const found = isDirection ? `${street} ${directions[second] ?? second}` : street;
  const streetAddress = knownStreets[`${found} ${locality.zip}`] ?? found;
  const unit = isDirection || second === '' ? split.unit : unitOf(second);
  const fixture = addressFixtures.find((candidate) => candidate.street === streetAddress);
  const delivery = (unit === '' ? fixture?.withoutUnit : fixture?.withUnit) ?? {};
  if (delivery.notFound) return { code: delivery.notFound };
  const key = [streetAddress, unit, locality.zip].filter(Boolean).join(' ');
  return {
    code: null,
    delivery,
    address: {
      streetAddress,
      secondaryAddress: unit === '' ? null : unit,
      city: locality.city,
      state: locality.state,
      ZIPCode: locality.zip,
      ZIPPlus4: (Object.hasOwn(knownPlus4, key) ? knownPlus4[key] : undefined) ?? String(1000 + (hash(key) % 9000)),
      urbanization: typed.urbanization ? plain(typed.urbanization) : null,
    },
  };
};
