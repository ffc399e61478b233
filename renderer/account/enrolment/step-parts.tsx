import type { ReactNode } from 'react';
import type { Enrolment, EnrolmentStepId } from '../../../shared/account/enrolment.ts';
import type { Day } from '../../../shared/days/ship-date.ts';
import type { RequestFacts } from './guide/request-texts.ts';
import { StepApp } from './step-app.tsx';
import { StepPayment } from './step-payment.tsx';
import { StepRequest } from './step-request.tsx';
import type { ChangeEnrolment } from './use-enrolment.ts';

export interface StepPartProps {
  readonly enrolment: Enrolment;
  readonly today: Day;
  readonly facts: RequestFacts;
  readonly change: ChangeEnrolment;
}

/** What a step has besides its words. */
export const stepParts: Readonly<Partial<Record<EnrolmentStepId, (props: StepPartProps) => ReactNode>>> = {
  'payment-account': StepPayment,
  app: StepApp,
  'service-request': StepRequest,
};
