import { useEffect, useRef } from 'react';
import type { HistoryEntry, LabelOptions } from '../../../shared/shipments/after-purchase.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import { useCall, useEvent } from '../../bridge.ts';

export interface AfterPurchase {
  /** Null until main has answered once. */
  readonly options: LabelOptions | null;
  /** Newest first. */
  readonly history: readonly HistoryEntry[];
}

/** What was done with a shipment and what can still be done, asked for again whenever it changes. */
export const useAfterPurchase = (shipment: Shipment): AfterPurchase => {
  const { value: options, again: askOptions } = useCall('labels/options', { shipmentId: shipment.id });
  const { value: history, again: askHistory } = useCall('shipments/history', { shipmentId: shipment.id });
  const known = useRef(shipment);
  useEffect(() => {
    if (known.current === shipment) return;
    known.current = shipment;
    askOptions();
    askHistory();
  }, [shipment, askOptions, askHistory]);
  useEvent('print-job/changed', ({ ownerId }) => { if (ownerId === shipment.id) askHistory(); });
  return { options, history: history ?? [] };
};
