import { useState } from 'react';
import { formatCents, sum } from '../../shared/format-money.ts';
import type { Printer } from '../../shared/printing.ts';
import type { Settings } from '../../shared/settings.ts';
import { formatDay } from '../../shared/ship-days.ts';
import type { FormGroup, LeftOut, Shipment } from '../../shared/shipment.ts';
import { cannotPrint } from '../printer-words.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { InView } from '../ui/in-view.tsx';
import { MoneyDialog } from '../ui/money-dialog.tsx';
import { useTask } from '../use-task.ts';
import { parcels, summarize } from './form-group.ts';

export interface MakeFormsProps {
  /** One form each. */
  readonly groups: readonly FormGroup[];
  /** Null makes the forms without printing them. */
  readonly printer: Printer | null;
  readonly formSize: Settings['formSize'];
  readonly isFirst: boolean;
  readonly onClosed: (takenOff: readonly LeftOut[]) => void;
}

const without = (groups: readonly FormGroup[], numbers: readonly string[]): FormGroup[] =>
  groups.map(({ shipments, ...kind }) => ({ ...kind, shipments: shipments.filter(({ trackingNumber }) => trackingNumber === null || !numbers.includes(trackingNumber)) }))
    .filter(({ shipments }) => shipments.length > 0);

/** The one button that makes the forms, and the one question that it asks: what each holds, and what it locks. */
export const MakeForms = ({ groups, printer, formSize, isFirst, onClosed }: MakeFormsProps) => {
  const [asking, setAsking] = useState(false);
  const close = useTask('end-of-day/close');
  const all: Shipment[] = groups.flatMap(({ shipments }) => shipments);
  const { unprinted, total } = summarize(all);
  const make = async (taken: readonly FormGroup[] = groups): Promise<void> => {
    setAsking(false);
    const choices = taken.map(({ shipments, ...kind }) => ({ ...kind, shipmentIds: shipments.map(({ id }) => id) }));
    const closed = await close.run({ choices, printerId: printer?.id ?? null });
    // Also where one failed: others may be made, and one whose answer was lost keeps its labels.
    onClosed(closed?.value.takenOff ?? []);
  };
  const named = close.failure?.code === 'form-refused' ? close.failure.trackingNumbers : [];
  const rest = without(groups, named);
  const restCount = rest.reduce((count, { shipments }) => count + shipments.length, 0);
  const forms = groups.length === 1 ? 'the SCAN form' : `${groups.length} SCAN forms`;
  return (
    <>
      <Button
        {...(isFirst ? { kind: 'primary' as const } : {})} className="group-button" autoFocus={isFirst && unprinted.length === 0} isPending={close.busy}
        isDisabled={printer !== null && cannotPrint(printer)} onPress={() => setAsking(true)}
      >
        {close.busy ? `Making ${forms}…` : `Make ${groups.length === 1 ? 'SCAN form' : forms} · ${parcels(all.length)}`}
      </Button>
      {close.failure ? (
        <InView>
          <FailureNote
            failure={close.failure}
            onRetry={() => void make()}
            onDismiss={close.dismiss}
            buttons={named.length > 0 && restCount > 0
              ? <Button onPress={() => void make(rest)}>Make it without {named.length === 1 ? 'it' : 'them'} · {parcels(restCount)}</Button>
              : undefined}
          />
        </InView>
      ) : null}
      <MoneyDialog
        isOpen={asking}
        title={`Make ${forms} for ${parcels(all.length)}?`}
        action={groups.length === 1 ? 'Make the form' : 'Make the forms'}
        onAction={() => void make()}
        keep="Not yet"
        onKeep={() => setAsking(false)}
      >
        {groups.map((group) => (
          <p key={keyOf(group)}>
            <strong>{parcels(group.shipments.length)}, {formatCents(sum(group.shipments.map(({ charged }) => charged)))}, dated {formatDay(group.mailingDate)}</strong>
            {groups.length > 1 ? `, entry ZIP ${group.entryZip}${group.facilityType === 'NONE' ? '' : `, ${group.facilityType}`}` : ''}.
          </p>
        ))}
        <p>{groups.length === 1 ? 'The form itself costs' : `${formatCents(total)} in all. The forms themselves cost`} nothing.</p>
        <p>{groups.length === 1 ? 'It locks' : 'They lock'} them: USPS is told of each, a label can no longer be canceled free, and a refund becomes a dispute.</p>
        {unprinted.length > 0 ? (
          <p>
            <strong>{unprinted.length === 1 ? 'One of them isn’t' : `${unprinted.length} of them aren’t`} printed.</strong> Cancel
            or print {unprinted.length === 1 ? 'it' : 'them'} first: afterwards a refund is a dispute.
          </p>
        ) : null}
        <p className="quiet">
          {printer === null ? 'No printer is chosen: it is kept, and can be printed later.' : `${formSize === 'letter' ? 'One letter page' : 'One 4 × 6'}${groups.length === 1 ? '' : ' each'} ${printer.kind === 'folder' ? 'is saved to the folder' : `goes to ${printer.name}`}.`}
        </p>
      </MoneyDialog>
    </>
  );
};

export const keyOf = ({ mailingDate, entryZip, facilityType, mailerId }: FormGroup): string => [mailingDate, entryZip, facilityType, mailerId].join('/');
