import { useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import type { DayLabel, EverythingOf, FormGroup } from '../../../shared/end-of-day.ts';
import { mailerIdOf, mismatchWith } from '../../../shared/form-preflight.ts';
import type { Printer } from '../../../shared/printing.ts';
import { formatDay } from '../../../shared/ship-days.ts';
import { cannotPrint } from '../../printer-words.ts';
import { Button } from '../../ui/button.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { InView } from '../../ui/in-view.tsx';
import { MoneyDialog } from '../../ui/money-dialog.tsx';
import { useTask } from '../../use-task.ts';
import { BeforeLocking } from './before-locking.tsx';
import { summarize } from '../form-group.ts';

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
  const [asking, setAsking] = useState(false);
  const [isSeen, setSeen] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const close = useTask('end-of-day/close');
  const everythingOf = offered.find((each) => valueOf(each) === chosen) ?? offered[0];
  if (everythingOf === undefined) return null;
  const labels = labelsOf(everythingOf, group, groups);
  const { open } = summarize(labels);
  const ask = (): void => {
    setSeen(false);
    setAsking(true);
  };
  const make = async (): Promise<void> => {
    setAsking(false);
    await close.run({
      choices: [{ mailingDate, entryZip, facilityType, manifestMid, everythingOf, shipmentIds: labels.map(({ shipmentId }) => shipmentId) }],
      printerId: printer?.id ?? null, seenOpen: isSeen ? open.map(({ shipmentId }) => shipmentId) : [],
    });
    onClosed();
  };
  return (
    <>
      <Button isPending={close.busy} isDisabled={printer !== null && cannotPrint(printer)} onPress={ask}>
        {close.busy ? 'Making the SCAN form…' : 'Close everything of a MID…'}
      </Button>
      {close.failure ? <InView><FailureNote failure={close.failure} onRetry={ask} onDismiss={close.dismiss} /></InView> : null}
      <MoneyDialog
        isOpen={asking}
        title={`Close everything of ${wordsOf(everythingOf)}?`}
        action="Close everything"
        actionKind="stop"
        isActionDisabled={open.length > 0 && !isSeen}
        onAction={() => void make()}
        keep="Not now"
        onKeep={() => setAsking(false)}
      >
        <RadioGroup aria-label="What is closed" className="everything" value={valueOf(everythingOf)} onChange={setChosen}>
          {offered.map((each) => <Radio key={valueOf(each)} value={valueOf(each)} className="everything-choice">All of {wordsOf(each)}</Radio>)}
        </RadioGroup>
        <p>
          <strong>USPS picks the labels, not Labeldesk:</strong> every one of {wordsOf(everythingOf)} dated {formatDay(mailingDate)} for entry ZIP {entryZip} that
          fits a form. Those that aren’t printed are closed along, and so are those of other software and other desks.
        </p>
        <p>It locks them: a label can no longer be canceled free, and a refund becomes a dispute. What USPS closed is compared with what is here, and shown.</p>
        <BeforeLocking open={open} isSeen={isSeen} onSeen={setSeen} />
      </MoneyDialog>
    </>
  );
};
