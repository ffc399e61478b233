import type { PicturePage } from './picture-page.ts';

/** Codes of a changing number of bits, the lowest bit first, in blocks of 255 bytes at most. */
class CodeBlocks {
  readonly #bytes: number[] = [];
  #waiting = 0;
  #bits = 0;

  write(code: number, size: number): void {
    this.#waiting |= code << this.#bits;
    this.#bits += size;
    while (this.#bits >= 8) this.#flush();
  }

  blocks(): Buffer {
    if (this.#bits > 0) this.#flush();
    const parts: Buffer[] = [];
    for (let at = 0; at < this.#bytes.length; at += 255) {
      const block = this.#bytes.slice(at, at + 255);
      parts.push(Buffer.from([block.length, ...block]));
    }
    return Buffer.concat([...parts, Buffer.from([0])]);
  }

  #flush(): void {
    this.#bytes.push(this.#waiting & 0xff);
    this.#waiting >>>= 8;
    this.#bits = Math.max(0, this.#bits - 8);
  }
}

/** Of two colours a GIF's codes begin with two bits: 4 clears the table, 5 ends the picture. */
const [firstSize, clear, end] = [2, 4, 5] as const;
const mostCodes = 4096;

const lzw = ({ width, height, bits }: PicturePage): Buffer => {
  const stride = Math.ceil(width / 8);
  const out = new CodeBlocks();
  let table = new Map<number, number>();
  let next = end + 1;
  let size = firstSize + 1;
  let prefix = -1;
  out.write(clear, size);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const color = ((bits[y * stride + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
      if (prefix < 0) {
        prefix = color;
        continue;
      }
      const known = table.get(prefix * 2 + color);
      if (known !== undefined) {
        prefix = known;
        continue;
      }
      out.write(prefix, size);
      if (next === mostCodes) {
        out.write(clear, size);
        table = new Map();
        next = end + 1;
        size = firstSize + 1;
      } else {
        table.set(prefix * 2 + color, next);
        if (next === 2 ** size) size += 1;
        next += 1;
      }
      prefix = color;
    }
  out.write(prefix, size);
  out.write(end, size);
  return out.blocks();
};

/** One page as a GIF of two colours, white and black (GIF89a). */
export const encodeGif = (page: PicturePage): Uint8Array => {
  const head = Buffer.alloc(19 + 10 + 1);
  head.write('GIF89a', 'latin1');
  head.writeUInt16LE(page.width, 6);
  head.writeUInt16LE(page.height, 8);
  // A table of two colours of eight bits: white, then black.
  head[10] = 0xf0;
  head.fill(0xff, 13, 16);
  head[19] = 0x2c;
  head.writeUInt16LE(page.width, 24);
  head.writeUInt16LE(page.height, 26);
  head[29] = firstSize;
  return Buffer.concat([head, lzw(page), Buffer.from([0x3b])]);
};
