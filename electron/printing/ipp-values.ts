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
