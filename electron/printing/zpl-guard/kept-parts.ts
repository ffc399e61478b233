/** What remains of a label's bytes, gathered part by part. */
export class KeptParts {
  readonly #from: Buffer;
  readonly #kept: Buffer;
  #length = 0;

  constructor(from: Buffer) {
    this.#from = from;
    this.#kept = Buffer.alloc(from.length);
  }

  /** Cuts off again what was kept since. */
  cutAt(length: number): void {
    this.#length = length;
  }

  keep(start: number, end: number): void {
    this.#length += this.#from.copy(this.#kept, this.#length, start, end);
  }

  get length(): number {
    return this.#length;
  }

  bytes(): Buffer {
    return this.#kept.subarray(0, this.#length);
  }
}
