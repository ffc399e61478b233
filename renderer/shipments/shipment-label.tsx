import { useState } from 'react';
import type { Printer } from '../../shared/printing.ts';
import type { Shipment } from '../../shared/shipment.ts';
import { CustomsNote } from '../label-preview/customs-note.tsx';
import { firstLook, LabelView } from '../label-preview/label-view.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { useTask } from '../use-task.ts';
import { isLive } from './shipment-words.ts';

export interface ShipmentLabelProps {
  readonly shipment: Shipment;
  /** The one that it would be printed on now. */
  readonly printer: Printer | null;
}

/** The stored label, page by page, drawn for the printer that is chosen. */
export const ShipmentLabel = ({ shipment, printer }: ShipmentLabelProps) => {
  const [look, setLook] = useState(firstLook);
  const print = useTask('labels/print');
  const printPage = printer && isLive(shipment) ? (page: number): void => void print.run({ shipmentId: shipment.id, printerId: printer.id, pages: [page] }) : null;
  return (
    <section className="panel-part" aria-label="Label">
      <div className={`stored-label stored-label-${look.size} ${isLive(shipment) ? '' : 'stored-label-dead'}`}>
        <LabelView shipment={shipment} printer={printer} look={look} onLook={setLook} onPrintPage={printPage} />
      </div>
      {print.failure ? <FailureNote failure={print.failure} onDismiss={print.dismiss} /> : null}
      <CustomsNote shipment={shipment} />
    </section>
  );
};
