import type { AddressFields } from './address.ts';
import { emptyAddress } from './address-problems.ts';
import { isUnit, readLastLine, splitUnit } from './address-parts.ts';
import { stateCode } from './states.ts';

export type Part = keyof AddressFields | 'first' | 'last' | 'country' | 'city-state-zip';

/** What order pages and e-mails call the parts of an address. */
const labels: readonly (readonly [RegExp, Part])[] = [
  [/^(?:full |recipient |customer |contact )?name$|^recipient$|^ship to$|^deliver to$|^attn$|^attention$/, 'name'],
  [/^first(?: name)?$|^given name$/, 'first'],
  [/^last(?: name)?$|^surname$|^family name$/, 'last'],
  [/^company(?: name)?$|^business(?: name)?$|^organi[sz]ation$|^firm$/, 'company'],
  [/^(?:street |shipping |delivery |mailing )?address(?: ?(?:line ?)?1)?$|^street(?: ?1)?$|^line 1$/, 'street'],
  [/^(?:street |shipping )?address ?(?:line ?)?2$|^street ?2$|^line 2$/, 'unit'],
  [/^apt\.?$|^apartment$|^unit$|^suite$|^ste\.?$|^apt\/suite$/, 'unit'],
  [/^urb(?:ani[sz]ation|\.)?$/, 'urbanization'],
  [/^city, ?state,? ?(?:and )?zip(?: code)?$|^city ?\/ ?state ?\/ ?zip(?: code)?$/, 'city-state-zip'],
  [/^city$|^town$|^city\/town$/, 'city'],
  [/^state$|^province$|^state ?\/ ?province$|^region$/, 'state'],
  [/^zip(?: ?code)?$|^zip ?\/ ?postal(?: code)?$|^postal ?code$|^post ?code$/, 'zip'],
  [/^(?:tele)?phone(?: number)?$|^tel\.?$|^mobile$|^cell$/, 'phone'],
  [/^e-?mail(?: address)?$/, 'email'],
  [/^country(?:\/region)?$/, 'country'],
];

/** What a label says that its text is; null for what isn't of an address. */
export const partOfLabel = (label: string): Part | null =>
  labels.find(([pattern]) => pattern.test(label.trim().toLowerCase()))?.[1] ?? null;

interface Labelled {
  readonly part: Part;
  /** As it was written before the colon. */
  readonly label: string;
  readonly value: string;
}

const readLabel = (line: string): Labelled | null => {
  const match = /^([^:=]{2,30}?)\s*[:=]\s*(.*)$/.exec(line);
  const label = match?.[1] ?? '';
  const part = partOfLabel(label);
  return part === null ? null : { part, label, value: match?.[2] ?? '' };
};

/** A unit that was labelled "Apt" and holds only its number gets the word before it; a bare line 2 stays as it is. */
const unitFrom = (label: string, value: string): string => {
  const named = /^(?:apt|apartment|unit|suite|ste)\.?$/i.test(label);
  return !named || value === '' || isUnit(value) ? value : `${label.replace(/\.$/, '')} ${value}`;
};

/** Whether lines say what they hold, as `City: Arlington` does: the street at least, and one part more. */
export const isLabelled = (lines: readonly string[]): boolean => {
  const parts = lines.flatMap((line) => readLabel(line) ?? []).filter(({ value }) => value !== '').map(({ part }) => part);
  return parts.includes('street') && parts.some((part) => part !== 'street');
};

/** Reads lines of which each says what it holds. A line that doesn't goes on with the one above it. */
export const readLabelledAddress = (lines: readonly string[]): AddressFields => {
  const found: Partial<Record<Part, string>> = {};
  let current: Part | null = null;
  for (const line of lines) {
    const labelled = readLabel(line);
    if (labelled) {
      current = labelled.part;
      const value = current === 'unit' ? unitFrom(labelled.label, labelled.value) : labelled.value;
      if (value !== '') found[current] = found[current] === undefined ? value : `${found[current]} ${value}`;
    } else if (current === 'street' || current === 'name') {
      found[current] = [found[current], line].filter((text) => text !== undefined).join(', ');
    }
  }
  const { street, unit } = splitUnit(found.street ?? '');
  const place = readLastLine(found['city-state-zip'] ?? '');
  const zip = /^(\d{5})(?:[-\s]?(\d{4}))?$/.exec(found.zip ?? '');
  return {
    ...emptyAddress,
    name: found.name ?? [found.first, found.last].filter((text) => text !== undefined).join(' '),
    company: found.company ?? '',
    street,
    unit: [unit, found.unit].filter((text) => text !== undefined && text !== '').join(' '),
    city: found.city ?? place?.before ?? '',
    state: stateCode(found.state ?? '') ?? found.state ?? place?.state ?? '',
    zip: zip?.[1] ?? found.zip ?? place?.zip ?? '',
    plus4: zip?.[2] ?? place?.plus4 ?? '',
    urbanization: found.urbanization ?? '',
    phone: found.phone ?? '',
    email: found.email ?? '',
  };
};
