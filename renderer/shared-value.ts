import { useSyncExternalStore } from 'react';

export interface SharedValue<T> {
  readonly get: () => T;
  readonly put: (value: T) => void;
  /** The value, for as long as the component is there. */
  readonly use: () => T;
}

/**
 * One value for the whole window.
 * @param start begins to keep it once somebody looks. What it returns ends that when nobody does any more, and whoever comes next
 *   is told nothing old; without it, the value is kept for as long as the window is open.
 */
export const sharedValue = <T>(initial: T, start: () => (() => void) | void): SharedValue<T> => {
  let value = initial;
  let started = false;
  let stop: (() => void) | void;
  const listeners = new Set<() => void>();
  const put = (next: T): void => {
    value = next;
    for (const listener of listeners) listener();
  };
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    if (!started) {
      started = true;
      stop = start();
    }
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0 || stop === undefined) return;
      stop();
      started = false;
      value = initial;
    };
  };
  return { get: () => value, put, use: () => useSyncExternalStore(subscribe, () => value) };
};
