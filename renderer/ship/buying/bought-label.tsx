import type { Printer } from '../../../shared/printing/printing.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import { LabelView } from '../../label-preview/label-view.tsx';
import type { LabelLook } from '../../label-preview/label-view.tsx';

export interface BoughtLabelProps {
  readonly shipment: Shipment;
  readonly printers: readonly Printer[] | null;
  /** The one that is chosen, for a label that isn't printed yet. */
  readonly printer: Printer | null;
  readonly look: LabelLook;
  readonly onLook: (look: LabelLook) => void;
  readonly onPrintPage?: (page: number) => void;
}

/** The label as it is stored, drawn for the printer that it went to. */
export const BoughtLabel = ({ shipment, printers, printer, look, onLook, onPrintPage }: BoughtLabelProps) => {
  const [job] = shipment.printJobs;
  const printed = job ? printers?.find(({ id }) => id === job.printerId) ?? null : printer;
  return <LabelView shipment={shipment} printer={printed} look={look} onLook={onLook} {...(onPrintPage ? { onPrintPage } : {})} />;
};
