import { crc32, deflateSync } from 'node:zlib';

/** A picture of a byte a pixel; 0 is black. */
export interface GrayPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

const chunk = (name: string, data: Uint8Array): Buffer => {
  const part = Buffer.alloc(12 + data.length);
  part.writeUInt32BE(data.length, 0);
  part.write(name, 4, 'latin1');
  part.set(data, 8);
  part.writeUInt32BE(crc32(part.subarray(4, 8 + data.length)), 8 + data.length);
  return part;
};

export const grayPng = ({ width, height, pixels }: GrayPicture): Uint8Array => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  // Each row has the number of its filter in front: none.
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0)),
  ]);
};

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
