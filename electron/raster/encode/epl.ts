import { bytesPerRow, type Bitmap } from '../bitmap.ts';
import { whiteBits } from './white-bits.ts';

export interface EplOptions {
  readonly dpi: number;
  /** 0 to 15; left as the printer is set when left out. It stays set: EPL2 can't ask for the one before. */
  readonly darkness?: number | undefined;
  /** The printer's own step, 0 to 6; left as it is set when left out. It stays set. */
  readonly speed?: number | undefined;
}

/** Between two labels on a roll, as they are cut; the sensor finds where exactly. */
const gapInches = 1 / 8;

/**
 * Pages as EPL2, each written straight into the image buffer by GW. The size is set before N, which empties the buffer: a
 * size that comes later would empty it again (EPL programming guide, GW, N, q, Q).
 */
export const encodeEpl = (pages: readonly Bitmap[], { dpi, darkness, speed }: EplOptions): Uint8Array => {
  const settings = (darkness === undefined ? '' : `D${darkness}\n`) + (speed === undefined ? '' : `S${speed}\n`);
  return Buffer.concat(pages.flatMap((page) => {
    const { width, height } = page;
    const size = `q${width}\nQ${height},${Math.round(gapInches * dpi)}\n`;
    return [
      Buffer.from(`\n${settings}${size}N\nGW0,0,${bytesPerRow(width)},${height},`, 'latin1'), whiteBits(page), Buffer.from('\nP1\n', 'latin1'),
    ];
  }));
};
