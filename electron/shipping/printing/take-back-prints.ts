import type { Desk } from '../desk.ts';
import { logMistake } from '../log-mistake.ts';

/**
 * A label that USPS took back is worth nothing: what a printer has of it, waiting for paper perhaps, is taken back too, behind
 * the caller. What waits in the queue here ends at its turn.
 */
export const takeBackPrints = (desk: Desk, shipmentId: string): void => {
  const shipment = desk.ledger.shipment(shipmentId);
  if (shipment?.state !== 'canceled' && shipment?.state !== 'refund-requested') return;
  for (const job of shipment.printJobs) {
    if (job.state !== 'sending' && job.state !== 'accepted') continue;
    desk.prints.takeBack(job).catch((error: unknown) => {
      if (!desk.closing.aborted) logMistake(desk, error, 'print-not-taken-back');
    });
  }
};
