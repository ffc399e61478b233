import type { Shipment } from '../../shared/shipment.ts';
import { useCall } from '../bridge.ts';
import { PdfPreview } from '../label-preview/pdf-preview.tsx';
import { FailureNote } from '../ui/failure-note.tsx';

/** The label as it is stored and printed. */
export const BoughtLabel = ({ shipment }: { readonly shipment: Shipment }) => {
  const pdf = useCall('labels/pdf', { shipmentId: shipment.id });
  if (pdf.failure) return <FailureNote failure={pdf.failure} onRetry={pdf.again} />;
  return pdf.value ? <PdfPreview bytes={pdf.value} name={`Label to ${shipment.mailpiece.to.name || shipment.mailpiece.to.company}`} /> : null;
};
