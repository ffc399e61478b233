import { formatDay } from '../../shared/days/ship-days.ts';
import { sentence } from '../words/sentence.ts';
import { wordsOfCode } from '../words/usps-code-words.ts';
import { openAccount, openSettings, says, words as plainWords } from './message.ts';
import type { FailureMessage, FailureOf } from './message.ts';

type PickupFailure = FailureOf<`pickup-${string}`>;

const lost = {
  book: 'It may be booked. USPS books one pickup an address and day, so it can be asked again without booking a second one.',
  change: 'USPS may have changed it, or not. Ask what it has now before you change it again.',
  cancel: 'The carrier may still come. Ask USPS whether it still has the pickup.',
} as const;

const needs = { name: 'a first and a last name', contact: 'an e-mail address or a phone number of ten digits' } as const;

/** The words of what can go wrong with a pickup. None of these touches postage. */
export const pickupFailureWords = (failure: PickupFailure): FailureMessage => {
  const words = (title: string, meaning: string, action: FailureMessage['action'] = null, uspsSays: string | null = null): FailureMessage =>
    plainWords(title, `${meaning} A pickup costs nothing.`, action, uspsSays);
  switch (failure.code) {
    case 'pickup-not-granted':
      return words('USPS hasn’t granted Carrier Pickup to your app',
        'Nothing was booked or changed. Carrier Pickup is an API of its own: add it to the app at developers.usps.com, or ask USPS for it, as the Account page shows. '
          + 'Until then a pickup can be booked on usps.com, or parcels given to the carrier who comes anyway.',
        openAccount, failure.detail || null);
    case 'pickup-refused':
      return words('USPS refused this pickup',
        `Nothing was booked or changed. ${wordsOfCode(failure.uspsCode) ?? 'Correct what USPS names, then try again.'}`,
        null, says(failure.uspsCode, failure.detail));
    case 'pickup-day-refused':
      return words(`USPS doesn’t come on ${formatDay(failure.day)}`,
        'Nothing was booked or changed. Choose another day, or let USPS choose the next one that it comes on.', null, failure.detail);
    case 'pickup-outcome-unknown':
      return words('USPS’s answer was lost', `${sentence(failure.because)} ${lost[failure.asked]}`);
    case 'pickup-booked-already':
      return words(`A pickup is asked for on ${formatDay(failure.day)} already`,
        `Nothing was booked this time. ${failure.confirmationNumber === null ? 'It isn’t settled yet: ask USPS about it first.' : `Its number is ${failure.confirmationNumber}: change that one.`}`);
    case 'pickup-changed-elsewhere':
      return words('USPS has this pickup differently now',
        `Nothing was changed. Somebody else changed it: ${failure.differences.join('; ')}. It is shown as USPS has it; look it over, and do it again if it is still what you want.`);
    case 'pickup-over':
      return words('There is nothing to change any more', `This pickup is ${failure.state === 'canceled' ? 'canceled: USPS has it no longer' : `“${failure.state}”`}.`);
    case 'pickup-of-another':
      return words('That is the number of another pickup', 'USPS knows it, for another address or another day. Nothing was changed. Check the number in USPS’s e-mail.');
    case 'pickup-needs':
      return words('The ship-from lacks something that USPS needs',
        `Nothing was asked of USPS. It wants ${failure.missing.map((one) => needs[one]).join(', and ')} for a pickup: enter ${failure.missing.length === 1 ? 'it' : 'them'} with “${failure.shipFrom}” in Settings.`,
        openSettings);
  }
};
