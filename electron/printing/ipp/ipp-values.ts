import type { Dpi } from '../../../shared/printing/printing.ts';
import type { IppAttributes, IppValue } from './ipp-codec.ts';

/** All texts of an attribute, whichever kind of text; empty when it isn't there. */
export const texts = (attributes: IppAttributes, name: string): string[] =>
  (attributes.get(name) ?? []).flatMap(({ value }) => (typeof value === 'string' ? [value] : []));

export const firstText = (attributes: IppAttributes, name: string): string => (texts(attributes, name)[0] ?? '').trim();

export const firstNumber = (attributes: IppAttributes, name: string): number | null => {
  const value = attributes.get(name)?.[0]?.value;
  return typeof value === 'number' ? value : null;
};

/** Null when the attribute isn't there. */
export const firstFlag = (attributes: IppAttributes, name: string): boolean | null => {
  const value = attributes.get(name)?.[0]?.value;
  return typeof value === 'boolean' ? value : null;
};

export const keywords = (...values: string[]): IppValue[] => values.map((value) => ({ tag: 'keyword', value }));

/** The resolution that a printer says it prints at, where it is one of a thermal head: 8 or 12 dots a millimetre. */
export const headDpi = (attributes: IppAttributes): Dpi | null => {
  const value = attributes.get('printer-resolution-default')?.[0];
  if (value?.tag !== 'resolution' || value.value.across !== value.value.down) return null;
  const { across, per } = value.value;
  const dpi = per === 'inch' ? across : Math.round(across * 2.54);
  if (dpi === 203) return 203;
  return dpi === 300 || dpi === 305 ? 300 : null;
};
