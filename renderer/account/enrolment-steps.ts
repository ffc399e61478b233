import type { LinkName } from '../../shared/links.ts';

export interface EnrolmentStep {
  readonly title: string;
  /** How long it takes, as people who did it tell. */
  readonly takes: string;
  readonly what: string;
  readonly link: { readonly name: LinkName; readonly label: string } | null;
}

const businessAccount = { name: 'usps-business-account', label: 'USPS business account' } as const;
const onboardingPortal = { name: 'usps-customer-onboarding-portal', label: 'Customer Onboarding Portal' } as const;

/** From nothing to a live account, in the order in which each step needs the ones before it. */
export const enrolmentSteps: readonly EnrolmentStep[] = [
  {
    title: 'Business account',
    takes: 'the same day',
    what: 'Sign up as a business, with the company’s EIN. “Business not found” nearly always means that a social security number was entered.',
    link: businessAccount,
  },
  {
    title: 'CRID',
    takes: '1–3 business days, often at once',
    what: 'The Customer Registration ID is the number of the business. USPS e-mails it.',
    link: businessAccount,
  },
  {
    title: 'MID, linked to the CRID',
    takes: 'up to 2 business days',
    what: 'Ask for a nine-digit Mailer ID; it works as well as a six-digit one and is granted sooner. It needs the approved CRID.',
    link: businessAccount,
  },
  {
    title: 'Enterprise Payment Account',
    takes: '2–5 business days',
    what: 'Add the bank account that pays, then confirm the amounts of the two micro-deposits. Until then USPS refuses every label.',
    link: businessAccount,
  },
  {
    title: 'An app, with client ID and secret',
    takes: 'minutes',
    what: 'Create it under My Apps. It starts with addresses and prices, 60 calls an hour, and without labels.',
    link: onboardingPortal,
  },
  {
    title: 'Labels and Payments for the app',
    takes: '1–4 weeks, the longest step',
    what: 'Ask through the service request: USPS APIs, Customer Access, for Payments, Domestic Labels and SCAN forms. Give the app’s name, CRID, MID and EPA. '
      + 'Answer the form that USPS sends back. No answer after a week: 1-800-344-7779, weekdays 8 AM to 8:30 PM Eastern.',
    link: { name: 'usps-service-request', label: 'Service request' },
  },
  {
    title: 'Claims refreshed',
    takes: 'minutes, once granted',
    what: 'My Apps, Refresh Claims. My Authorizations then lists the CRID, the MID and the EPA; when it lists none, the step before isn’t done.',
    link: onboardingPortal,
  },
  {
    title: 'A label on TEM, then live',
    takes: 'minutes',
    what: 'Enter the numbers and secrets here and buy a label on TEM: watermarked, never charged. When that works, live does too.',
    link: null,
  },
];
