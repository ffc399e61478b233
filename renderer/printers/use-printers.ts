import type { Failure } from '../../shared/failure.ts';
import type { Printer } from '../../shared/printing/printing.ts';
import { call } from '../bridge.ts';
import { sharedValue } from '../shared-value.ts';

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

/** The question under way: an answer to another one comes too late. */
let question: object | null = null;

const again = (): void => {
  const mine = {};
  question = mine;
  known.put({ ...known.get(), busy: true });
  void call('printers/list', undefined).then((outcome) => {
    if (question === mine) known.put({ printers: outcome.ok ? outcome.value : known.get().printers, failure: outcome.ok ? null : outcome.failure, busy: false });
  });
};

const put = (printers: readonly Printer[]): void => {
  question = null;
  known.put({ printers, failure: null, busy: false });
};

const look = (): void => { if (!known.get().busy && document.visibilityState === 'visible') again(); };

const known = sharedValue<Known>({ printers: null, failure: null, busy: true }, () => {
  const timer = setInterval(look, every);
  window.addEventListener('focus', look);
  again();
  return () => {
    clearInterval(timer);
    window.removeEventListener('focus', look);
    question = null;
  };
});

/** The printers with their states, asked again while the page is in view: once, for all that show them. */
export const usePrinters = (): Printers => ({ ...known.use(), again, put });
