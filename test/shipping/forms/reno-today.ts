import type { FormKind } from '../../../shared/end-of-day/form-preflight.ts';

/** The form that the labels of a test desk need: from Reno, on the day that its clock stands at, by the practice account's mailer. */
export const renoToday: FormKind = { mailingDate: '2026-11-19', entryZip: '89502', facilityType: 'NONE', manifestMid: '904128936' };
