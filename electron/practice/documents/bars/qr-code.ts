/** A QR code of the smallest size (ISO/IEC 18004, version 1, error correction M): 21 modules a side, 14 bytes at most. */
const side = 21;
const dataBytes = 16;
const correctionBytes = 10;

/** Multiplies in GF(256) modulo x^8 + x^4 + x^3 + x^2 + 1. */
const times = (a: number, b: number): number => {
  let product = 0;
  for (let bit = 7; bit >= 0; bit--) {
    product = (product << 1) ^ ((product >>> 7) * 0x11d);
    product ^= ((b >>> bit) & 1) * a;
  }
  return product;
};

/** The remainder by the product of (x - 2^i), i from 0: what a reader corrects with. */
const corrections = (data: readonly number[]): number[] => {
  let generator = [1];
  for (let power = 0, root = 1; power < correctionBytes; power++, root = times(root, 2)) {
    const shifted = [...generator, 0];
    generator = shifted.map((value, place) => value ^ (place === 0 ? 0 : times(generator[place - 1] ?? 0, root)));
  }
  const rest = [...data, ...Array.from({ length: correctionBytes }, () => 0)];
  for (let at = 0; at < data.length; at++) {
    const factor = rest[at] ?? 0;
    for (const [place, value] of generator.entries()) rest[at + place] = (rest[at + place] ?? 0) ^ times(value, factor);
  }
  return rest.slice(data.length);
};

/** Byte mode, the count, the bytes, the terminator, and the two bytes that fill up in turn. */
const codewords = (text: string): number[] => {
  const bytes = [...Buffer.from(text, 'latin1')];
  if (bytes.length > dataBytes - 2) throw new RangeError(`a QR code of this size holds ${dataBytes - 2} bytes`);
  const bits = ['0100', bytes.length.toString(2).padStart(8, '0'), ...bytes.map((byte) => byte.toString(2).padStart(8, '0')), '0000'].join('');
  const data = (bits.match(/.{8}/g) ?? []).map((octet) => Number.parseInt(octet, 2));
  while (data.length < dataBytes) data.push(data.length % 2 === (bytes.length + 2) % 2 ? 0xec : 0x11);
  return [...data, ...corrections(data)];
};

/** Of error correction M and mask 0, with their own correction: the 15 bits that stand twice beside the finders. */
const format = 0b101010000010010;

/** Where the 15 bits go, the lowest first, as row and column: beside the finder at the top left, and beside the other two. */
const formatPlaces: readonly (readonly [row: number, column: number])[][] = [
  [[0, 8], [1, 8], [2, 8], [3, 8], [4, 8], [5, 8], [7, 8], [8, 8], [8, 7], [8, 5], [8, 4], [8, 3], [8, 2], [8, 1], [8, 0]],
  [[8, 20], [8, 19], [8, 18], [8, 17], [8, 16], [8, 15], [8, 14], [8, 13], [14, 8], [15, 8], [16, 8], [17, 8], [18, 8], [19, 8], [20, 8]],
];

/** Rows of modules, true where they are dark; the four quiet modules around belong to whoever draws it. */
export const qrCode = (text: string): readonly (readonly boolean[])[] => {
  const modules: (boolean | null)[][] = Array.from({ length: side }, () => Array.from({ length: side }, () => null));
  const put = (row: number, column: number, dark: boolean): void => {
    const line = modules[row];
    if (line !== undefined && column >= 0 && column < side) line[column] = dark;
  };
  for (let at = 8; at < side - 8; at++) {
    put(6, at, at % 2 === 0);
    put(at, 6, at % 2 === 0);
  }
  for (const [top, left] of [[0, 0], [0, side - 7], [side - 7, 0]] as const)
    for (let row = -1; row <= 7; row++)
      for (let column = -1; column <= 7; column++) {
        const ring = Math.max(Math.abs(row - 3), Math.abs(column - 3));
        put(top + row, left + column, ring !== 2 && ring !== 4);
      }
  for (const places of formatPlaces) for (const [bit, [row, column]] of places.entries()) put(row, column, ((format >>> bit) & 1) === 1);
  put(side - 8, 8, true);

  const bits = codewords(text).flatMap((byte) => Array.from({ length: 8 }, (_none, bit) => ((byte >>> (7 - bit)) & 1) === 1));
  // Two columns at a time from the right, upwards and downwards in turn; the column of the timing pattern is left out.
  const columns = Array.from({ length: (side - 1) / 2 }, (_none, pair) => side - 1 - 2 * pair).map((right) => (right <= 6 ? right - 1 : right));
  for (const [turn, right] of columns.entries())
    for (let step = 0; step < side; step++) {
      const row = turn % 2 === 0 ? side - 1 - step : step;
      for (const column of [right, right - 1])
        if (modules[row]?.[column] === null) put(row, column, (bits.shift() ?? false) !== ((row + column) % 2 === 0));
    }
  return modules.map((row) => row.map((dark) => dark === true));
};
