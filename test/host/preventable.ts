import type { EventEmitter } from 'node:events';

/** Emits an Electron event that a listener may prevent; whether one did. */
export const emitPreventable = (emitter: EventEmitter, name: string, facts: object = {}, ...rest: unknown[]): boolean => {
  const event = { ...facts, defaultPrevented: false, preventDefault: () => { event.defaultPrevented = true; } };
  emitter.emit(name, event, ...rest);
  return event.defaultPrevented;
};
