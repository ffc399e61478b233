export interface NumberRange {
  readonly least: number;
  readonly most: number;
  /** How many places after the point are taken. */
  readonly places: number;
  /** Whether an empty field stands for something. */
  readonly mayBeEmpty: boolean;
}

export type NumberRead = { ok: true; value: number | null } | { ok: false; because: string };

/** Reads "-1.5", "−1.5", "1,5" and "+2", as people write them off a ruler. */
export const readNumber = (typed: string, { least, most, places, mayBeEmpty }: NumberRange): NumberRead => {
  const text = typed.trim().replace('−', '-').replace(',', '.');
  if (text === '') return mayBeEmpty ? { ok: true, value: null } : { ok: false, because: 'A number is needed; 0 for none.' };
  const number = /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : NaN;
  if (Number.isNaN(number)) return { ok: false, because: `“${typed.trim()}” is no number.` };
  if (number < least || number > most) return { ok: false, because: `Between ${least} and ${most}.` };
  const rounded = Number(number.toFixed(places));
  if (rounded !== number) return { ok: false, because: places === 0 ? 'A whole number.' : `At most ${places} ${places === 1 ? 'place' : 'places'} after the point.` };
  return { ok: true, value: rounded + 0 };
};
