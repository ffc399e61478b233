import { useState } from 'react';
import type { FormGroup } from '../../../shared/end-of-day.ts';
import type { Printer } from '../../../shared/printing.ts';
import type { Day } from '../../../shared/ship-date.ts';
import { formatDay } from '../../../shared/ship-days.ts';
import { cannotPrint } from '../../printer-words.ts';
import { Button } from '../../ui/button.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { InView } from '../../ui/in-view.tsx';
import { MoneyDialog } from '../../ui/money-dialog.tsx';
import { useTask } from '../../use-task.ts';
import { BeforeLocking } from './before-locking.tsx';
import { keyOf, parcels, summarize } from '../form-group.ts';

export interface DatedLaterProps {
  readonly groups: readonly FormGroup[];
  readonly today: Day;
  readonly printer: Printer | null;
  readonly onClosed: () => void;
}

/** Labels dated later: they wait for their own day, unless somebody gives them today's date. */
export const DatedLater = ({ groups, ...rest }: DatedLaterProps) => groups.length === 0 ? null : (
  <section className="day-part" aria-label="Dated later">
    <h2>Dated later</h2>
    <ul className="later">
      {groups.map((group) => <Later key={keyOf(group)} group={group} {...rest} />)}
    </ul>
  </section>
);

const Later = ({ group, today, printer, onClosed }: Omit<DatedLaterProps, 'groups'> & { readonly group: FormGroup }) => {
  const [asking, setAsking] = useState(false);
  const [isSeen, setSeen] = useState(false);
  const close = useTask('end-of-day/close');
  const { mailingDate, entryZip, facilityType, manifestMid, labels } = group;
  const { count, open } = summarize(labels);
  const ask = (): void => {
    setSeen(false);
    setAsking(true);
  };
  const make = async (): Promise<void> => {
    setAsking(false);
    await close.run({
      choices: [{ mailingDate: today, entryZip, facilityType, manifestMid, overwriteDate: true, shipmentIds: labels.map(({ shipmentId }) => shipmentId) }],
      printerId: printer?.id ?? null, seenOpen: isSeen ? open.map(({ shipmentId }) => shipmentId) : [],
    });
    onClosed();
  };
  return (
    <li>
      <p className="later-words"><strong>{parcels(count)}</strong> dated {formatDay(mailingDate)} · entry ZIP {entryZip}</p>
      <Button isPending={close.busy} isDisabled={printer !== null && cannotPrint(printer)} onPress={ask}>
        {close.busy ? 'Making the SCAN form…' : `Hand over today instead…`}
      </Button>
      {close.failure ? <InView><FailureNote failure={close.failure} onRetry={ask} onDismiss={close.dismiss} /></InView> : null}
      <MoneyDialog
        isOpen={asking}
        title={`Give ${parcels(count)} today’s date?`}
        action={`Make the form dated ${formatDay(today)}`}
        isActionDisabled={open.length > 0 && !isSeen}
        onAction={() => void make()}
        keep={`Leave ${count === 1 ? 'it' : 'them'} for ${formatDay(mailingDate)}`}
        onKeep={() => setAsking(false)}
      >
        <p className="later-dates"><span>{formatDay(mailingDate)}</span><span aria-label="becomes"> → </span><strong>{formatDay(today)}</strong></p>
        <p>USPS overwrites the mailing date of {count === 1 ? 'the label' : 'each label'} with today’s. A date that is printed on a label stays as it is printed.</p>
        <p>The form locks {count === 1 ? 'it' : 'them'}: a label can no longer be canceled free, and a refund becomes a dispute. The form itself costs nothing.</p>
        <BeforeLocking open={open} isSeen={isSeen} onSeen={setSeen} />
      </MoneyDialog>
    </li>
  );
};
