import type { Dpi } from '../../../shared/printing/printing.ts';
import { ZplJudge } from './zpl-judge.ts';
import type { Format, Offence } from './zpl-judge.ts';
import { zplTokens } from './zpl-tokens.ts';

/** What a printer's profile sets for its labels, and which of them are wanted. */
export interface GuardOptions {
  /** Steps above or below what the printer is set to; left as it is set when left out. */
  readonly darkness?: number | undefined;
  /** Inches a second; left as it is set when left out. */
  readonly speed?: number | undefined;
  /** From 1; all when left out. */
  readonly pages?: readonly number[] | undefined;
}

/** What a printer may be sent. */
export interface SafeZpl {
  /** Labels that come out. */
  readonly pages: number;
  /** What the carrier wrote, between what the profile sets and what puts the printer back. */
  readonly bytes: Uint8Array;
}

export type ZplVerdict =
  | ({ readonly ok: true } & SafeZpl)
  | {
    readonly ok: false;
    /** The first of them, in their order. */
    readonly offending: readonly Offence[];
    /** How many more there are at least. */
    readonly more: number;
    /** The same label without them; null where it wouldn't be the whole label. */
    readonly withoutThem: SafeZpl | null;
  };

/** A label and its customs form, in pictures that nothing was done to make smaller, have less at 300 dpi. */
const mostZplBytes = 8_000_000;

const judged = (bytes: Buffer, dpi: Dpi): ZplJudge => {
  const judge = new ZplJudge(bytes, dpi);
  for (const token of zplTokens(bytes)) {
    if (token.kind === 'text') judge.text(token);
    else judge.command(token);
    if (judge.isSettled) return judge;
  }
  judge.end();
  return judge;
};

const settings = (commands: readonly string[]): Buffer => Buffer.from(commands.length === 0 ? '' : `^XA${commands.join('')}^XZ\n`, 'latin1');

/** The wanted labels. Those before them may have set what they stand on: that is kept of them. */
const wanted = (zpl: Buffer, formats: readonly Format[], pages: readonly number[]): Buffer => {
  let page = 0;
  return Buffer.concat(formats.map(({ start, end, draws, settings: set }) => {
    if (draws) page += 1;
    return !draws || pages.includes(page) ? zpl.subarray(start, end) : settings(set === '' ? [] : [set]);
  }));
};

/**
 * Formats of settings alone feed no label. Before the first stands what the profile sets; behind the last, where it changes
 * nothing of them, what takes it back with what the labels set: all but the speed, which no command gives back.
 */
const bracketed = ({ formats, kept, pages: all, putBack }: ZplJudge, { darkness = 0, speed, pages }: GuardOptions): SafeZpl => ({
  pages: pages === undefined ? all : pages.filter((page) => page >= 1 && page <= all).length,
  bytes: Buffer.concat([
    settings([...(speed === undefined ? [] : [`^PR${speed}`]), ...(darkness === 0 ? [] : [`^MD${darkness}`])]),
    pages === undefined ? kept.bytes() : wanted(kept.bytes(), formats, pages),
    settings([...putBack, ...(darkness === 0 ? [] : ['^MD0'])]),
  ]),
});

/**
 * Whether a printer may be sent a carrier's ZPL: what draws passes, and what the printer would keep for later labels is put
 * back behind it. Anything else, and anything unknown, is an offence. Takes time by the length alone.
 * @param dpi of the head that it was made for.
 */
export const guardZpl = (zpl: Uint8Array, dpi: Dpi, options: GuardOptions = {}): ZplVerdict => {
  if (zpl.length > mostZplBytes) {
    const why = `is longer than ${mostZplBytes / 1_000_000} MB`;
    return { ok: false, offending: [{ command: 'this', at: 0, why }], more: 0, withoutThem: null };
  }
  const bytes = Buffer.from(zpl.buffer, zpl.byteOffset, zpl.byteLength);
  const judge = judged(bytes, dpi);
  const { offending, more, isWhole } = judge;
  if (offending.length === 0) return { ok: true, ...bracketed(judge, options) };
  // Taken apart once more: what remains must be read as it was.
  const again = isWhole ? judged(judge.kept.bytes(), dpi) : null;
  const isSame = again !== null && again.offending.length === 0 && again.pages === judge.pages;
  return { ok: false, offending, more, withoutThem: isSame ? bracketed(judge, options) : null };
};
