import { Failed } from '../../../shared/failure.ts';
import { cridOf } from '../desk-settings.ts';
import type { Desk } from '../desk.ts';

/**
 * USPS knows a purchase by its key under the CRID that it came from (Labels API, X-Idempotency-Key). For another CRID the same
 * bytes would buy a second label, and "not found" would say nothing of the first.
 * @throws Failed `purchase-outcome-unknown` where another one is entered now; nothing was asked then.
 */
export const requireOwnCrid = (desk: Desk, shipmentId: string): void => {
  const { crid } = desk.ledger.purchaseRequest(shipmentId);
  if (crid === null || crid === cridOf(desk.settings()).crid) return;
  const because = `It was sent for the CRID ${crid.split(' ')[0]}, and USPS knows it under that one alone. Enter that CRID again, and ask then.`;
  throw new Failed({ code: 'purchase-outcome-unknown', shipmentId, because });
};
