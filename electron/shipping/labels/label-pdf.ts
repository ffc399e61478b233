import { Failed } from '../../../shared/failure.ts';
import { whyNotPostage } from '../../../shared/shipments/live-label.ts';
import { withWordAcross } from '../after-purchase/void-pdf.ts';
import type { Desk } from '../desk.ts';
import { shipmentOf } from './print-label.ts';

/**
 * A label as it is shown and saved: one that isn't postage says VOID across itself.
 * @throws Failed `document-missing`, `document-not-pdf` for one that was bought as the carrier's own ZPL.
 */
export const labelPdf = async (desk: Desk, shipmentId: string): Promise<Uint8Array> => {
  const { mediaType, bytes } = desk.ledger.labelDocument(shipmentId);
  if (mediaType !== 'application/pdf') throw new Failed({ code: 'document-not-pdf' });
  const no = whyNotPostage(shipmentOf(desk, shipmentId));
  return no === null ? bytes : withWordAcross(bytes, no.across);
};
