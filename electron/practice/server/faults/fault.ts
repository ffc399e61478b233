import * as z from 'zod';
import { faultNames, faultPaths } from './fault-names.ts';

/**
 * Trouble that a test asks for. `drop-answer`, `timeout_after_commit`, `garbage`, `slow`, `reset_mid_multipart` and what
 * spoils a body do the work first: they are what a purchase whose outcome is unknown looks like. The others do no work.
 */
export const Fault = z.strictObject({
  fault: z.enum(faultNames),
  /** Calls whose path starts with it; each fault has one of its own. */
  path: z.string().startsWith('/').optional(),
  /** How many calls it meets; 0 takes back what was asked for the path, and gives the answers that are kept back there. */
  times: z.int().min(0).optional(),
  delayMs: z.int().min(0).max(600_000).default(30_000),
  /** Of the fault `rule`: the code that USPS refuses with, and its status. */
  code: z.string().regex(/^\d{6}$/).default('160001'),
  status: z.int().min(400).max(599).default(400),
  detail: z.string().default('Asked for'),
  parameter: z.string().default(''),
}).transform((fault) => ({
  ...fault, path: fault.path ?? faultPaths[fault.fault], times: fault.times ?? (fault.fault === '503_burst' ? 3 : 1),
}));
export type Fault = z.output<typeof Fault>;

/** The faults still to come. Not kept over a restart. */
export class Faults {
  #waiting: Fault[] = [];
  readonly #keptBack = new Map<string, AbortController>();

  ask(fault: Fault): void {
    this.#waiting = this.#waiting.filter(({ path }) => path !== fault.path);
    if (fault.times > 0) this.#waiting.push(fault);
    else this.#keptBack.get(fault.path)?.abort();
  }

  /** Aborted once a fault is taken back, so that its answer is kept back no longer. */
  takenBack({ path }: Fault): AbortSignal {
    const known = this.#keptBack.get(path);
    if (known && !known.signal.aborted) return known.signal;
    const fresh = new AbortController();
    this.#keptBack.set(path, fresh);
    return fresh.signal;
  }

  /**
   * The fault for this call, counted; null when there is none.
   * @param named what the header X-Sim-Fault names, for this call alone; a name that isn't known gives undefined.
   */
  take(path: string, named?: string | string[]): Fault | null | undefined {
    if (named !== undefined) return Fault.safeParse({ fault: named, path }).data;
    const found = this.#waiting.find((fault) => path.startsWith(fault.path));
    if (!found) return null;
    this.#waiting = this.#waiting.filter((fault) => fault !== found);
    if (found.times > 1) this.#waiting.push({ ...found, times: found.times - 1 });
    return found;
  }
}
