import { Failed } from '../../shared/failure.ts';
import type { PrintJob } from '../../shared/printing.ts';
import type { Shipment } from '../../shared/shipment.ts';
import type { Desk } from './desk.ts';
import { requirePrinter, startPrinting } from './print-document.ts';

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

/** Prints the stored bytes of a label; nothing is asked of USPS and nothing is charged. */
export const sendLabelToPrinter = (desk: Desk, shipment: Shipment, printerId: string, printerName: string): PrintJob =>
  startPrinting(
    desk,
    {
      document: 'label',
      ownerId: shipment.id,
      title: `Label ${shipment.trackingNumber?.slice(-6) ?? ''}`,
      media: '4x6',
      pdf: desk.ledger.labelDocument(shipment.id).bytes,
    },
    printerId,
    printerName,
    () => announceShipment(desk, shipment.id),
  );

/**
 * Prints a label again.
 * @throws Failed `label-not-live` for one that was canceled or never bought.
 */
export const printLabel = async (desk: Desk, input: { shipmentId: string; printerId: string }): Promise<PrintJob> => {
  const printerName = await requirePrinter(desk, input.printerId);
  // Looked at last: while the printer was asked, the label may have been canceled.
  const shipment = shipmentOf(desk, input.shipmentId);
  if (shipment.state !== 'bought') throw new Failed({ code: 'label-not-live', state: shipment.state });
  return sendLabelToPrinter(desk, shipment, input.printerId, printerName);
};
