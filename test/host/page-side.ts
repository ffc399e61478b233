import { createWire } from './wire.ts';
import type { Wire } from './wire.ts';

/** What the page finds to reach main with; the preload's surroundings take it away before any script of the page runs. */
export const bindingName = 'labeldeskStandIn';

type Listener = (event: object, ...args: unknown[]) => void;
type Cross = (channel: string, args: string) => Promise<string>;

/**
 * A sandboxed preload's surroundings: a `require` that knows `electron` alone, and of that what the preload uses. Runs in
 * the page, so it refers to nothing outside itself.
 */
const surroundings = (wire: Wire, name: string): ((id: string) => unknown) => {
  const cross = Reflect.get(globalThis, name) as Cross;
  Reflect.deleteProperty(globalThis, name);
  const listeners = new Map<string, Set<Listener>>();

  const ipcRenderer = {
    invoke: async (channel: string, ...args: unknown[]): Promise<unknown> => {
      const answer = wire.decode(await cross(channel, wire.encode(args))) as { value: unknown } | { error: string };
      if ('error' in answer) throw new Error(`Error invoking remote method '${channel}': ${answer.error}`);
      return answer.value;
    },
    on: (channel: string, listener: Listener) => {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
    },
    removeListener: (channel: string, listener: Listener) => {
      listeners.get(channel)?.delete(listener);
    },
  };

  // The bridge between two worlds: functions stay functions, a promise stays a promise, all else is a copy.
  const across = (value: unknown): unknown => {
    if (typeof value === 'function') {
      return (...args: unknown[]) => across((value as (...args: unknown[]) => unknown)(...args.map(across)));
    }
    if (value instanceof Promise) return value.then(across, (error: unknown) => { throw across(error); });
    if (value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
      return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, item]) => [key, across(item)])));
    }
    return structuredClone(value);
  };
  const contextBridge = {
    exposeInMainWorld: (key: string, api: unknown) => {
      Object.defineProperty(globalThis, key, { value: across(api), enumerable: true });
    },
  };

  Object.defineProperty(globalThis, Symbol.for('labeldesk.deliver'), {
    value: (channel: string, args: string) => {
      for (const listener of listeners.get(channel) ?? []) listener({}, ...(wire.decode(args) as unknown[]));
    },
  });

  return (id) => {
    if (id === 'electron') return { ipcRenderer, contextBridge };
    throw new Error(`module not found: ${id}`);
  };
};

/** The script Chromium runs before every page's own: the built preload, in the window's own page and in no frame inside it. */
export const preloadScript = (preload: string): string => `
if (window === window.top) {
  ((require, module, exports) => {
${preload}
  })((${surroundings})((${createWire})(), ${JSON.stringify(bindingName)}), { exports: {} }, {});
} else {
  delete globalThis[${JSON.stringify(bindingName)}];
}`;

/** Runs in the page: hands what main sends to the preload's listeners. */
export const deliver = ([channel, args]: readonly [string, string]): void => {
  (Reflect.get(globalThis, Symbol.for('labeldesk.deliver')) as ((channel: string, args: string) => void) | undefined)?.(channel, args);
};
