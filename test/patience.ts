import { vi } from 'vitest';

/** Long enough for any machine; a state that never comes costs it once. In milliseconds. */
const patience = 30_000;

const { waitFor } = vi;

/** vitest gives a state one second to come, which a machine with something else to do may need for less. */
Object.assign(vi, {
  waitFor: ((callback, options) => {
    const { timeout = 0, ...rest } = typeof options === 'number' ? { timeout: options } : options ?? {};
    return waitFor(callback, { ...rest, timeout: Math.max(timeout, patience) });
  }) satisfies typeof waitFor,
});
