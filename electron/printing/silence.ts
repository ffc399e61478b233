/**
 * How long a spooler has answered nothing: from when the first look that failed was begun, by a clock that only runs forward. A
 * computer that slept heard nothing meanwhile, and asked nothing.
 */
export class Silence {
  #since: number | null = null;

  /** The spooler answered. */
  broken(): void {
    this.#since = null;
  }

  /** A look failed. @param asked when it was begun, by `performance.now()`. @returns milliseconds */
  goesOn(asked: number): number {
    this.#since ??= asked;
    return performance.now() - this.#since;
  }
}
