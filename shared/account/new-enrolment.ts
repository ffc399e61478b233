import type { Business, Enrolment } from './enrolment.ts';

/** A business that has nothing at USPS yet. */
export const newEnrolment: Enrolment = {
  steps: {},
  microDeposits: null,
  uspsShipApproved: false,
  questionnaire: 'none',
  appName: '',
  peakLabelsPerHour: null,
  contacts: {},
  contract: { path: 'unknown', done: [], confirmed: null },
};

export const noBusiness: Business = { companyName: '', mailerIds: [], prices: 'commercial' };
