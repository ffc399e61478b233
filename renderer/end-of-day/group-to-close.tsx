import { useState } from 'react';
import { formatCents } from '../../shared/format-money.ts';
import type { Printer } from '../../shared/printing.ts';
import type { Settings } from '../../shared/settings.ts';
import { formatDay } from '../../shared/ship-days.ts';
import type { FormGroup } from '../../shared/shipment.ts';
import { useGo } from '../navigation.ts';
import { cannotPrint } from '../printer-words.ts';
import { toLine } from '../shipments/shipment-words.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { InView } from '../ui/in-view.tsx';
import { MoneyDialog } from '../ui/money-dialog.tsx';
import { Money } from '../ui/money.tsx';
import { Note } from '../ui/note.tsx';
import { useTask } from '../use-task.ts';
import { parcels, summarize } from './form-group.ts';

export interface GroupToCloseProps {
  readonly group: FormGroup;
  /** Null makes the form without printing it. */
  readonly printer: Printer | null;
  readonly formSize: Settings['formSize'];
  readonly onClosed: () => void;
}

/** Labels that one form takes, and the one button that makes it. */
export const GroupToClose = ({ group, printer, formSize, onClosed }: GroupToCloseProps) => {
  const go = useGo();
  const [asking, setAsking] = useState(false);
  const close = useTask('end-of-day/close');
  const { count, total, services, unprinted } = summarize(group);
  const { mailingDate, entryZip, shipments } = group;
  const make = async (taken = shipments): Promise<void> => {
    setAsking(false);
    const answer = await close.run({ mailingDate, entryZip, shipmentIds: taken.map(({ id }) => id), printerId: printer?.id ?? null });
    if (answer) onClosed();
  };
  const named = close.failure?.code === 'form-refused' ? close.failure.trackingNumbers : [];
  const others = shipments.filter(({ trackingNumber }) => trackingNumber === null || !named.includes(trackingNumber));
  return (
    <section className="group" aria-label={`Form for ${formatDay(mailingDate)}, entry ZIP ${entryZip}`}>
      <div className="group-figures">
        <p className="group-count">{parcels(count)}</p>
        <Money amount={total} size={40} />
        <p className="group-where">{formatDay(mailingDate)} · entry ZIP {entryZip}</p>
        <ul className="group-services">
          {services.map(({ name, count: many }) => <li key={name}><strong>{many}</strong> {name}</li>)}
        </ul>
        <Button kind="primary" className="group-button" autoFocus={unprinted.length === 0} isPending={close.busy} isDisabled={printer !== null && cannotPrint(printer)} onPress={() => setAsking(true)}>
          {close.busy ? 'Making the SCAN form…' : `Make SCAN form · ${parcels(count)}`}
        </Button>
      </div>
      {unprinted.length > 0 ? (
        <Note kind="wait" title={unprinted.length === 1 ? 'One label isn’t printed' : `${unprinted.length} labels aren’t printed`}>
          <p>Print or cancel {unprinted.length === 1 ? 'it' : 'them'} first: afterwards a refund is a dispute.</p>
          <ul className="unprinted">
            {unprinted.slice(0, 8).map((shipment, index) => (
              <li key={shipment.id}>
                <Button kind="plain" autoFocus={index === 0} onPress={() => go({ page: 'shipments', shipmentId: shipment.id })}>
                  {[shipment.mailpiece.orderNumber, toLine(shipment).name].filter(Boolean).join(' · ')}
                </Button>
              </li>
            ))}
            {unprinted.length > 8 ? <li>and {unprinted.length - 8} more</li> : null}
          </ul>
        </Note>
      ) : null}
      {close.failure ? (
        <InView>
          <FailureNote
            failure={close.failure}
            onRetry={() => void make()}
            onDismiss={close.dismiss}
            buttons={named.length > 0 && others.length > 0
              ? <Button onPress={() => void make(others)}>Make it without {named.length === 1 ? 'it' : 'them'} · {parcels(others.length)}</Button>
              : undefined}
          />
        </InView>
      ) : null}
      <MoneyDialog
        isOpen={asking}
        title={`Make the SCAN form for ${parcels(count)}?`}
        action="Make the form"
        onAction={() => void make()}
        keep="Not yet"
        onKeep={() => setAsking(false)}
      >
        <p><strong>{parcels(count)}, {formatCents(total)}, dated {formatDay(mailingDate)}.</strong> The form itself costs nothing.</p>
        <p>It locks them: USPS is told of each, a label can no longer be canceled free, and a refund becomes a dispute.</p>
        {unprinted.length > 0 ? <p><strong>{unprinted.length === 1 ? 'One of them isn’t' : `${unprinted.length} of them aren’t`} printed.</strong></p> : null}
        <p className="quiet">
          {printer === null ? 'No printer is chosen: the form is kept, and can be printed later.' : `${formSize === 'letter' ? 'One letter page' : 'One 4 × 6'} ${printer.kind === 'folder' ? 'is saved to the folder' : `goes to ${printer.name}`}.`}
        </p>
      </MoneyDialog>
    </section>
  );
};
