import { Failed } from '../../shared/failure.ts';
import type { Shipment } from '../../shared/shipment.ts';
import { dayAt } from '../../shared/ship-days.ts';
import { timeZoneOfZip } from '../../shared/zip-time-zone.ts';
import { UspsNoAnswer, UspsRefusal } from '../usps/usps-error.ts';
import { boughtFrom } from './bought-label.ts';
import type { Desk } from './desk.ts';
import { announceShipment, shipmentOf } from './print-label.ts';

/**
 * A refusal settles that nothing was bought only while USPS would still take the request: after the mailing date it
 * refuses the repeat of a purchase that went through as well.
 */
const provesNothingBought = (desk: Desk, shipment: Shipment, refusal: UspsRefusal): boolean => {
  const today = dayAt(desk.clock.now(), timeZoneOfZip(shipment.from.zip));
  return refusal.api === 'labels' && refusal.status === 400 && shipment.mailpiece.shipDate >= today;
};

/**
 * Settles a purchase whose outcome isn't known by sending the identical bytes under the same key: USPS answers with
 * the label that exists, or makes it, and charges once (Labels API, X-Idempotency-Key).
 * @throws Failed `purchase-outcome-unknown` when it still isn't known, `purchase-refused` when USPS said no.
 */
export const resolvePurchase = async (desk: Desk, shipmentId: string): Promise<Shipment> => {
  const shipment = shipmentOf(desk, shipmentId);
  if (shipment.state !== 'unknown') return shipment;
  const { key, request } = desk.ledger.purchaseRequest(shipmentId);
  try {
    return desk.ledger.markBought(shipmentId, boughtFrom(await desk.usps.createLabel(request, key)));
  } catch (error) {
    if (error instanceof UspsRefusal && provesNothingBought(desk, shipment, error)) {
      desk.ledger.markFailed(shipmentId, error.message);
      throw new Failed({ code: 'purchase-refused', uspsCode: error.uspsCode, detail: error.message }, { cause: error });
    }
    if (error instanceof UspsRefusal || error instanceof UspsNoAnswer || error instanceof Failed) {
      const because = error instanceof Failed ? error.failure.code : error.message;
      throw new Failed({ code: 'purchase-outcome-unknown', shipmentId, because }, { cause: error });
    }
    throw error;
  } finally {
    announceShipment(desk, shipmentId);
    desk.statusChanged();
  }
};

/**
 * What was under way when the application ended: a purchase that was written but not sent never reached USPS; one that
 * was sent is asked for again.
 */
export const settleAfterStart = async (desk: Desk): Promise<void> => {
  for (const shipment of desk.ledger.shipmentsIn(['intended']))
    desk.ledger.markFailed(shipment.id, 'Labeldesk ended before this was sent to USPS.');
  for (const shipment of desk.ledger.shipmentsIn(['sent']))
    desk.ledger.markUnknown(shipment.id, 'Labeldesk ended before USPS’s answer came.');
  for (const job of desk.ledger.unfinishedPrintJobs())
    desk.ledger.changePrintJob(job.id, 'failed', 'Labeldesk ended before the printer was done. Look at the printer before printing again.');
  for (const shipment of desk.ledger.shipmentsIn(['unknown'])) {
    if (desk.closing.aborted) return;
    await resolvePurchase(desk, shipment.id).catch((error: unknown) => {
      desk.log.info('purchase-still-unknown', { code: error instanceof Failed ? error.failure.code : 'error' });
    });
  }
};
