import { useState } from 'react';
import { whyNotPostage } from '../../shared/shipments/live-label.ts';
import type { Printer } from '../../shared/printing/printing.ts';
import type { Shipment } from '../../shared/shipments/shipment.ts';
import { CustomsNote } from '../label-preview/customs-note.tsx';
import { firstLook, LabelView } from '../label-preview/label-view.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { useLabelPrint } from './after-purchase/use-label-print.tsx';

export interface ShipmentLabelProps {
  readonly shipment: Shipment;
  /** The one that it would be printed on now. */
  readonly printer: Printer | null;
  readonly now: Date;
  readonly timeZone: string;
}

/** The stored label, page by page, drawn for the printer that is chosen. */
export const ShipmentLabel = ({ shipment, printer, now, timeZone }: ShipmentLabelProps) => {
  const [look, setLook] = useState(firstLook);
  const print = useLabelPrint(shipment, printer, now, timeZone);
  const no = whyNotPostage(shipment);
  const printPage = printer && no === null ? (page: number): void => print.start([page]) : null;
  return (
    <section className="panel-part" aria-label="Label">
      <div className={`stored-label stored-label-${look.size}`}>
        <LabelView shipment={shipment} printer={printer} look={look} onLook={setLook} onPrintPage={printPage} />
      </div>
      {no?.across !== 'VOID' ? null : (
        <p className="quiet">{no.state === 'accepted' ? 'USPS has the parcel' : 'Void'}: it is shown and saved with the word across it, and never printed.</p>
      )}
      {print.question}
      {print.failure ? <FailureNote failure={print.failure} onDismiss={print.dismiss} /> : null}
      <CustomsNote shipment={shipment} />
    </section>
  );
};
