import { Failed } from '../../../shared/failure.ts';
import type { PagePreview } from '../../../shared/printing/page-preview.ts';
import type { PrintJob } from '../../../shared/printing/print-job.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import type { Desk } from '../desk.ts';
import { requirePostage } from './live-label.ts';
import { documentOf } from '../printing/job-document.ts';
import { moveJob } from '../printing/job-tasks.ts';
import { requireOneCopy } from '../printing/one-copy.ts';
import { printNow, underWay, waitingElsewhere } from '../printing/print-now.ts';
import { requirePrinter } from '../printing/require-printer.ts';

/** @throws Failed `not-found`. */
export const shipmentOf = (desk: Desk, shipmentId: string): Shipment => {
  const shipment = desk.ledger.shipment(shipmentId);
  if (!shipment) throw new Failed({ code: 'not-found', what: 'shipment' });
  return shipment;
};

export const announceShipment = (desk: Desk, shipmentId: string): void => {
  const shipment = desk.ledger.shipment(shipmentId);
  if (shipment) desk.announce('shipment/changed', shipment);
};

/**
 * Prints a label, or some of its pages, from the stored bytes; nothing is asked of USPS and nothing is charged.
 * @param firstDestroyed a person said so of the copies that are there
 * @throws Failed `printer-unavailable`, `not-found`, `label-on-paper`, `label-not-live` for one that was canceled or never bought.
 */
export const printLabel = async (
  desk: Desk,
  { shipmentId, printerId, pages, firstDestroyed = false }: { shipmentId: string; printerId: string; pages?: number[] | undefined; firstDestroyed?: boolean | undefined },
): Promise<PrintJob> => {
  const printer = await requirePrinter(desk, printerId);
  // Looked at last: while the printer was asked, the label may have been canceled.
  requirePostage(shipmentOf(desk, shipmentId));
  const wanted = { document: 'label', ownerId: shipmentId, pages: pages ?? null } as const;
  if (!underWay(desk, wanted, printer)) {
    const elsewhere = waitingElsewhere(desk, wanted, printer);
    // Both would come out once the other printer can.
    if (elsewhere) return moveJob(desk, elsewhere.id, printerId, firstDestroyed);
    requireOneCopy(desk, wanted, firstDestroyed);
  }
  return printNow(desk, wanted, printer);
};

/** A label's pages as a printer's head will draw them; none for a printer that draws for itself. */
export const previewLabel = async (
  desk: Desk, { shipmentId, printerId }: { shipmentId: string; printerId: string },
): Promise<PagePreview[]> =>
  desk.printing.preview(await documentOf(desk, { document: 'label', ownerId: shipmentId, printerId, pages: null }), printerId, desk.closing);
