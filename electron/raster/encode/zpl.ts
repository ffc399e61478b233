import { bytesPerRow, type Bitmap } from '../bitmap.ts';
import { runLength } from './run-length.ts';
import { z64 } from './z64.ts';

export interface ZplOptions {
  /** Old and cloned firmware lacks Z64. */
  readonly compression: 'z64' | 'run-length';
  /** Steps above or below what the printer is set to, −30 to 30; left as it is set when left out. */
  readonly darkness?: number | undefined;
  /** Inches a second; left as it is set when left out. */
  readonly speed?: number | undefined;
}

/**
 * Pages as ZPL, a format each. Beside the size of the label nothing is set that outlives it: no ^MM, ^MN, ^PO, ^LH, no
 * ~ command.
 *
 * Darkness is ^MD, which counts from what the printer is set to and is taken back by a last format; ~SD would overwrite that
 * setting, and nothing could put it back. A speed can't be taken back: ^PR holds until the next one or until the printer is
 * switched off, and no command goes back to the one before (ZPL II programming guide, ^MD, ~SD, ^PR).
 */
export const encodeZpl = (pages: readonly Bitmap[], { compression, darkness = 0, speed }: ZplOptions): Uint8Array => {
  const settings = (speed === undefined ? '' : `^PR${speed}`) + (darkness === 0 ? '' : `^MD${darkness}`);
  const formats = pages.map((page) => {
    const { width, height, bits } = page;
    const data = compression === 'z64' ? z64(bits) : runLength(page);
    return `^XA${settings}^PW${width}^LL${height}^FO0,0^GFA,${bits.length},${bits.length},${bytesPerRow(width)},${data}^FS^XZ\n`;
  });
  return Buffer.from(formats.join('') + (darkness === 0 ? '' : '^XA^MD0^XZ\n'), 'latin1');
};
