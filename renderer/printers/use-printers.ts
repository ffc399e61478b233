import { useSyncExternalStore } from 'react';
import type { Failure } from '../../shared/failure.ts';
import type { Printer } from '../../shared/printing.ts';
import { call } from '../bridge.ts';

/** How often printers are asked how they are while the page is in view. */
const every = 5_000;

interface Known {
  /** Null until they are known. */
  readonly printers: readonly Printer[] | null;
  readonly failure: Failure | null;
  readonly busy: boolean;
}

export interface Printers extends Known {
  readonly again: () => void;
  readonly put: (printers: readonly Printer[]) => void;
}

const unknown: Known = { printers: null, failure: null, busy: true };
let known = unknown;
/** The question under way: an answer to another one comes too late. */
let question: object | null = null;
const watchers = new Set<() => void>();

const know = (next: Known): void => {
  known = next;
  for (const watcher of watchers) watcher();
};

const again = (): void => {
  const mine = {};
  question = mine;
  know({ ...known, busy: true });
  void call('printers/list', undefined).then((outcome) => {
    if (question === mine) know({ printers: outcome.ok ? outcome.value : known.printers, failure: outcome.ok ? null : outcome.failure, busy: false });
  });
};

const put = (printers: readonly Printer[]): void => {
  question = null;
  know({ printers, failure: null, busy: false });
};

const look = (): void => { if (!known.busy && document.visibilityState === 'visible') again(); };

let stop: (() => void) | null = null;

const start = (): (() => void) => {
  const timer = setInterval(look, every);
  window.addEventListener('focus', look);
  again();
  return () => {
    clearInterval(timer);
    window.removeEventListener('focus', look);
    // Whoever comes next is told nothing old.
    question = null;
    known = unknown;
  };
};

const watch = (watcher: () => void): (() => void) => {
  watchers.add(watcher);
  stop ??= start();
  return () => {
    watchers.delete(watcher);
    if (watchers.size > 0) return;
    stop?.();
    stop = null;
  };
};

/** The printers with their states, asked again while the page is in view: once, for all that show them. */
export const usePrinters = (): Printers => ({ ...useSyncExternalStore(watch, () => known), again, put });
