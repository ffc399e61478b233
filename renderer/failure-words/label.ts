import { sentence } from '../words/sentence.ts';
import { wordsOfCode } from '../words/usps-code-words.ts';
import { onScreen, says, words } from './message.ts';
import type { FailureMessage, FailureOf } from './message.ts';

type LabelFailure = FailureOf<
  'cancel-refused' | 'cancel-outcome-unknown' | 'edit-refused' | 'edit-outcome-unknown' | 'not-offered'
  | 'label-not-live' | 'document-missing' | 'document-not-pdf'
>;

/** What can’t be done with a label that was bought. */
export const labelFailureWords = (failure: LabelFailure): FailureMessage => {
  switch (failure.code) {
    case 'cancel-refused':
      return words('USPS refused the cancellation',
        `${wordsOfCode(failure.uspsCode) ?? ''} The label is still live and stays charged. It can still be shipped.`,
        null, says(failure.uspsCode, failure.detail));
    case 'cancel-outcome-unknown':
      return words('It isn’t known whether USPS canceled the label',
        `${sentence(failure.because)} Don’t ship it until this is settled. Canceling again is safe: USPS cancels a label once.`,
        { kind: 'retry', label: 'Cancel again' });
    case 'edit-refused':
      return words('USPS refused the change',
        `${wordsOfCode(failure.uspsCode) ?? ''} The label is as it was, and nothing more was charged.`,
        null, says(failure.uspsCode, failure.detail));
    case 'edit-outcome-unknown':
      return words('It isn’t known whether USPS changed the label',
        `${sentence(failure.because)} The label can be used either way; what is charged is one of the two prices. Ask USPS again.`);
    case 'not-offered':
      return words('USPS doesn’t offer this for the label', `${sentence(failure.because)} Nothing was charged and nothing was changed.`);
    case 'label-not-live':
      if (failure.state === 'cancel-undecided')
        return words('It isn’t known whether this label is canceled',
          'Nothing was charged and nothing was printed. USPS was asked to cancel it, and the answer is missing: ask USPS again first.');
      if (failure.state === 'accepted')
        return words('USPS has this parcel already',
          'Nothing was charged and nothing was printed. The label is on a parcel that USPS accepted; a second one with it is sent back or billed.');
      return words(`This label is ${onScreen(failure.state)}`,
        'Nothing was charged and nothing was printed. Only a live label can be printed or canceled; for another parcel, buy another.');
    case 'document-missing':
      return words('The stored document is gone',
        `It was kept as ${failure.file}. The purchase stands and nothing more was charged. `
          + 'Put the file back from a backup, or cancel the label.');
    case 'document-not-pdf':
      return words('This label can’t be shown',
        'It was bought in the carrier’s own ZPL, for one printer. The purchase stands and nothing more was charged. Print it there.');
  }
};
