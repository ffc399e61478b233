import type { AddressFields } from './address.ts';
import { emptyAddress } from './address-problems.ts';
import { isStreet, isUnit, isUrbanization, readLastLine, splitUnit } from './address-parts.ts';
import type { LastLine } from './address-parts.ts';
import { readForeignLines } from './read-foreign-block.ts';
import { isLabelled, readLabelledAddress } from './read-labelled-address.ts';

/** More than this is a page that was pasted by mistake. */
const longest = 2_000;

/** Direction marks and blanks without width, which pages put into what is copied from them; an emoji's joiner stays. */
const invisible = /[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const country = /^(?:united states(?: of america)?|u\.?\s?s\.?\s?a?\.?)$/i;
const header = /^(?:ship(?:ping)?|deliver(?:y)?|mail(?:ing)?|recipient)?\s*(?:to|address|details)?\s*:$/i;
const bareHeader = /^(?:ship(?:ping)?|delivery|mailing) (?:to|address|details)$/i;
const opening = /^(?:ship to|deliver to|to|name|recipient)\s*:\s*/i;
const attention = /^(?:attn|attention)\s*[:.]?\s+|^(?:attn|attention)\s*:/i;
const phone = /^(?:(?:tele)?phone|tel|mobile|cell|ph|t|p)?\.?\s*:?\s*(\+?[\d\s().-]{10,24}(?:\s*(?:x|ext\.?)\s*\d+)?)$/i;
const email = /(?:e-?mail\s*:?\s*|mailto:)?<?([^\s<>,;:]+@[^\s<>,;]+\.[^\s<>,;]+)>?/i;
const zipAlone = /^\d{5}(?:[-\s]?\d{4})?$/;
/** What goes on with the part before a comma: "Acme, Inc.". */
const suffix = /^(?:inc|llc|l\.l\.c|ltd|corp|co|jr|sr|ii|iii|iv|md|phd|esq)\.?$/i;
/** "CMR 402, Box 123" is one street, though it has a comma. */
const goesOnWith = (before: string, part: string): boolean =>
  suffix.test(part) || (/^(?:psc|cmr|umr|ops|unit)\s+\w+$/i.test(before) && /^box\s+\w+$/i.test(part));
const businessWords = `inc llc ltd corp co company corporation store shop supply university college school hospital clinic
  group services warehouse church bank department dept`;
const business = new RegExp(String.raw`\b(?:${businessWords.replace(/\s+/g, '|')})\b\.?$`, 'i');

const tidy = (line: string): string =>
  line.replace(invisible, '').replace(/[\s\u00a0]+/g, ' ').replace(/^[\s,;]+|[\s,;]+$/g, '');

const linesOf = (text: string): string[] => text.split(/\r\n|[\r\n\u2028\u2029]/).map(tidy).filter((line) => line !== '');

/** One line is taken apart at its commas, or at the tabs of a spreadsheet's row. */
const partsOfOneLine = (text: string): string[] =>
  text.split(text.includes('\t') ? '\t' : ',').map(tidy).filter((part) => part !== '').reduce<string[]>((parts, part) => {
    const before = parts.at(-1);
    return before !== undefined && goesOnWith(before, part) ? [...parts.slice(0, -1), `${before}, ${part}`] : [...parts, part];
  }, []);

interface Contact {
  readonly phone: string;
  readonly email: string;
  readonly lines: string[];
}

/** Takes out what isn't mailed to: the phone, the e-mail, the country, and a heading. */
const withoutContact = (lines: readonly string[]): Contact => {
  const contact = { phone: '', email: '', lines: [] as string[] };
  for (const line of lines) {
    const mail = email.exec(line);
    const rest = mail ? tidy(line.replace(mail[0], '')) : line;
    if (mail) contact.email ||= mail[1] ?? '';
    const number = zipAlone.test(rest) ? null : phone.exec(rest);
    if (number) contact.phone ||= number[1]?.trim() ?? '';
    else if (rest !== '' && !country.test(rest) && !header.test(rest) && !bareHeader.test(rest)) contact.lines.push(rest);
  }
  return contact;
};

/** The line with city, state and ZIP, and those above it. The three may stand on lines of their own. */
const findLastLine = (lines: readonly string[]): { above: string[]; last: LastLine } | null => {
  for (let end = lines.length; end > 0; end--) {
    for (const height of [1, 2, 3]) {
      if (height > end) break;
      const tail = lines.slice(end - height, end).join(', ').replace(/,?\s+(?:united states(?: of america)?|usa?)$/i, '');
      const last = readLastLine(tail);
      if (last && last.before !== '') return { above: lines.slice(0, end - height), last };
      if (height === 1 && last === null && !zipAlone.test(tail)) break;
    }
  }
  return null;
};

/** Name and company, from what stands above the street. */
const addresseeOf = (lines: readonly string[]): Pick<AddressFields, 'name' | 'company'> => {
  const marked = lines.findIndex((line) => attention.test(line));
  const bare = lines.map((line) => line.replace(attention, '').replace(opening, ''));
  const [first = '', ...rest] = bare;
  if (rest.length === 0) return marked === -1 && business.test(first) ? { name: '', company: first } : { name: first, company: '' };
  const nameAt = marked > 0 ? marked : business.test(first) && !business.test(rest[0] ?? '') ? 1 : 0;
  return { name: bare[nameAt] ?? '', company: bare.filter((_line, place) => place !== nameAt).join(', ') };
};

const readLines = (lines: readonly string[]): AddressFields | null => {
  const contact = withoutContact(lines);
  const found = findLastLine(contact.lines);
  if (!found) return null;
  const { before, ...place } = found.last;
  const [city = '', ...onSameLine] = before.split(',').map(tidy).filter((part) => part !== '').reverse();
  const above = [...found.above, ...onSameLine.reverse()];
  const streetAt = above.findLastIndex((line) => isStreet(line));
  const streetLine = above[streetAt];
  if (streetLine === undefined) return null;
  const { street, unit } = splitUnit(streetLine);
  const others = above.filter((_line, at) => at !== streetAt);
  const isBelow = (line: string): boolean => above.lastIndexOf(line) > streetAt;
  const addition = (line: string): boolean => isUnit(line) || (isBelow(line) && !isUrbanization(line));
  return {
    ...emptyAddress,
    ...addresseeOf(others.filter((line) => !addition(line) && !isUrbanization(line))),
    street,
    unit: [unit, ...others.filter(addition)].filter((part) => part !== '').join(' '),
    urbanization: others.find(isUrbanization) ?? '',
    city,
    ...place,
    phone: contact.phone,
    email: contact.email,
  };
};

const readAbroad = (lines: readonly string[]): AddressFields | null => {
  const { phone: number, email: mail, lines: kept } = withoutContact(lines);
  const read = readForeignLines(kept);
  return read === null ? null : { ...read, phone: number, email: mail };
};

/** Under its labels; where the one for the street holds the whole place, that is read as one line. */
const readLabelled = (lines: readonly string[]): AddressFields | null => {
  const fields = readLabelledAddress(lines);
  if (fields.city !== '' || fields.zip !== '') return fields;
  const place = readLines(partsOfOneLine(fields.street));
  if (!place) return null;
  const given = Object.entries(fields).filter(([part, text]) => part !== 'street' && text !== '');
  return { ...place, ...Object.fromEntries(given) };
};

/**
 * Reads an address that was pasted: in lines as on an envelope, in one line with commas, or in lines that say what they
 * hold (`City: Arlington`). Nothing is corrected: odd characters stay for `addressProblems` to name.
 * An address abroad is one whose last line is its country.
 * Null when it doesn't look like an address: no street, or neither state and ZIP nor a country.
 */
export const readAddressBlock = (text: string): AddressFields | null => {
  if (text.length > longest) return null;
  const lines = linesOf(text);
  if (isLabelled(lines)) return readLabelled(lines);
  const parts = lines.length === 1 ? partsOfOneLine(text) : lines;
  return readLines(parts) ?? readAbroad(parts);
};
