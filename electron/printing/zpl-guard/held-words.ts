import type { ZplVerdict } from './guard-zpl.ts';

type Held = Extract<ZplVerdict, { ok: false }>;

const shownOffences = 3;

/** Why a label isn't sent, and what a person who releases it gets: for the job, in plain words. */
export const heldWords = ({ offending, more, withoutThem }: Held): string => {
  // The same command in each of three pages is said once.
  const all = [...new Map(offending.map(({ command, why }) => [`${command} ${why}`, true])).keys()];
  const rest = all.length - shownOffences + (all.length === offending.length ? more : 0);
  const said = all.slice(0, shownOffences).join('; ');
  const others = rest > 0 ? `; and ${rest} more` : '';
  return withoutThem === null
    ? `The carrier’s ZPL can’t be sent: ${said}${others}. Cancel the label and buy it as PDF`
    : `The carrier’s ZPL is held: ${said}${others}. Released, it is printed without ${all.length === 1 && rest <= 0 ? 'that' : 'those'}`;
};
