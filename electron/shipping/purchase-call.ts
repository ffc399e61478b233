import type { LabelAnswer } from '../usps/labels/labels.ts';
import { priceTypeOf } from './contract/expected-prices.ts';
import type { Shipment } from '../../shared/shipment.ts';
import type { Desk } from './desk.ts';

/** Sends a journalled purchase, its bytes under its key: a return label is sold by a call of its own. */
export const purchaseCall = (desk: Desk, { id, returnOf, rate }: Shipment): Promise<LabelAnswer> => {
  const { key, request } = desk.ledger.purchaseRequest(id);
  return returnOf === null ? desk.usps.createLabel(request, key, priceTypeOf(rate)) : desk.usps.labels.createReturn(request, key);
};
