import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Failure } from '../../../shared/failure.ts';
import { mayBeOnPaper } from '../../../shared/printing/label-copies.ts';
import type { Printer } from '../../../shared/printing/printing.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import { formatMoment } from '../../words/format-time.ts';
import { MoneyDialog } from '../../ui/money-dialog.tsx';
import { useTask } from '../../use-task.ts';

export interface LabelPrint {
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly dismiss: () => void;
  /** Prints at once, or asks first where a copy may be there. Null prints all pages. */
  readonly start: (pages: number[] | null) => void;
  /** The question; it belongs somewhere on the page. */
  readonly question: ReactNode;
}

/** Prints a stored label; where one is on paper already, only once somebody has said that it is destroyed. */
export const useLabelPrint = (shipment: Shipment, printer: Printer | null, now: Date, timeZone: string): LabelPrint => {
  const task = useTask('labels/print');
  const [asking, setAsking] = useState<{ readonly pages: number[] | null } | null>(null);
  const there = shipment.printJobs.find(mayBeOnPaper);
  const send = (pages: number[] | null, firstDestroyed: boolean): void => {
    if (printer) void task.run({ shipmentId: shipment.id, printerId: printer.id, ...(pages === null ? {} : { pages }), ...(firstDestroyed ? { firstDestroyed } : {}) });
  };
  return {
    ...task,
    start: (pages) => (there ? setAsking({ pages }) : send(pages, false)),
    question: (
      <MoneyDialog
        isOpen={asking !== null}
        title="Is the printed one destroyed?"
        action="It is destroyed: print another"
        onAction={() => { if (asking) send(asking.pages, true); setAsking(null); }}
        keep="Keep the one there is"
        onKeep={() => setAsking(null)}
      >
        {there ? <p>This label was printed on {there.printerName}, {formatMoment(new Date(there.startedAt), now, timeZone)}.</p> : null}
        <p>USPS takes one label once: a second parcel with the same one is sent back or billed. Tear up the first, then print.</p>
      </MoneyDialog>
    ),
  };
};
