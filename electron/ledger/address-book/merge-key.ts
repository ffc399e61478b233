import type { AddressFields } from '../../../shared/address/address.ts';

/** As mail carriers write them: what is spelled out and what is abbreviated is one street (USPS Publication 28, appendices B and C). */
const shortened: ReadonlyMap<string, string> = new Map(Object.entries({
  avenue: 'ave', av: 'ave', boulevard: 'blvd', circle: 'cir', court: 'ct', drive: 'dr', expressway: 'expy', freeway: 'fwy', highway: 'hwy', lane: 'ln',
  parkway: 'pkwy', place: 'pl', plaza: 'plz', road: 'rd', square: 'sq', street: 'st', terrace: 'ter', trail: 'trl', turnpike: 'tpke',
  north: 'n', south: 's', east: 'e', west: 'w', northeast: 'ne', northwest: 'nw', southeast: 'se', southwest: 'sw',
  apartment: '', apt: '', unit: '', suite: '', ste: '', room: '', rm: '', number: '', no: '', floor: 'fl', building: 'bldg',
}));

/** Words with one blank between them, as most of what a file of a hundred thousand rows holds. */
const plain = /^[a-z0-9]+(?: [a-z0-9]+)*$/;
const ascii = /^[\x20-\x7e]*$/;
const asciiSigns = /[^a-z0-9]+/g;
const signs = /[^\p{L}\p{N}]+/gu;

/** Letters and digits in lower case, without accents and signs. */
export const plainText = (text: string): string => {
  if (text === '') return '';
  const lower = text.toLowerCase();
  if (plain.test(lower)) return lower;
  if (ascii.test(text)) return lower.replace(asciiSigns, ' ').trim();
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(signs, ' ').trim();
};

const plainPlace = (text: string): string => {
  let place = '';
  for (const word of plainText(text).split(' ')) {
    const short = shortened.get(word) ?? word;
    if (short !== '') place += place === '' ? short : ` ${short}`;
  }
  return place;
};

/** The same for one person at one place, however the two are spelled. Abroad the city counts too: postal codes aren't unique. */
export const mergeKey = (fields: AddressFields): string => {
  const person = plainText(fields.name) || plainText(fields.company);
  const abroad = fields.country === undefined ? '' : `${fields.country} ${plainText(fields.city)}`;
  return `${person}|${plainPlace(fields.unit === '' ? fields.street : `${fields.street} ${fields.unit}`)}|${plainText(fields.zip)}|${abroad}`;
};
