import { useEffect } from 'react';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import { call } from '../../bridge.ts';

/** As many as main is asked for at once. */
const most = 200;

/** Asks USPS of what is on the page, as far as it is due; answers come as changes of the shipments. */
export const useTrackingLook = (shipments: readonly Shipment[]): void => {
  const ids = shipments.filter(({ state, trackingNumber }) => state === 'bought' && trackingNumber !== null).slice(0, most).map(({ id }) => id).join(' ');
  useEffect(() => {
    if (ids !== '') void call('tracking/look', { shipmentIds: ids.split(' ') });
  }, [ids]);
};
