import type { FormGroup } from '../../../shared/end-of-day/end-of-day.ts';
import type { Printer } from '../../../shared/printing/printing.ts';
import type { Day } from '../../../shared/days/ship-date.ts';
import { formatDay } from '../../../shared/days/ship-days.ts';
import { Button } from '../../ui/button.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { InView } from '../../ui/focus/in-view.tsx';
import { MoneyDialog } from '../../ui/money-dialog.tsx';
import { BeforeLocking } from './before-locking.tsx';
import { keyOf, parcels, summarize } from '../form-group.ts';
import { useClosing } from './use-closing.ts';

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
  const { mailingDate, entryZip, facilityType, manifestMid, labels } = group;
  const { count, open } = summarize(labels);
  const closing = useClosing(open, printer, onClosed);
  const choice = { mailingDate: today, entryZip, facilityType, manifestMid, overwriteDate: true, shipmentIds: labels.map(({ shipmentId }) => shipmentId) };
  return (
    <li>
      <p className="later-words"><strong>{parcels(count)}</strong> dated {formatDay(mailingDate)} · entry ZIP {entryZip}</p>
      <Button {...closing.button}>{closing.button.isPending ? 'Making the SCAN form…' : 'Hand over today instead…'}</Button>
      {closing.failure ? <InView><FailureNote failure={closing.failure} onRetry={closing.ask} onDismiss={closing.dismiss} /></InView> : null}
      <MoneyDialog
        {...closing.dialog}
        title={`Give ${parcels(count)} today’s date?`}
        action={`Make the form dated ${formatDay(today)}`}
        onAction={() => void closing.make([choice])}
        keep={`Leave ${count === 1 ? 'it' : 'them'} for ${formatDay(mailingDate)}`}
      >
        <p className="later-dates"><span>{formatDay(mailingDate)}</span><span aria-label="becomes"> → </span><strong>{formatDay(today)}</strong></p>
        <p>USPS overwrites the mailing date of {count === 1 ? 'the label' : 'each label'} with today’s. A date that is printed on a label stays as it is printed.</p>
        <p>The form locks {count === 1 ? 'it' : 'them'}: a label can no longer be canceled free, and a refund becomes a dispute. The form itself costs nothing.</p>
        <BeforeLocking {...closing.locking} />
      </MoneyDialog>
    </li>
  );
};
