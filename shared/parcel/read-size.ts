import type { Inches, Size } from './parcel.ts';
import { lengthPlusGirth } from './girth.ts';

export type SizeField = 'length' | 'width' | 'height';
export type SizeRead = { ok: true; size: Size } | { ok: false; problems: Partial<Record<SizeField, string>> };

/** Reads three sides in inches as typed (`10`, `10.5`, `10 in`, `10"`), and puts the longest first. */
export const readSize = (typed: Readonly<Record<SizeField, string>>): SizeRead => {
  const problems: Partial<Record<SizeField, string>> = {};
  const side = (field: SizeField): number => {
    const match = /^(\d+(?:\.\d*)?|\.\d+)\s*(?:in|inch|inches|["”])?$/i.exec(typed[field].trim());
    const value = match ? Number(match[1]) : Number.NaN;
    if (typed[field].trim() === '') problems[field] = 'Measure it, in inches.';
    else if (!(value > 0)) problems[field] = `“${typed[field].trim()}” is no length in inches.`;
    return value;
  };
  const [length = 0, width = 0, height = 0] = [side('length'), side('width'), side('height')].sort((a, b) => b - a);
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const size: Size = { length: length as Inches, width: width as Inches, height: height as Inches };
  const around = lengthPlusGirth(size);
  if (around > 130)
    return { ok: false, problems: { length: `Length plus girth is ${Math.round(around * 10) / 10} in; USPS carries 130 in at most.` } };
  return { ok: true, size };
};
