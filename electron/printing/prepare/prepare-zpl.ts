import { Failed } from '../../../shared/failure.ts';
import type { Media } from '../../../shared/printing.ts';
import type { KnownPrinter } from '../printers/known-printer.ts';
import type { PrintDocument } from '../printing.ts';
import { guardZpl } from '../zpl-guard/guard-zpl.ts';
import type { Offence } from '../zpl-guard/zpl-judge.ts';
import type { Made } from './prepare-job.ts';

/**
 * A carrier's own ZPL for the head that it was made for. What it would change at the printer holds it.
 * @throws {Failed} `label-tied-to-printer` for any other head.
 */
export const prepareZpl = (
  { bytes, dpi }: Extract<PrintDocument['content'], { type: 'zpl' }>, { name, language, dpi: headDpi, profile }: KnownPrinter,
  media: Media,
): Made => {
  if (language !== 'zpl' || headDpi !== dpi) throw new Failed({ code: 'label-tied-to-printer', printer: name, dpi });
  const settings = { darkness: profile.darkness ?? undefined, speed: profile.speed ?? undefined };
  const verdict = guardZpl(bytes, dpi, settings);
  if (verdict.ok) return { pageCount: verdict.pages, held: null, sheetPlaces: 0, media, bytes: verdict.bytes };
  const { offending, more, withoutThem } = verdict;
  if (withoutThem === null) throw new Failed({ code: 'print-failed', printer: name, because: words(offending, more) });
  return { pageCount: withoutThem.pages, held: { because: words(offending, more) }, sheetPlaces: 0, media, bytes: withoutThem.bytes };
};

const words = (offending: readonly Offence[], more: number): string =>
  `The carrier’s ZPL isn’t sent: ${offending.map(({ command, why }) => `${command} ${why}`).join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
