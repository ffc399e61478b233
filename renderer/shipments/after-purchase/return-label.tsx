import { useState } from 'react';
import type { LabelOptions } from '../../../shared/shipments/after-purchase.ts';
import { formatCents } from '../../../shared/format-money.ts';
import type { Printer } from '../../../shared/printing/printing.ts';
import type { Rate } from '../../../shared/rates/rate.ts';
import type { ReturnService } from '../../../shared/return-service.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import { formatTrackingNumber } from '../../../shared/shipments/tracking-number.ts';
import { useGo } from '../../navigation.ts';
import { cannotPrint } from '../../words/printer-words.ts';
import { Button } from '../../ui/button.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { InView } from '../../ui/focus/in-view.tsx';
import { MoneyDialog } from '../../ui/money-dialog.tsx';
import { Note } from '../../ui/note.tsx';
import { Select } from '../../ui/fields/select.tsx';
import { useTask } from '../../use-task.ts';
import { toLine } from '../shipment-words.ts';

export interface ReturnLabelProps {
  readonly shipment: Shipment;
  readonly options: LabelOptions;
  /** Where it is printed, where one is chosen that can. */
  readonly printer: Printer | null;
}

const services: readonly { readonly value: ReturnService; readonly words: string }[] = [
  { value: 'USPS_GROUND_ADVANTAGE', words: 'Ground Advantage Return' }, { value: 'PRIORITY_MAIL', words: 'Priority Mail Return' },
];

/** The label that brings a parcel back: a shipment of its own, paid for once it is used. */
export const ReturnLabel = ({ shipment, options, printer }: ReturnLabelProps) => {
  const go = useGo();
  const [service, setService] = useState<ReturnService | null>(null);
  const [rate, setRate] = useState<Rate | null>(null);
  const [confirming, setConfirming] = useState(false);
  const [open, setOpen] = useState(false);
  const quote = useTask('labels/quote-return');
  const make = useTask('labels/make-return');
  const prints = printer && !cannotPrint(printer) ? printer : null;
  const choose = async (chosen: ReturnService): Promise<void> => {
    setService(chosen);
    setRate(null);
    make.dismiss();
    const answer = await quote.run({ shipmentId: shipment.id, service: chosen });
    if (answer) setRate(answer.value);
  };
  const send = async (): Promise<void> => {
    setConfirming(false);
    if (!rate || !service) return;
    const answer = await make.run({ shipmentId: shipment.id, service, shownTotal: rate.total, printerId: prints?.id ?? null });
    if (answer) go({ page: 'shipments', shipmentId: answer.value.id });
  };
  const { name, place } = toLine(shipment);
  const failure = make.failure ?? quote.failure;
  const [made] = options.returns;
  return (
    <section className="panel-part" aria-label="Return label">
      <h3>Return label</h3>
      {made ? (
        <div className="panel-row">
          <p className="grow">{made.trackingNumber === null ? 'It is being settled.' : formatTrackingNumber(made.trackingNumber)}</p>
          <Button onPress={() => go({ page: 'shipments', shipmentId: made.shipmentId })}>Open it</Button>
        </div>
      ) : options.whyNotReturned !== null ? <p className="quiet">{options.whyNotReturned}</p> : open ? (
        <>
          <Select label="Service" choices={services} value={service} onChange={(chosen) => void choose(chosen)} placeholder="Choose how it comes back" />
          {quote.busy ? <p className="quiet">Asking USPS for its price…</p> : null}
          {rate ? (
            <Note kind="plain" title={`${formatCents(rate.total)} once it is used`} buttons={<Button kind="primary" isPending={make.busy} onPress={() => setConfirming(true)}>{make.busy ? 'Asking USPS…' : 'Make the return label…'}</Button>}>
              Nothing is charged now. USPS charges it when the parcel comes back, for what it weighs then.
            </Note>
          ) : null}
        </>
      ) : <div><Button onPress={() => setOpen(true)}>Make a return label…</Button></div>}
      {failure ? <InView><FailureNote failure={failure} onRetry={() => { if (service) void choose(service); }} onDismiss={() => { make.dismiss(); quote.dismiss(); }} /></InView> : null}
      <MoneyDialog
        isOpen={confirming}
        title="Make a return label?"
        action={prints === null ? 'Make it' : prints.kind === 'folder' ? 'Make it, save the label' : `Make it, print on ${prints.name}`}
        onAction={() => void send()}
        keep="Not now"
        onKeep={() => setConfirming(false)}
      >
        <p><strong>From {name}, {place}</strong></p>
        <p>{rate?.name}: {rate ? formatCents(rate.total) : ''} is charged once it is used, and nothing before. USPS cancels no return label: one that isn’t needed is thrown away.</p>
      </MoneyDialog>
    </section>
  );
};
