import { useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import type { DayLabel, EverythingOf, FormGroup } from '../../../shared/end-of-day/end-of-day.ts';
import { mailerIdOf, mismatchWith } from '../../../shared/end-of-day/form-preflight.ts';
import type { Printer } from '../../../shared/printing/printing.ts';
import { formatDay } from '../../../shared/days/ship-days.ts';
import { Button } from '../../ui/button.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { InView } from '../../ui/focus/in-view.tsx';
import { MoneyDialog } from '../../ui/money-dialog.tsx';
import { BeforeLocking } from './before-locking.tsx';
import { useClosing } from './use-closing.ts';

const valueOf = ({ kind, number }: EverythingOf): string => `${kind}/${number}`;

const wordsOf = ({ kind, number }: EverythingOf): string => `${kind === 'MID' ? 'MID' : 'manifest MID'} ${number}`;

/** Those that are known here of what USPS picks. */
const labelsOf = ({ kind, number }: EverythingOf, group: FormGroup, groups: readonly FormGroup[]): readonly DayLabel[] => {
  if (kind === 'manifestMID') return group.labels;
  const among = groups.filter((other) => mismatchWith({ ...group, manifestMid: other.manifestMid }, other) === null);
  return among.flatMap(({ labels }) => labels.filter(({ trackingNumber }) => mailerIdOf(trackingNumber ?? '') === number));
};

export interface CloseEverythingProps {
  readonly group: FormGroup;
  /** All of the day: a MID's labels may go into more manifests than this group's. */
  readonly groups: readonly FormGroup[];
  readonly printer: Printer | null;
  readonly onClosed: () => void;
}

/** A form of everything that a MID has: USPS picks the labels, so that it asks first, and says what is closed along. */
export const CloseEverything = ({ group, groups, printer, onClosed }: CloseEverythingProps) => {
  const { mailingDate, entryZip, facilityType, manifestMid, mailerIds } = group;
  const offered: EverythingOf[] = [
    ...mailerIds.filter((number) => number !== '').map((number) => ({ kind: 'MID' as const, number })),
    ...(manifestMid === '' ? [] : [{ kind: 'manifestMID' as const, number: manifestMid }]),
  ];
  const [chosen, setChosen] = useState<string | null>(null);
  const everythingOf = offered.find((each) => valueOf(each) === chosen) ?? offered[0];
  const labels = everythingOf === undefined ? [] : labelsOf(everythingOf, group, groups);
  const closing = useClosing(labels.filter(({ isOpen }) => isOpen), printer, onClosed);
  if (everythingOf === undefined) return null;
  const choice = { mailingDate, entryZip, facilityType, manifestMid, everythingOf, shipmentIds: labels.map(({ shipmentId }) => shipmentId) };
  return (
    <>
      <Button {...closing.button}>{closing.button.isPending ? 'Making the SCAN form…' : 'Close everything of a MID…'}</Button>
      {closing.failure ? <InView><FailureNote failure={closing.failure} onRetry={closing.ask} onDismiss={closing.dismiss} /></InView> : null}
      <MoneyDialog
        {...closing.dialog}
        title={`Close everything of ${wordsOf(everythingOf)}?`}
        action="Close everything"
        actionKind="stop"
        onAction={() => void closing.make([choice])}
        keep="Not now"
      >
        <RadioGroup aria-label="What is closed" className="everything" value={valueOf(everythingOf)} onChange={setChosen}>
          {offered.map((each) => <Radio key={valueOf(each)} value={valueOf(each)} className="everything-choice">All of {wordsOf(each)}</Radio>)}
        </RadioGroup>
        <p>
          <strong>USPS picks the labels, not Labeldesk:</strong> every one of {wordsOf(everythingOf)} dated {formatDay(mailingDate)} for entry ZIP {entryZip} that
          fits a form. Those that aren’t printed are closed along, and so are those of other software and other desks.
        </p>
        <p>It locks them: a label can no longer be canceled free, and a refund becomes a dispute. What USPS closed is compared with what is here, and shown.</p>
        <BeforeLocking {...closing.locking} />
      </MoneyDialog>
    </>
  );
};
