import { sentence } from '../words/sentence.ts';
import { wordsOfCode } from '../words/usps-code-words.ts';
import { retry, says, words } from './message.ts';
import type { FailureMessage, FailureOf } from './message.ts';

type FormFailure = FailureOf<'nothing-to-close' | 'form-labels-open' | 'form-refused' | 'form-not-made' | 'form-outcome-unknown'>;

/** What became of a SCAN form that was asked for. A form costs nothing. */
export const formFailureWords = (failure: FormFailure): FailureMessage => {
  switch (failure.code) {
    case 'nothing-to-close':
      return words('There is nothing to close', 'No label fits a SCAN form now. Nothing was charged and nothing was locked.');
    case 'form-labels-open': {
      const open = failure.shipmentIds.length;
      return words(open === 1 ? 'A label isn’t printed any more, or not yet' : `${open} labels aren’t printed any more, or not yet`,
        'No form was made and nothing was charged. Look at them on this page, print or cancel them, or make the form all the same.', retry);
    }
    case 'form-refused': {
      const count = failure.trackingNumbers.length;
      const which = count === 0
        ? 'No parcel was locked.'
        : `It names ${count === 1 ? 'a parcel' : `${count} parcels`}: ${failure.trackingNumbers.join(', ')}. The form can be made without ${count === 1 ? 'it' : 'them'}.`;
      return words('USPS refused the SCAN form',
        `No form was made, and a form costs nothing. ${wordsOfCode(failure.uspsCode) ?? ''} ${which}`,
        retry, says(failure.uspsCode, failure.detail));
    }
    case 'form-not-made':
      return words('USPS made no SCAN form',
        `${sentence(failure.because)} USPS was asked again, and has none of the labels on a form: nothing is locked, and a form costs nothing.`,
        retry);
    case 'form-outcome-unknown':
      return words('It isn’t known whether USPS made the SCAN form',
        `${sentence(failure.because)} A form costs nothing, so no money is at stake. `
          + 'Its labels wait until USPS has said whether they are on a form. It is asked again by itself, and by the button at End of day.');
  }
};
