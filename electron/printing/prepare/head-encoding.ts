import type { Dpi } from '../../../shared/printing/printing.ts';
import type { Encoding } from '../../raster/raster.ts';
import type { KnownPrinter } from '../printers/known-printer.ts';

/** EPL2 and TSPL number their steps from 0 to 15, EPL2 its speeds to 6. */
const mostDarkness = 15;
const mostEplSpeed = 6;

const atMost = (value: number | null, most: number): number | undefined =>
  (value === null ? undefined : Math.max(0, Math.min(value, most)));

/** How pages are packed for a thermal head, with what its profile sets. */
export const headEncoding = ({ language, compression, profile: { darkness, speed } }: KnownPrinter, dpi: Dpi): Encoding => {
  switch (language) {
    case 'zpl': return { language, compression, darkness: darkness ?? undefined, speed: speed ?? undefined };
    case 'epl': return { language, dpi, darkness: atMost(darkness, mostDarkness), speed: atMost(speed, mostEplSpeed) };
    case 'tspl': return { language, dpi, darkness: atMost(darkness, mostDarkness), speed: speed ?? undefined };
    case 'pdf': throw new TypeError('a printer of PDF has no head to encode for');
  }
};
