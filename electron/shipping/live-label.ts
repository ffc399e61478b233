import { Failed } from '../../shared/failure.ts';
import type { Shipment } from '../../shared/shipment.ts';

/** @throws Failed `label-not-live` for a label that isn't bought, or perhaps isn't any more. */
export const requireLive = ({ state, cancel }: Shipment): void => {
  if (state !== 'bought') throw new Failed({ code: 'label-not-live', state });
  if (cancel !== null) throw new Failed({ code: 'label-not-live', state: 'cancel-undecided' });
};
