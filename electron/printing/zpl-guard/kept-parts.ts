/** What remains of a label's bytes, gathered part by part; a whole label can be left out again. */
export class KeptParts {
  readonly #from: Buffer;
  readonly #kept: Buffer;
  #length = 0;
  #pageStart = 0;

  constructor(from: Buffer) {
    this.#from = from;
    this.#kept = Buffer.alloc(from.length);
  }

  beginPage(): void {
    this.#pageStart = this.#length;
  }

  dropPage(): void {
    this.#length = this.#pageStart;
  }

  keep(start: number, end: number): void {
    this.#length += this.#from.copy(this.#kept, this.#length, start, end);
  }

  bytes(): Buffer {
    return this.#kept.subarray(0, this.#length);
  }
}
