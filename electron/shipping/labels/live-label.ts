import { Failed } from '../../../shared/failure.ts';
import { isLive, whyNotPostage } from '../../../shared/shipments/live-label.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';

/** @throws Failed `label-not-live` for a label that isn't bought, or perhaps isn't any more. */
export const requireLive = ({ state, cancel }: Shipment): void => {
  if (!isLive({ state, cancel })) throw new Failed({ code: 'label-not-live', state: state === 'bought' ? 'cancel-undecided' : state });
};

/** What is postage is decided in `shared/live-label.ts`. @throws Failed `label-not-live` for a label that isn't. */
export const requirePostage = (shipment: Shipment): void => {
  const no = whyNotPostage(shipment);
  if (no !== null) throw new Failed({ code: 'label-not-live', state: no.state });
};
