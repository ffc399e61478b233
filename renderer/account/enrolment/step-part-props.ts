import type { Enrolment } from '../../../shared/account/enrolment.ts';
import type { Day } from '../../../shared/days/ship-date.ts';
import type { RequestFacts } from './guide/request-texts.ts';
import type { ChangeEnrolment } from './use-enrolment.ts';

/** What a part of a step works with. */
export interface StepPartProps {
  readonly enrolment: Enrolment;
  readonly today: Day;
  readonly facts: RequestFacts;
  readonly change: ChangeEnrolment;
}
