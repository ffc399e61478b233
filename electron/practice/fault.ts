import * as z from 'zod';

/**
 * Trouble that a test asks for. `drop-answer`, `garbage` and `slow` do the work first: they are what a purchase whose
 * outcome is unknown looks like. `refuse` and `html-502` do no work.
 */
export const Fault = z.strictObject({
  /** Calls whose path starts with it. */
  path: z.string().startsWith('/'),
  fault: z.enum(['drop-answer', 'slow', 'html-502', 'garbage', 'refuse']),
  times: z.int().min(0).default(1),
  delayMs: z.int().min(0).max(600_000).default(30_000),
});
export type Fault = z.infer<typeof Fault>;

/** The faults still to come. Not kept over a restart. */
export class Faults {
  #waiting: Fault[] = [];

  /** `times: 0` takes back what was asked for the path. */
  ask(fault: Fault): void {
    this.#waiting = this.#waiting.filter(({ path }) => path !== fault.path);
    if (fault.times > 0) this.#waiting.push(fault);
  }

  /** The fault for this call, counted; null when there is none. */
  take(path: string): Fault | null {
    const found = this.#waiting.find((fault) => path.startsWith(fault.path));
    if (!found) return null;
    this.#waiting = this.#waiting.filter((fault) => fault !== found);
    if (found.times > 1) this.#waiting.push({ ...found, times: found.times - 1 });
    return found;
  }
}
