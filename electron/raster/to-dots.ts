import { bytesPerRow, type Bitmap } from './bitmap.ts';

/** Of 255. Black where less than half of the light is left; grey between a quarter and three quarters. */
const [darkest, half, lightest] = [64, 128, 192];
/** A cell with more contrast than this holds an edge: text, a line, or bars. It is never dithered. */
const flat = 96;
const cell = 8;
const [isGrey, isInked] = [1, 2];

/** Ordered dithering's thresholds for 8×8 dots, each of 0 to 63 once, as far apart as they can be. */
const bayer: readonly number[] = Array.from({ length: cell * cell }, (_none, place) => {
  const [x, y] = [place % cell, place >> 3];
  let value = 0;
  for (let bit = 0; bit < 3; bit++) value |= ((((x ^ y) >> bit) & 1) << (5 - 2 * bit)) | (((y >> bit) & 1) << (4 - 2 * bit));
  return value;
});

/**
 * Grey pixels as dots. By a threshold, which keeps every edge where it is; a cell of 8×8 dots that is mostly mid-grey and has
 * no edge in it, as in a shaded box or a picture, is dithered, unless the next one has ink with an edge: it may be the space
 * between two bars.
 * @param gray 0 is black; rows of whole bytes of dots, on a word's boundary
 * @param across pixels a dot from left to right
 */
export const toDots = (gray: Uint8Array, width: number, height: number, across: number): Bitmap => {
  const rowBytes = bytesPerRow(width);
  const bits = new Uint8Array(rowBytes * height);
  const group = 8 * across;
  const stride = rowBytes * group;
  const words = new Uint32Array(gray.buffer, gray.byteOffset, gray.length >> 2);
  const wordsAGroup = group >> 2;
  const white = 255 * across;
  const cells = new Uint8Array(rowBytes * Math.ceil(height / cell));
  let greyCells = 0;
  for (let top = 0; top < height; top += cell) {
    const bottom = Math.min(top + cell, height);
    for (let column = 0; column < rowBytes; column++) {
      let greys = 0;
      let low = white;
      let high = 0;
      for (let y = top; y < bottom; y++) {
        const start = y * stride + column * group;
        if (isAll(0xffffffff, words, start >> 2, wordsAGroup)) {
          high = white;
        } else if (isAll(0, words, start >> 2, wordsAGroup)) {
          low = 0;
          bits[y * rowBytes + column] = 0xff;
        } else {
          let byte = 0;
          for (let at = start; at < start + group; at += across) {
            const light = lightOf(gray, at, across);
            byte = (byte << 1) | (light < half * across ? 1 : 0);
            if (light >= darkest * across && light < lightest * across) greys++;
            if (light < low) low = light;
            if (light > high) high = light;
          }
          bits[y * rowBytes + column] = byte;
        }
      }
      if (high - low >= flat * across) {
        if (low < darkest * across) cells[(top / cell) * rowBytes + column] = isInked;
      } else if (greys > (cell * cell) / 2) {
        cells[(top / cell) * rowBytes + column] = isGrey;
        greyCells++;
      }
    }
  }
  if (greyCells > 0) ditherGrey(gray, bits, cells, rowBytes, height, across);
  clearBeyond(bits, width, height);
  return { width, height, bits };
};

/** Most of a label is white. */
const isAll = (word: number, words: Uint32Array, start: number, count: number): boolean => {
  for (let place = start; place < start + count; place++) if (words[place] !== word) return false;
  return true;
};

const lightOf = (gray: Uint8Array, at: number, across: number): number =>
  (across === 1 ? gray[at] ?? 0 : (gray[at] ?? 0) + (gray[at + 1] ?? 0) + (gray[at + 2] ?? 0));

const ditherGrey = (gray: Uint8Array, bits: Uint8Array, cells: Uint8Array, rowBytes: number, height: number, across: number): void => {
  for (let place = 0; place < cells.length; place++) {
    const column = place % rowBytes;
    const besideInk = (column > 0 && cells[place - 1] === isInked) || (column + 1 < rowBytes && cells[place + 1] === isInked)
      || cells[place - rowBytes] === isInked || cells[place + rowBytes] === isInked;
    if (cells[place] !== isGrey || besideInk) continue;
    const top = Math.floor(place / rowBytes) * cell;
    for (let y = top; y < Math.min(top + cell, height); y++) {
      let byte = 0;
      for (let dot = 0; dot < 8; dot++) {
        const light = lightOf(gray, ((y * rowBytes + column) * 8 + dot) * across, across) / across;
        if (light < ((bayer[(y % cell) * cell + dot] ?? 0) + 0.5) * 4) byte |= 0x80 >> dot;
      }
      bits[y * rowBytes + column] = byte;
    }
  }
};

/** The last byte of a row may hold more dots than the page. */
const clearBeyond = (bits: Uint8Array, width: number, height: number): void => {
  if (width % 8 === 0) return;
  const rowBytes = bytesPerRow(width);
  const kept = 0xff00 >> (width % 8);
  for (let last = rowBytes - 1; last < rowBytes * height; last += rowBytes) bits[last] = (bits[last] ?? 0) & kept;
};
