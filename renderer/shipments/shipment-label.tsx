import type { Shipment } from '../../shared/shipment.ts';
import { useCall } from '../bridge.ts';
import { PdfPreview } from '../label-preview/pdf-preview.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { isLive, toLine } from './shipment-words.ts';

/** The stored label, as it was printed. */
export const ShipmentLabel = ({ shipment }: { readonly shipment: Shipment }) => {
  const pdf = useCall('labels/pdf', { shipmentId: shipment.id });
  return (
    <section className="panel-part" aria-label="Label">
      {pdf.failure ? <FailureNote failure={pdf.failure} onRetry={pdf.again} /> : null}
      <div className={`stored-label ${isLive(shipment) ? '' : 'stored-label-dead'}`}>
        {pdf.value ? <PdfPreview bytes={pdf.value} name={`Label to ${toLine(shipment).name}`} /> : null}
      </div>
    </section>
  );
};
