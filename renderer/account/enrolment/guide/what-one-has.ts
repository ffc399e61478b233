import type { Enrolment, EnrolmentStepId } from '../../../../shared/account/enrolment.ts';
import type { Day } from '../../../../shared/days/ship-date.ts';
import { withStep } from './change-enrolment.ts';
import { isBehind } from './what-works.ts';

export type Possession = Extract<EnrolmentStepId, 'business-account' | 'crid' | 'mid' | 'payment-account' | 'app'> | 'contract' | 'usps-ship';

/** Step 0: what somebody may bring along. */
export const possessions: readonly { readonly id: Possession; readonly words: string }[] = [
  { id: 'business-account', words: 'A USPS business account' },
  { id: 'crid', words: 'A CRID' },
  { id: 'mid', words: 'A MID' },
  { id: 'payment-account', words: 'A payment account (EPA) that is active' },
  { id: 'app', words: 'An app, with client ID and secret' },
  { id: 'contract', words: 'A contract with negotiated prices (NSA)' },
  { id: 'usps-ship', words: 'USPS Ship, approved' },
];

const hasContract = ({ contract }: Enrolment): boolean => contract.path === 'existing' || contract.path === 'new';

export const has = (enrolment: Enrolment, id: Possession): boolean => {
  if (id === 'contract') return hasContract(enrolment);
  if (id === 'usps-ship') return enrolment.uspsShipApproved;
  return isBehind(enrolment.steps, id);
};

/** What is there is a step that is done; what USPS itself verified isn't taken back by a tick. */
export const withPossession = (enrolment: Enrolment, id: Possession, there: boolean, today: Day): Enrolment => {
  if (id === 'contract') return { ...enrolment, contract: { ...enrolment.contract, path: there ? 'existing' : 'none' } };
  if (id === 'usps-ship') return { ...enrolment, uspsShipApproved: there };
  if (enrolment.steps[id]?.state === 'verified') return enrolment;
  return withStep(enrolment, id, there ? 'done' : 'to-do', today);
};
