import type { Shipment } from '../../shared/shipment.ts';
import { useCall } from '../bridge.ts';
import { FailureNote } from '../ui/failure-note.tsx';

/** The stored label, as it was printed. */
export const ShipmentLabel = ({ shipment }: { readonly shipment: Shipment }) => {
  const pdf = useCall('labels/pdf', { shipmentId: shipment.id });
  return (
    <section className="panel-part" aria-label="Label">
      {pdf.failure ? <FailureNote failure={pdf.failure} onRetry={pdf.again} /> : null}
    </section>
  );
};
