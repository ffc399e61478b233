import { acTable, codesOf, dcTable } from './jpeg-codes.ts';
import type { Code, HuffmanTable } from './jpeg-codes.ts';
import type { PicturePage } from './picture-page.ts';

/** Every frequency is divided by this: edges stay sharp enough for bars. */
const coarseness = 8;

const zigzag = [
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22,
  15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
];

const cosines = Array.from({ length: 64 }, (_none, at) => {
  const [frequency, place] = [at >> 3, at & 7];
  return (frequency === 0 ? Math.SQRT1_2 : 1) * 0.5 * Math.cos(((2 * place + 1) * frequency * Math.PI) / 16);
});

/** Frequencies of eight by eight brightnesses, rows first and then columns. */
const frequenciesOf = (block: Float64Array): Float64Array => {
  const rows = new Float64Array(64);
  const all = new Float64Array(64);
  for (let y = 0; y < 8; y++)
    for (let f = 0; f < 8; f++)
      for (let x = 0; x < 8; x++) rows[y * 8 + f] = (rows[y * 8 + f] ?? 0) + (block[y * 8 + x] ?? 0) * (cosines[f * 8 + x] ?? 0);
  for (let x = 0; x < 8; x++)
    for (let f = 0; f < 8; f++)
      for (let y = 0; y < 8; y++) all[f * 8 + x] = (all[f * 8 + x] ?? 0) + (rows[y * 8 + x] ?? 0) * (cosines[f * 8 + y] ?? 0);
  return all;
};

class BitWriter {
  readonly bytes: number[] = [];
  #waiting = 0;
  #bits = 0;

  write({ bits, size }: Code): void {
    for (let place = size - 1; place >= 0; place--) {
      this.#waiting = (this.#waiting << 1) | ((bits >> place) & 1);
      this.#bits += 1;
      if (this.#bits === 8) this.#flush();
    }
  }

  end(): void {
    while (this.#bits > 0) this.write({ bits: 1, size: 1 });
  }

  #flush(): void {
    this.bytes.push(this.#waiting);
    // A byte of ones would begin a marker.
    if (this.#waiting === 0xff) this.bytes.push(0);
    this.#waiting = 0;
    this.#bits = 0;
  }
}

const sizeOf = (value: number): number => 32 - Math.clz32(Math.abs(value));

/** A number in as few bits as it takes; below zero, less one. */
const digits = (value: number): Code => ({ bits: value < 0 ? value + 2 ** sizeOf(value) - 1 : value, size: sizeOf(value) });

const scanOf = ({ width, height, bits }: PicturePage): number[] => {
  const [dc, ac] = [codesOf(dcTable), codesOf(acTable)];
  const stride = Math.ceil(width / 8);
  const out = new BitWriter();
  const put = (codes: ReadonlyMap<number, Code>, symbol: number): void => out.write(codes.get(symbol) ?? { bits: 0, size: 0 });
  const block = new Float64Array(64);
  let last = 0;
  for (let top = 0; top < height; top += 8)
    for (let left = 0; left < width; left += 8) {
      // A block is a byte wide; past the page's edges it goes on as white.
      for (let y = 0; y < 8; y++) {
        const byte = top + y < height ? bits[(top + y) * stride + (left >> 3)] ?? 0 : 0;
        for (let x = 0; x < 8; x++) block[y * 8 + x] = left + x < width && (byte >> (7 - x)) & 1 ? -128 : 127;
      }
      const frequencies = frequenciesOf(block);
      const values = zigzag.map((at) => Math.round((frequencies[at] ?? 0) / coarseness));
      const first = values[0] ?? 0;
      put(dc, sizeOf(first - last));
      out.write(digits(first - last));
      last = first;
      let zeros = 0;
      for (const value of values.slice(1)) {
        if (value === 0) {
          zeros += 1;
          continue;
        }
        for (; zeros > 15; zeros -= 16) put(ac, 0xf0);
        put(ac, zeros * 16 + sizeOf(value));
        out.write(digits(value));
        zeros = 0;
      }
      if (zeros > 0) put(ac, 0);
    }
  out.end();
  return out.bytes;
};

const segment = (marker: number, ...data: readonly number[]): number[] => [0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 0xff, ...data];

const huffman = (place: number, { counts, values }: HuffmanTable): number[] => segment(0xc4, place, ...counts, ...values);

/** One page as a JPEG of brightness alone, that knows its size in inches (ITU-T T.81, baseline; JFIF 1.01). */
export const encodeJpeg = (page: PicturePage, dpi: number): Uint8Array => {
  const { width, height } = page;
  const head = [
    0xff, 0xd8,
    ...segment(0xe0, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 1, dpi >> 8, dpi & 0xff, dpi >> 8, dpi & 0xff, 0, 0),
    ...segment(0xdb, 0, ...Array.from({ length: 64 }, () => coarseness)),
    ...segment(0xc0, 8, height >> 8, height & 0xff, width >> 8, width & 0xff, 1, 1, 0x11, 0),
    ...huffman(0x00, dcTable),
    ...huffman(0x10, acTable),
    ...segment(0xda, 1, 1, 0x00, 0, 63, 0),
  ];
  return Buffer.concat([Buffer.from(head), Buffer.from(scanOf(page)), Buffer.from([0xff, 0xd9])]);
};
