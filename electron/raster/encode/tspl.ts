import { bytesPerRow, type Bitmap } from '../bitmap.ts';
import { whiteBits } from './white-bits.ts';

export interface TsplOptions {
  readonly dpi: number;
  /** 0 to 15; left as the printer is set when left out. It stays set: TSPL can't ask for the one before. */
  readonly darkness?: number | undefined;
  /** Inches a second; left as it is set when left out. It stays set. */
  readonly speed?: number | undefined;
}

const millimetres = (dots: number, dpi: number): string => String(Math.round((dots / dpi) * 2540) / 100);

/** Pages as TSPL bitmaps. The gap between labels is left as the printer found it when it was calibrated. */
export const encodeTspl = (pages: readonly Bitmap[], { dpi, darkness, speed }: TsplOptions): Uint8Array => {
  const settings = (speed === undefined ? '' : `SPEED ${speed}\r\n`) + (darkness === undefined ? '' : `DENSITY ${darkness}\r\n`);
  return Buffer.concat(pages.flatMap((page) => {
    const { width, height } = page;
    const size = `SIZE ${millimetres(width, dpi)} mm,${millimetres(height, dpi)} mm\r\n`;
    return [
      Buffer.from(`${size}${settings}CLS\r\nBITMAP 0,0,${bytesPerRow(width)},${height},0,`, 'latin1'), whiteBits(page),
      Buffer.from('\r\nPRINT 1,1\r\n', 'latin1'),
    ];
  }));
};
