import { useEffect, useEffectEvent } from 'react';
import type { Failure } from '../../shared/failure.ts';
import type { Printer } from '../../shared/printing.ts';
import { useCall } from '../bridge.ts';

/** How often printers are asked how they are while the page is in view. */
const every = 5_000;

export interface Printers {
  /** Null until they are known. */
  readonly printers: readonly Printer[] | null;
  readonly failure: Failure | null;
  readonly busy: boolean;
  readonly again: () => void;
  readonly put: (printers: Printer[]) => void;
}

/** The printers with their states, asked again while the page is in view. */
export const usePrinters = (): Printers => {
  const { value, failure, busy, again, put } = useCall('printers/list', undefined);
  const ask = useEffectEvent(() => { if (!busy && document.visibilityState === 'visible') again(); });
  useEffect(() => {
    const timer = setInterval(() => ask(), every);
    const onFocus = (): void => ask();
    window.addEventListener('focus', onFocus);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', onFocus);
    };
  }, []);
  return { printers: value, failure, busy, again, put };
};
