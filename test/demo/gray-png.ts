import { encode } from 'fast-png';

/** A picture of a byte a pixel; 0 is black. */
export interface GrayPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

export const grayPng = ({ width, height, pixels }: GrayPicture): Uint8Array => encode({ width, height, data: pixels, channels: 1, depth: 8 });

/** Pictures next to each other on grey, a space around each, their tops in line. */
export const sideBySide = (pictures: readonly GrayPicture[], space: number): GrayPicture => {
  const width = pictures.reduce((sum, picture) => sum + picture.width + space, space);
  const height = Math.max(...pictures.map((picture) => picture.height)) + 2 * space;
  const pixels = new Uint8Array(width * height).fill(0xc0);
  let left = space;
  for (const picture of pictures) {
    for (let y = 0; y < picture.height; y++)
      pixels.set(picture.pixels.subarray(y * picture.width, (y + 1) * picture.width), (y + space) * width + left);
    left += picture.width + space;
  }
  return { width, height, pixels };
};
