import type { EnrolmentStepId } from '../../../../shared/account/enrolment.ts';

/** The steps by name, apart from their words: the frame counts them on every page. */
export const enrolmentOrder: readonly EnrolmentStepId[] = [
  'business-account', 'crid', 'mid', 'payment-account', 'app', 'service-request', 'claims', 'test-label',
];
