import type { Enrolment, EnrolmentStepId } from '../../../../shared/account/enrolment.ts';
import { enrolmentOrder } from './enrolment-order.ts';

interface Feature {
  readonly name: string;
  readonly needs: readonly EnrolmentStepId[];
}

const everything: readonly EnrolmentStepId[] = ['business-account', 'crid', 'mid', 'payment-account', 'app', 'service-request', 'claims'];

/** Tracking comes with the service request: it isn't among what an app starts with. */
const features: readonly Feature[] = [
  { name: 'Addresses checked', needs: ['app'] },
  { name: 'Prices', needs: ['app'] },
  { name: 'Tracking', needs: ['app', 'service-request'] },
  { name: 'Labels', needs: everything },
  { name: 'Labels abroad, with customs forms', needs: everything },
  { name: 'Return labels', needs: everything },
  { name: 'SCAN forms', needs: everything },
  { name: 'Carrier pickup', needs: everything },
];

export interface WorksToday {
  readonly name: string;
  /** The steps that are still open, from 1; empty when it works. */
  readonly waitsFor: readonly number[];
}

/** Whether a step is behind one, by a person's word or USPS's. */
export const isBehind = (steps: Enrolment['steps'], id: EnrolmentStepId): boolean => {
  const state = steps[id]?.state;
  return state === 'done' || state === 'verified';
};

/** Which features the real USPS answers with what one has so far. */
export const whatWorks = (steps: Enrolment['steps']): WorksToday[] =>
  features.map(({ name, needs }) => ({ name, waitsFor: needs.filter((id) => !isBehind(steps, id)).map((id) => enrolmentOrder.indexOf(id) + 1) }));
