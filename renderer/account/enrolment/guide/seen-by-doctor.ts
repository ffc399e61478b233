import type { DoctorReport, RungId, Verdict } from '../../../../shared/account/doctor.ts';
import type { Enrolment, EnrolmentStepId } from '../../../../shared/account/enrolment.ts';
import type { Day } from '../../../../shared/days/ship-date.ts';
import { withStep } from './change-enrolment.ts';
import { enrolmentOrder } from './enrolment-order.ts';

/** Which rungs prove a step. The authorization of a payer and a label owner proves the account and its numbers; a label that was sold, the last step. */
const proofs: Readonly<Record<EnrolmentStepId, readonly RungId[]>> = {
  'business-account': ['label-owner'],
  crid: ['label-owner'],
  mid: ['label-owner'],
  'payment-account': ['payer'],
  app: ['token'],
  'service-request': ['products', 'label-owner'],
  claims: ['claims', 'identifiers', 'label-owner'],
  'test-label': ['ship-outbound'],
};

/**
 * What an examination shows of the steps. A step that all its rungs prove is verified; one that was verified and whose rung
 * fails isn't any more, and waits on whoever has to act. Practice proves nothing of the real account.
 */
export const withExamination = (enrolment: Enrolment, { environment, rungs }: Pick<DoctorReport, 'environment' | 'rungs'>, today: Day): Enrolment => {
  if (environment === 'practice') return enrolment;
  const verdict = (id: RungId): Verdict | undefined => rungs.find((rung) => rung.id === id)?.verdict;
  return enrolmentOrder.reduce((before, step) => {
    const verdicts = proofs[step].map(verdict);
    if (verdicts.every((one) => one === 'ok')) return withStep(before, step, 'verified', today);
    if (before.steps[step]?.state !== 'verified') return before;
    if (verdicts.includes('waiting-on-usps')) return withStep(before, step, 'waiting-on-usps', today);
    return verdicts.includes('failed') ? withStep(before, step, 'waiting-on-you', today) : before;
  }, enrolment);
};
