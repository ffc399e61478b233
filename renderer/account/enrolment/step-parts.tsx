import type { ReactNode } from 'react';
import type { EnrolmentStepId } from '../../../shared/account/enrolment.ts';
import { StepApp } from './step-app.tsx';
import type { StepPartProps } from './step-part-props.ts';
import { StepPayment } from './step-payment.tsx';
import { StepRequest } from './step-request.tsx';

/** What a step has besides its words. */
export const stepParts: Readonly<Partial<Record<EnrolmentStepId, (props: StepPartProps) => ReactNode>>> = {
  'payment-account': StepPayment,
  app: StepApp,
  'service-request': StepRequest,
};
