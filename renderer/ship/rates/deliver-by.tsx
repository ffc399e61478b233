import { useState } from 'react';
import { formatDay } from '../../../shared/days/ship-days.ts';
import type { DayRead } from '../../../shared/days/read-day.ts';
import { TextField } from '../../ui/fields/text-field.tsx';

interface DeliverByProps {
  readonly typed: string;
  readonly by: DayRead | null;
  readonly onChange: (typed: string) => void;
}

/** The day by which the parcel has to be there: the cheapest service that makes it is chosen. Of this parcel alone. */
export const DeliverBy = ({ typed, by, onChange }: DeliverByProps) => {
  const [left, setLeft] = useState(false);
  const problem = by !== null && !by.ok ? by.because : null;
  return (
    <div className="deliver-by">
      {problem !== null && left ? <p id="deliver-by-problem" className="field-problem">{problem}</p> : null}
      {by?.ok ? <span className="quiet">cheapest by {formatDay(by.day)}</span> : null}
      <TextField
        label="By" stop="deliver-by" value={typed} onChange={onChange} placeholder="day  Alt+D" maxLength={20} aria-label="Deliver by"
        problem={left ? problem : null} problemId="deliver-by-problem" onFocus={() => setLeft(false)} onBlur={() => setLeft(true)}
      />
    </div>
  );
};
