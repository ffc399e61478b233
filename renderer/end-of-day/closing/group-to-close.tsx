import { useState } from 'react';
import { formatDay } from '../../../shared/days/ship-days.ts';
import type { FormGroup } from '../../../shared/end-of-day/end-of-day.ts';
import { Button } from '../../ui/button.tsx';
import { LongTable } from '../../ui/long-table.tsx';
import { Money } from '../../ui/money.tsx';
import { CloseEverything } from './close-everything.tsx';
import { parcels, summarize } from '../form-group.ts';
import { labelColumns } from '../label-columns.tsx';
import { MakeForms } from './make-forms.tsx';
import type { MakeFormsProps } from './make-forms.tsx';
import { OpenLabels } from './open-labels.tsx';

export interface GroupToCloseProps extends Omit<MakeFormsProps, 'groups'> {
  readonly group: FormGroup;
  readonly groups: readonly FormGroup[];
}

/** Labels that one form takes, and the button that makes it. */
export const GroupToClose = ({ group, groups, ...making }: GroupToCloseProps) => {
  const [shown, setShown] = useState(false);
  const { mailingDate, entryZip, facilityType, manifestMid, mailerIds, labels } = group;
  const { count, total, services, open } = summarize(labels);
  return (
    <section className="group" aria-label={`Form for ${formatDay(mailingDate)}, entry ZIP ${entryZip}`}>
      <div className="group-figures">
        <p className="group-count">{parcels(count)}</p>
        <Money amount={total} size={40} />
        <p className="group-where">
          {formatDay(mailingDate)} · entry ZIP {entryZip}{facilityType === 'NONE' ? '' : ` · ${facilityType}`}
        </p>
        <ul className="group-services">
          {services.map(({ name, count: many }) => <li key={name}><strong>{many.toLocaleString('en-US')}</strong> {name}</li>)}
          <li>MID {mailerIds.join(' and ')}{mailerIds.includes(manifestMid) ? '' : `, manifest MID ${manifestMid}`}</li>
        </ul>
        <MakeForms groups={[group]} {...making} />
      </div>
      {open.length > 0 ? <OpenLabels labels={open} takesFocus={making.isFirst} /> : null}
      <div className="group-more">
        <Button aria-expanded={shown} onPress={() => setShown(!shown)}>{shown ? 'Hide the parcels' : count === 1 ? 'Show the parcel' : `Show the ${parcels(count)}`}</Button>
        <CloseEverything group={group} groups={groups} printer={making.printer} onClosed={making.onClosed} />
      </div>
      {shown ? <LongTable name={`Parcels for entry ZIP ${entryZip}`} columns={labelColumns} rows={labels} keyOf={({ shipmentId }) => shipmentId} /> : null}
    </section>
  );
};
