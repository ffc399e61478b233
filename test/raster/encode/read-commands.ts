import { bytesPerRow, type Bitmap } from '../../../electron/raster/bitmap.ts';

/** Reads a printer's commands from the front, text and binary data in turn. */
class Commands {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes);
  }

  get atEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  take(pattern: RegExp): string[] {
    const found = pattern.exec(this.#bytes.toString('latin1', this.#at, this.#at + 200));
    if (found === null || found.index !== 0) throw new Error(`not ${pattern} at ${this.#at}`);
    this.#at += found[0].length;
    return [...found];
  }

  data(size: number): Buffer {
    this.#at += size;
    return this.#bytes.subarray(this.#at - size, this.#at);
  }
}

/** A clear bit is a black dot; a dot beyond the width must be white. */
const fromWhite = (width: number, height: number, data: Buffer): Bitmap => {
  const bits = new Uint8Array(data.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < bytesPerRow(width) * 8; x++) {
      const place = y * bytesPerRow(width) + (x >> 3);
      if (((data[place] ?? 0) & (0x80 >> (x & 7))) !== 0) continue;
      if (x >= width) throw new Error('a black dot beyond the page');
      bits[place] = (bits[place] ?? 0) | (0x80 >> (x & 7));
    }
  return { width, height, bits };
};

export const bitmapsInEpl = (epl: Uint8Array): Bitmap[] => {
  const commands = new Commands(epl);
  const pages: Bitmap[] = [];
  while (!commands.atEnd) {
    const [, width, height] = commands.take(/^\n(?:D\d+\n)?(?:S\d\n)?q(\d+)\nQ(\d+),\d+\nN\n/).map(Number) as [number, number, number];
    const [, , , across, down] = commands.take(/^GW(0),(0),(\d+),(\d+),/).map(Number) as [number, number, number, number, number];
    pages.push(fromWhite(width, height, commands.data(across * down)));
    commands.take(/^\nP1\n/);
  }
  return pages;
};

/** The width in dots isn't in TSPL, which counts in millimetres. */
export const bitmapsInTspl = (tspl: Uint8Array, width: number): Bitmap[] => {
  const commands = new Commands(tspl);
  const pages: Bitmap[] = [];
  while (!commands.atEnd) {
    commands.take(/^SIZE [\d.]+ mm,[\d.]+ mm\r\n(?:SPEED \d+\r\n)?(?:DENSITY \d+\r\n)?CLS\r\n/);
    const [, across, down] = commands.take(/^BITMAP 0,0,(\d+),(\d+),0,/).map(Number) as [number, number, number];
    pages.push(fromWhite(width, down, commands.data(across * down)));
    commands.take(/^\r\nPRINT 1,1\r\n/);
  }
  return pages;
};
