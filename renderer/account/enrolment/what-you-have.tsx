import type { Enrolment } from '../../../shared/account/enrolment.ts';
import type { Day } from '../../../shared/days/ship-date.ts';
import { Checkbox } from '../../ui/fields/tick.tsx';
import { has, possessions, withPossession } from './guide/what-one-has.ts';
import type { ChangeEnrolment } from './use-enrolment.ts';

interface WhatYouHaveProps {
  readonly enrolment: Enrolment;
  readonly today: Day;
  readonly change: ChangeEnrolment;
}

/** Step 0: nothing is done twice that is there already. */
export const WhatYouHave = ({ enrolment, today, change }: WhatYouHaveProps) => (
  <div role="group" aria-labelledby="what-you-have" className="enrolment-box">
    <h3 id="what-you-have">What do you have already?</h3>
    <div className="enrolment-ticks">
      {possessions.map(({ id, words }) => (
        <Checkbox
          key={id}
          isSelected={has(enrolment, id)}
          isDisabled={enrolment.steps[id as keyof Enrolment['steps']]?.state === 'verified'}
          onChange={(there) => change((before) => withPossession(before, id, there, today))}
        >
          {words}
        </Checkbox>
      ))}
    </div>
  </div>
);
