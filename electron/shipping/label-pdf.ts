import { Failed } from '../../shared/failure.ts';
import type { Shipment } from '../../shared/shipment.ts';
import { withWordAcross } from './after-purchase/void-pdf.ts';
import type { Desk } from './desk.ts';
import { shipmentOf } from './print-label.ts';

/** What stands across a label that isn't live, or perhaps isn't; null across a live one. */
const wordAcross = ({ state, cancel }: Shipment): string | null => {
  if (cancel !== null) return 'VOID?';
  return state === 'bought' ? null : 'VOID';
};

/**
 * A label as it is shown and saved: one that was given back says VOID across itself.
 * @throws Failed `document-missing`, `document-not-pdf` for one that was bought as the carrier's own ZPL.
 */
export const labelPdf = async (desk: Desk, shipmentId: string): Promise<Uint8Array> => {
  const { mediaType, bytes } = desk.ledger.labelDocument(shipmentId);
  if (mediaType !== 'application/pdf') throw new Failed({ code: 'document-not-pdf' });
  const word = wordAcross(shipmentOf(desk, shipmentId));
  return word === null ? bytes : withWordAcross(bytes, word);
};
