import { useState } from 'react';
import type { FormDay } from '../../../shared/end-of-day/end-of-day.ts';
import type { Day } from '../../../shared/days/ship-date.ts';
import { formatDay } from '../../../shared/days/ship-days.ts';
import type { ScanForm } from '../../../shared/shipments/shipment.ts';
import { useCall, useEvent } from '../../bridge.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Select } from '../../ui/fields/select.tsx';
import { parcels } from '../form-group.ts';
import { FormsMade } from './forms-made.tsx';
import type { FormsMadeProps } from './forms-made.tsx';

export interface FormsOfDaysProps extends FormsMadeProps {
  readonly today: Day;
  /** On which forms were made, the newest first. */
  readonly days: readonly FormDay[];
}

/** The forms made today, and those of any day before: none is ever lost, and each can be printed again. */
export const FormsOfDays = ({ today, days, forms, ...rest }: FormsOfDaysProps) => {
  const [day, setDay] = useState<Day>(today);
  const others = days.filter((each) => each.day !== today);
  if (forms.length === 0 && others.length === 0) return null;
  const isToday = day === today || !others.some((each) => each.day === day);
  const choices = [
    { value: today, words: `${formatDay(today)}, today`, detail: formsWords(forms.length, forms.reduce((count, { shipmentIds, strangers }) => count + shipmentIds.length + strangers.length, 0)) },
    ...others.map((each) => ({ value: each.day, words: formatDay(each.day), detail: formsWords(each.forms, each.labels) })),
  ];
  return (
    <section className="day-part" aria-label="Forms made">
      <div className="forms-heading">
        <h2>Forms made {formatDay(isToday ? today : day)}</h2>
        {others.length > 0 ? <Select label="Day" choices={choices} value={isToday ? today : day} onChange={setDay} className="forms-day" /> : null}
      </div>
      {isToday ? forms.length === 0 ? <p className="quiet">No form was made today yet.</p> : <FormsMade forms={forms} {...rest} /> : <OlderForms key={day} day={day} {...rest} />}
    </section>
  );
};

const formsWords = (forms: number, labels: number): string => `${forms === 1 ? '1 form' : `${forms} forms`}, ${parcels(labels)}`;

const OlderForms = ({ day, ...rest }: Omit<FormsMadeProps, 'forms'> & { readonly day: Day }) => {
  const list = useCall('forms/list', { day });
  useEvent('form/changed', list.again);
  useEvent('print-job/changed', list.again);
  if (list.failure) return <FailureNote failure={list.failure} onRetry={list.again} />;
  const forms: readonly ScanForm[] = list.value ?? [];
  return forms.length === 0 ? null : <FormsMade forms={forms} {...rest} />;
};
