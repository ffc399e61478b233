import { fieldWords } from '../words/field-words.ts';
import { sentence } from '../words/sentence.ts';
import { wordsOfCode } from '../words/usps-code-words.ts';
import { retry, says, words } from './message.ts';
import type { FailureMessage, FailureOf } from './message.ts';

type UspsFailure = FailureOf<`usps-${string}`>;

const wait = (seconds: number): string => {
  const minutes = Math.ceil(seconds / 60);
  if (seconds < 90) return `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`;
  return `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
};

/** What USPS as a whole answered, or didn’t: nothing was charged. */
export const uspsFailureWords = (failure: UspsFailure): FailureMessage => {
  switch (failure.code) {
    case 'usps-unreachable':
      return words('USPS can’t be reached',
        `Nothing was charged. ${sentence(failure.because)} What you typed is kept; check the network and try again.`, retry);
    case 'usps-slow':
      return words(`USPS didn’t answer in ${wait(failure.seconds)}`, 'Nothing was charged. What you typed is kept.', retry);
    case 'usps-garbled':
      return words('USPS’s answer couldn’t be read',
        `Nothing was charged. It wasn’t what USPS documents${failure.status === 0 ? '' : ` (HTTP ${failure.status})`}. What you typed is kept.`, retry);
    case 'usps-unavailable':
      return words('USPS is down',
        `Nothing was charged. USPS says so itself (HTTP ${failure.status}). What you typed is kept; wait a minute.`, retry);
    case 'usps-quota': {
      const when = failure.retryAfterSeconds === null
        ? 'The count starts anew each hour.'
        : `USPS takes calls again in ${wait(failure.retryAfterSeconds)}.`;
      return words('USPS’s calls for this hour are used up',
        `Nothing was charged. ${when} More calls an hour are granted by USPS on request, and entered on the Account page.`, retry);
    }
    case 'usps-refused':
      return words('USPS refused this',
        `Nothing was charged. ${wordsOfCode(failure.uspsCode)
          ?? `Correct ${failure.parameter === null ? 'what USPS names' : `“${fieldWords(failure.parameter)}”, which USPS names`}, then try again.`}`,
        retry, says(failure.uspsCode, failure.detail));
  }
};
