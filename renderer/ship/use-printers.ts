import { useEffect, useEffectEvent } from 'react';
import type { Printer } from '../../shared/printing.ts';
import { useCall } from '../bridge.ts';

/** How often printers are asked how they are while the page is in view. */
const every = 10_000;

/** The printers with their states, asked again while the page is in view. Null until they are known. */
export const usePrinters = (): { readonly printers: readonly Printer[] | null; readonly again: () => void } => {
  const { value, busy, again } = useCall('printers/list', undefined);
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
  return { printers: value, again };
};
