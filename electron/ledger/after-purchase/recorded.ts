import { Failed } from '../../../shared/failure.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';

/** How shipments are read by what writes beside them. */
export interface ReadShipments {
  readonly shipment: (shipmentId: string) => Shipment | null;
  /** Of a row with `shipmentColumns`. */
  readonly from: (row: unknown) => Shipment;
}

/** @throws Failed `not-found`. */
export const recordedIn = ({ shipment }: ReadShipments) => (id: string): Shipment => {
  const found = shipment(id);
  if (found === null) throw new Failed({ code: 'not-found', what: 'shipment' });
  return found;
};
