import type { Enrolment } from '../account/enrolment.ts';

/** Whether a contract was said to be coming, and the representative hasn't confirmed that payment account and contract are linked. */
export const isContractPending = ({ contract }: Pick<Enrolment, 'contract'>): boolean =>
  (contract.path === 'existing' || contract.path === 'new') && contract.confirmed === null;
