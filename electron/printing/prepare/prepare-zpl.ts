import { Failed } from '../../../shared/failure.ts';
import type { KnownPrinter } from '../printers/known-printer.ts';
import type { PrintDocument } from '../printing.ts';
import { guardZpl } from '../zpl-guard/guard-zpl.ts';
import { heldWords } from '../zpl-guard/held-words.ts';
import { NotPrintable } from './pdf-pages.ts';
import type { Made } from './made.ts';

type Zpl = Extract<PrintDocument['content'], { type: 'zpl' }>;

/**
 * A carrier's own ZPL for the head that it was made for. What it would change at the printer holds it; let go, it is printed
 * without that.
 * @throws {Failed} `label-tied-to-printer` for any other head.
 * @throws {NotPrintable} where a page isn't there, or where nothing may be sent.
 */
export const prepareZpl = (
  { bytes, dpi }: Zpl, { name, language, dpi: headDpi, profile }: KnownPrinter, { media, pages }: Pick<PrintDocument, 'media' | 'pages'>,
): Made => {
  if (language !== 'zpl' || headDpi !== dpi) throw new Failed({ code: 'label-tied-to-printer', printer: name, dpi });
  const verdict = guardZpl(bytes, dpi, {
    darkness: profile.darkness ?? undefined, speed: profile.speed ?? undefined, pages: pages ?? undefined,
  });
  const safe = verdict.ok ? verdict : verdict.withoutThem;
  if (safe !== null && pages !== null && safe.pages < pages.length) throw new NotPrintable(`The label has no page ${Math.max(...pages)}`);
  const because = verdict.ok ? null : heldWords(verdict);
  if (safe === null) throw new NotPrintable(because ?? '');
  return { pageCount: safe.pages, held: because === null ? null : { because }, sheetPlaces: 0, media, bytes: safe.bytes };
};
