import { bytesPerRow, type Bitmap } from '../bitmap.ts';

/** The dots of printers whose set bit is white; what fills up the last byte of a row is white too. */
export const whiteBits = ({ width, bits }: Bitmap): Buffer => {
  const turned = Buffer.allocUnsafe(bits.length);
  for (let place = 0; place < bits.length; place++) turned[place] = ~(bits[place] ?? 0);
  const spare = 0xff >> (width % 8);
  const rowBytes = bytesPerRow(width);
  if (width % 8 !== 0)
    for (let last = rowBytes - 1; last < turned.length; last += rowBytes) turned[last] = (turned[last] ?? 0) | spare;
  return turned;
};
