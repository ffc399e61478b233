import { wordsOfCode } from '../words/usps-code-words.ts';
import { openAccount, says, words } from './message.ts';
import type { FailureMessage, FailureOf } from './message.ts';

type AccountFailure = FailureOf<'credentials-refused' | 'not-authorized' | 'payment-refused' | 'account-incomplete'>;

const missingNames: Readonly<Record<string, string>> = {
  'client-id': 'client ID', 'client-secret': 'client secret', crid: 'CRID', mid: 'MID', epa: 'EPA',
};

/** USPS answers with words alone, and no code, where it notices at the authorization that the CRID isn't in USPS Ship. */
const isEnrolment = /enrolled in USPS Ship/i;

const paymentMeaning = ({ uspsCode, detail }: FailureOf<'payment-refused'>): readonly [title: string, meaning: string] =>
  uspsCode === null && isEnrolment.test(detail)
    ? ['USPS Ship doesn’t know this account', wordsOfCode('160302') ?? '']
    : ['USPS won’t charge the payment account', wordsOfCode(uspsCode) ?? 'Check the CRID, the MIDs and the EPA on the Account page.'];

/** What USPS has against the account, or what it lacks: which step is open. Of each the next step is on the Account page. */
export const accountFailureWords = (failure: AccountFailure): FailureMessage => {
  switch (failure.code) {
    case 'credentials-refused':
      return words('USPS refused the client ID or secret',
        'Nothing was charged. Enter both again as the USPS portal shows them; a new secret ends the old one.', openAccount, says(null, failure.detail));
    case 'not-authorized':
      return failure.lacks === 'link'
        ? words('Your app isn’t linked to these numbers',
          'Nothing was charged. Refresh the app’s claims in the Customer Onboarding Portal, under My Apps, or correct the numbers. The account doctor on the Account page says which.',
          openAccount, says(null, failure.detail))
        : words('USPS hasn’t granted this to your app',
          'Nothing was charged. Labels and Payments are granted on request, in one to four weeks, then linked in the Customer Onboarding Portal. The Account page lists the steps.',
          openAccount, says(null, failure.detail));
    case 'payment-refused': {
      const [title, meaning] = paymentMeaning(failure);
      return words(title, `Nothing was charged. ${meaning}`, openAccount, says(failure.uspsCode, failure.detail));
    }
    case 'account-incomplete':
      return words('The account isn’t complete', `Nothing was charged. Still missing: ${failure.missing.map((name) => missingNames[name] ?? name).join(', ')}.`, openAccount);
  }
};

const ofTheAccount: readonly string[] = ['160173', '160302', '160303', '160304'];

/** Whether a label is refused for what the account is, and not for the parcel: asking for prices again changes nothing. */
export const isOfTheAccount = (uspsCode: string | null): boolean => uspsCode !== null && ofTheAccount.includes(uspsCode);
