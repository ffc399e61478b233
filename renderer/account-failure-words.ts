import type { Failure } from '../shared/failure.ts';
import { wordsOfCode } from './usps-code-words.ts';

type AccountFailure = Extract<Failure, { code: 'credentials-refused' | 'not-authorized' | 'payment-refused' }>;

/** USPS answers with words alone, and no code, where it notices at the authorization that the CRID isn't in USPS Ship. */
const isEnrolment = /enrolled in USPS Ship/i;

/** What USPS has against the account: which step is open. Of each the next step is on the Account page. */
export const accountFailureWords = (failure: AccountFailure): readonly [title: string, meaning: string] => {
  switch (failure.code) {
    case 'credentials-refused':
      return ['USPS refused the client ID or secret', 'Nothing was charged. Enter both again as the USPS portal shows them; a new secret ends the old one.'];
    case 'not-authorized':
      return failure.lacks === 'link'
        ? ['Your app isn’t linked to these numbers',
          'Nothing was charged. Refresh the app’s claims in the Customer Onboarding Portal, under My Apps, or correct the numbers. The account doctor on the Account page says which.']
        : ['USPS hasn’t granted this to your app',
          'Nothing was charged. Labels and Payments are granted on request, in one to four weeks, then linked in the Customer Onboarding Portal. The Account page lists the steps.'];
    case 'payment-refused':
      if (failure.uspsCode === null && isEnrolment.test(failure.detail)) return ['USPS Ship doesn’t know this account', `Nothing was charged. ${wordsOfCode('160302') ?? ''}`];
      return ['USPS won’t charge the payment account', `Nothing was charged. ${wordsOfCode(failure.uspsCode) ?? 'Check the CRID, the MIDs and the EPA on the Account page.'}`];
  }
};

const ofTheAccount: readonly string[] = ['160173', '160302', '160303', '160304'];

/** Whether a label is refused for what the account is, and not for the parcel: asking for prices again changes nothing. */
export const isOfTheAccount = (uspsCode: string | null): boolean => uspsCode !== null && ofTheAccount.includes(uspsCode);
