import { Failed } from '../../shared/failure.ts';
import type { Desk } from './desk.ts';

/**
 * A label as it is shown and saved.
 * @throws Failed `document-missing`, `document-not-pdf` for one that was bought as the carrier's own ZPL.
 */
export const labelPdf = (desk: Desk, shipmentId: string): Uint8Array => {
  const { mediaType, bytes } = desk.ledger.labelDocument(shipmentId);
  if (mediaType !== 'application/pdf') throw new Failed({ code: 'document-not-pdf' });
  return bytes;
};
