import { useRef, useState } from 'react';
import type { Failure } from '../../shared/failure.ts';
import type { Settings } from '../../shared/settings.ts';
import { readTrackingNumber } from '../../shared/shipments/tracking-number.ts';
import { call } from '../bridge.ts';
import { alarm } from '../ui/tone.ts';
import { expectedLabel } from './expected-label.ts';

/** A label that was scanned where it doesn't belong. */
export interface WrongScan {
  readonly failure: Extract<Failure, { code: 'scan-back-mismatch' | 'label-not-live' }>;
  readonly scanned: string;
  /** The shipment whose label should be on the parcel; null where none was waited for. */
  readonly expectedId: string | null;
}

export interface ScanBack {
  /** Stops the desk until somebody has seen it; null while nothing is wrong. */
  readonly wrong: WrongScan | null;
  readonly seen: () => void;
  /** Takes a scan that is a label's; false leaves it to what scans are otherwise for. */
  readonly take: (code: string) => boolean;
}

/**
 * Scanning a printed label confirms it, wherever the focus is.
 * @param onFound a label was confirmed that no page waited for, or it couldn't be looked up: it is shown among the shipments
 */
export const useScanBack = (settings: Settings | null, onFound: (trackingNumber: string) => void): ScanBack => {
  const [wrong, setWrong] = useState<WrongScan | null>(null);
  // A second scan comes before the first has drawn anything.
  const stopped = useRef(false);
  const hadFocus = useRef<Element | null>(null);
  const confirm = async (trackingNumber: string): Promise<void> => {
    const expected = expectedLabel();
    const outcome = await call('labels/scan-back', { scanned: trackingNumber, expected });
    if (outcome.ok) {
      if (expected === null) onFound(trackingNumber);
      return;
    }
    const { failure } = outcome;
    if (failure.code !== 'scan-back-mismatch' && failure.code !== 'label-not-live') return onFound(trackingNumber);
    stopped.current = true;
    hadFocus.current = document.activeElement;
    setWrong({ failure, scanned: trackingNumber, expectedId: expected });
    alarm(settings?.sounds ?? true);
  };
  return {
    wrong,
    seen: () => {
      stopped.current = false;
      setWrong(null);
      // Once the page behind the stop takes the focus again.
      setTimeout(() => { if (hadFocus.current instanceof HTMLElement) hadFocus.current.focus(); }, 0);
    },
    take: (code) => {
      if (stopped.current) {
        alarm(settings?.sounds ?? true);
        return true;
      }
      const trackingNumber = readTrackingNumber(code);
      if (trackingNumber === null || settings?.scanBack !== true) return false;
      void confirm(trackingNumber);
      return true;
    },
  };
};
