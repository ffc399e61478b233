import type { EnrolmentStepId } from '../../../../shared/account/enrolment.ts';
import type { LinkName } from '../../../../shared/links.ts';

/** Something that goes wrong at a step, as USPS says it. */
export interface StepTrouble {
  readonly said: string;
  readonly because: string;
  readonly fix: string;
}

export interface EnrolmentStep {
  readonly id: EnrolmentStepId;
  readonly title: string;
  /** How long it takes, as people who did it tell. */
  readonly takes: string;
  /** Which steps come before it. */
  readonly after: readonly EnrolmentStepId[];
  /** What can be done at the same time. */
  readonly beside: string | null;
  /** What is done and entered, in order. */
  readonly todo: readonly string[];
  /** Where it is done, opened in the browser. */
  readonly pages: readonly { readonly name: LinkName; readonly label: string }[];
  readonly troubles: readonly StepTrouble[];
}

const gateway = { name: 'usps-business-account', label: 'Business Customer Gateway' } as const;
const onboardingPortal = { name: 'usps-customer-onboarding-portal', label: 'Customer Onboarding Portal' } as const;

/** From nothing to a live account, in the order in which each step needs the ones before it. */
export const enrolmentSteps: readonly EnrolmentStep[] = [
  {
    id: 'business-account',
    title: 'Business account',
    takes: 'the same day',
    after: [],
    beside: null,
    todo: [
      'Sign up as a business, not as a person, with the company’s legal name, its EIN and its physical address.',
      'Follow the link in the e-mail that checks your address, then the wizard’s three steps.',
      'Where it asks what you will mail with, choose “Ship with APIs”.',
    ],
    pages: [gateway],
    troubles: [
      {
        said: 'Business not found',
        because: 'Nearly always a social security number was typed where the EIN belongs.',
        fix: 'Enter the EIN. A sole proprietor can apply for one at irs.gov first.',
      },
    ],
  },
  {
    id: 'crid',
    title: 'CRID',
    takes: '1 to 3 business days, often at once',
    after: ['business-account'],
    beside: 'The app (step 5) can be made meanwhile.',
    todo: [
      'Under Mailing & Shipping Services apply for Customer Registration, with the business address and what you plan to mail.',
      'USPS e-mails the Customer Registration ID, usually eight digits. Enter it under Numbers.',
    ],
    pages: [gateway],
    troubles: [],
  },
  {
    id: 'mid',
    title: 'MID, linked to the CRID',
    takes: 'the same day to 2 business days',
    after: ['crid'],
    beside: 'The payment account (step 4) can be applied for meanwhile.',
    todo: [
      'Under Mailing & Shipping Services, Mailer ID, apply for a nine-digit MID.',
      'Link it to the CRID when the form asks. It then stands under My Mailer IDs.',
      'Enter it under Numbers. A six-digit MID is for high volume, works the same way, and can be asked for later.',
    ],
    pages: [gateway],
    troubles: [
      {
        said: 'The application for a MID is rejected',
        because: 'A six-digit MID was asked for without the volume for it, or the CRID isn’t approved yet.',
        fix: 'Wait for the CRID, then ask for a nine-digit MID.',
      },
    ],
  },
  {
    id: 'payment-account',
    title: 'Payment account (EPA)',
    takes: '2 to 5 business days with a bank account',
    after: ['crid'],
    beside: 'The app (step 5) can be made, and everything that doesn’t need the EPA goes on while a bank account is pending.',
    todo: [
      'Under Enterprise Payment System enroll, and link the payment account to the CRID. Its number usually has ten digits; enter it under Numbers.',
      'On the Business Portal’s first page, “Add your payment account”: accept the terms and choose bank account (ACH) or card. '
        + 'The page makes it look optional; without it no label can be paid.',
      'A bank account may say Pending; go on meanwhile. USPS makes two transactions of less than a dollar with it, and the Business Portal asks for both amounts.',
      'USPS Ship Account Management, among the services, must say Approved.',
    ],
    pages: [gateway],
    troubles: [
      {
        said: 'The EPA stays pending; labels fail with 100002, 100003 or 100004',
        because: 'The two small transactions haven’t come, or nobody confirmed them.',
        fix: 'Look at the bank account’s pending transactions after 1 to 3 business days, and type both amounts in the Business Portal: My Account, the link under Payment Account.',
      },
      {
        said: '160302, CRID isn’t enrolled in USPS Ship Outbound',
        because: 'USPS Ship doesn’t know the CRID and MID yet.',
        fix: 'Look whether USPS Ship Account Management says Approved. If it does, have the service request or USPS Ship Support enroll them.',
      },
    ],
  },
  {
    id: 'app',
    title: 'An app, with client ID and secret',
    takes: 'minutes',
    after: [],
    beside: 'It needs none of the steps before it.',
    todo: [
      'In the Customer Onboarding Portal, My Apps, add an app. (Apps made earlier in the Developer Portal stay valid.)',
      'Enter its client ID and secret here. Addresses and prices work from now on, 60 calls an hour.',
    ],
    pages: [onboardingPortal, { name: 'usps-developer-portal', label: 'Developer Portal' }],
    troubles: [],
  },
  {
    id: 'service-request',
    title: 'Labels and Payments for the app',
    takes: '1 to 4 weeks, the longest step',
    after: ['crid', 'mid', 'payment-account', 'app'],
    beside: 'Everything can be tried in Practice meanwhile.',
    todo: [
      'Open the form, choose USPS APIs, then Customer Access, and paste the text below. It asks for all that Labeldesk uses: '
        + 'another request would be another one to four weeks.',
      'USPS answers with a questionnaire. Fill it in the same day.',
      'No answer after a week: try the next contact below, and again each week.',
    ],
    pages: [{ name: 'usps-service-request', label: 'Service request' }],
    troubles: [
      {
        said: '401 Insufficient OAuth scope, while addresses and prices work',
        because: 'The app has only what every app starts with, “Public Access I”: no Labels, no Payments.',
        fix: 'Send the service request. There is no way to switch it on oneself.',
      },
      {
        said: 'Payment authorization answers 401 on TEM',
        because: 'TEM gives an app what production gives it, no more.',
        fix: 'Wait for the grant; it counts for both.',
      },
    ],
  },
  {
    id: 'claims',
    title: 'Claims refreshed',
    takes: 'minutes, once granted',
    after: ['service-request'],
    beside: null,
    todo: [
      'Sign in to the Customer Onboarding Portal with the business account, in Chrome. It asks for a second factor.',
      'My Apps, the app, Refresh Claims. My Authorizations then lists the CRID, the MIDs and the EPA.',
      'Tick the agreement and authorize the app, and accept the terms for tracking.',
    ],
    pages: [onboardingPortal],
    troubles: [
      {
        said: 'My Authorizations lists none',
        because: 'The products aren’t granted yet, or the claims weren’t refreshed since.',
        fix: 'Refresh Claims. Still none: ask after the service request.',
      },
      {
        said: 'The portal doesn’t load, or goes round in circles',
        because: 'It has trouble with Safari and Firefox, and with old cookies.',
        fix: 'Use Chrome, and clear the cookies of cop.usps.com.',
      },
    ],
  },
  {
    id: 'test-label',
    title: 'A label on TEM, then live',
    takes: 'minutes',
    after: ['claims'],
    beside: null,
    todo: [
      'Enter TEM above and press “Buy a test label” in the account doctor: it is never charged, and canceled at once.',
      'Have Live examined above; when every rung stands, enter it.',
    ],
    pages: [],
    troubles: [
      {
        said: '160173, no company name for the indicia',
        because: 'USPS has no company name set for the manifest MID.',
        fix: 'Have your USPS representative, or USPS Ship Support, set it.',
      },
    ],
  },
];
