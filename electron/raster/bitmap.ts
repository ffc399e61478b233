/** One page for a print head: a set bit is a black dot, the leftmost dot is the highest bit, each row starts a new byte. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly bits: Uint8Array;
}

export const bytesPerRow = (width: number): number => Math.ceil(width / 8);
