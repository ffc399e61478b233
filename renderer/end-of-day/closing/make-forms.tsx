import { formatCents, sum } from '../../../shared/format-money.ts';
import type { Printer } from '../../../shared/printing/printing.ts';
import type { Settings } from '../../../shared/settings.ts';
import { formatDay } from '../../../shared/days/ship-days.ts';
import type { DayLabel, FormGroup } from '../../../shared/end-of-day/end-of-day.ts';
import { Button } from '../../ui/button.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { InView } from '../../ui/focus/in-view.tsx';
import { mayTakeFocus } from '../../ui/focus/may-take-focus.ts';
import { MoneyDialog } from '../../ui/money-dialog.tsx';
import { BeforeLocking } from './before-locking.tsx';
import { keyOf, parcels, summarize } from '../form-group.ts';
import { useClosing } from './use-closing.ts';

export interface MakeFormsProps {
  /** One form each. */
  readonly groups: readonly FormGroup[];
  /** Null makes the forms without printing them. */
  readonly printer: Printer | null;
  readonly formSize: Settings['formSize'];
  readonly isFirst: boolean;
  readonly onClosed: () => void;
}

const without = (groups: readonly FormGroup[], numbers: readonly string[]): FormGroup[] =>
  groups.map(({ labels, ...kind }) => ({ ...kind, labels: labels.filter(({ trackingNumber }) => trackingNumber === null || !numbers.includes(trackingNumber)) }))
    .filter(({ labels }) => labels.length > 0);

/** What becomes of the forms once they are made. */
const whereTo = (printer: Printer | null, formSize: Settings['formSize'], forms: number): string => {
  if (printer === null) return 'No printer is chosen: it is kept, and can be printed later.';
  const sheets = `${formSize === 'letter' ? 'One letter page' : 'One 4 × 6'}${forms === 1 ? '' : ' each'}`;
  return `${sheets} ${printer.kind === 'folder' ? 'is saved to the folder' : `goes to ${printer.name}`}.`;
};

/** The one button that makes the forms, and the one question that it asks: what each holds, and what it locks. */
export const MakeForms = ({ groups, printer, formSize, isFirst, onClosed }: MakeFormsProps) => {
  const all: DayLabel[] = groups.flatMap(({ labels }) => labels);
  const { open, total } = summarize(all);
  const closing = useClosing(open, printer, onClosed);
  const { failure } = closing;
  const make = (taken: readonly FormGroup[]): void =>
    void closing.make(taken.map(({ labels, mailerIds: _, ...kind }) => ({ ...kind, shipmentIds: labels.map(({ shipmentId }) => shipmentId) })));
  const named = failure?.code === 'form-refused' ? failure.trackingNumbers : [];
  const rest = without(groups, named);
  const restCount = rest.reduce((count, { labels }) => count + labels.length, 0);
  const forms = groups.length === 1 ? 'the SCAN form' : `${groups.length} SCAN forms`;
  return (
    <>
      <Button {...closing.button} {...(isFirst ? { kind: 'primary' as const } : {})} className="group-button" autoFocus={isFirst && open.length === 0 && mayTakeFocus()}>
        {closing.button.isPending ? `Making ${forms}…` : `Make ${groups.length === 1 ? 'SCAN form' : forms}\u00a0· ${parcels(all.length)}`}
      </Button>
      {failure ? (
        <InView>
          <FailureNote
            failure={failure}
            onRetry={closing.ask}
            onDismiss={closing.dismiss}
            buttons={named.length > 0 && restCount > 0
              ? <Button onPress={() => make(rest)}>Make it without {named.length === 1 ? 'it' : 'them'} · {parcels(restCount)}</Button>
              : undefined}
          />
        </InView>
      ) : null}
      <MoneyDialog
        {...closing.dialog}
        title={`Make ${forms} for ${parcels(all.length)}?`}
        action={groups.length === 1 ? 'Make the form' : 'Make the forms'}
        onAction={() => make(groups)}
        keep="Not yet"
      >
        {groups.map((group) => (
          <p key={keyOf(group)}>
            <strong>{parcels(group.labels.length)}, {formatCents(sum(group.labels.map(({ charged }) => charged)))}, dated {formatDay(group.mailingDate)}</strong>
            {groups.length > 1 ? `, entry ZIP ${group.entryZip}${group.facilityType === 'NONE' ? '' : `, ${group.facilityType}`}` : ''}.
          </p>
        ))}
        <p>{groups.length === 1 ? 'The form itself costs' : `${formatCents(total)} in all. The forms themselves cost`} nothing.</p>
        <p>{groups.length === 1 ? 'It locks' : 'They lock'} them: USPS is told of each, a label can no longer be canceled free, and a refund becomes a dispute.</p>
        <BeforeLocking {...closing.locking} />
        <p className="quiet">
          {closing.looksForPrinters ? 'The printers are being looked for.' : whereTo(printer, formSize, groups.length)}
        </p>
      </MoneyDialog>
    </>
  );
};
