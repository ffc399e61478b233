import type { Failure } from '../shared/failure.ts';
import { accountFailureWords } from './failure-words/account.ts';
import { formFailureWords } from './failure-words/form.ts';
import { labelFailureWords } from './failure-words/label.ts';
import { openAccount, openAttention, openPrinters, openSettings, retry, words } from './failure-words/message.ts';
import type { FailureMessage } from './failure-words/message.ts';
import { pickupFailureWords } from './failure-words/pickup.ts';
import { printingFailureWords } from './failure-words/printing.ts';
import { purchaseFailureWords } from './failure-words/purchase.ts';
import { uspsFailureWords } from './failure-words/usps.ts';
import { fieldWords } from './words/field-words.ts';
import { fundsWords } from './words/funds-words.ts';
import { liveGateWords } from './account/live-gate-words.ts';
import { sentence } from './words/sentence.ts';

const gone: Readonly<Record<Extract<Failure, { code: 'not-found' }>['what'], string>> = {
  shipment: 'That shipment isn’t in this environment’s records',
  form: 'That SCAN form isn’t in this environment’s records',
  printer: 'That printer is no longer there',
  file: 'That file isn’t open any more',
  address: 'That address isn’t in the book any more',
  'ship-from': 'That ship-from no longer exists',
  copy: 'That copy of the ledger isn’t there any more',
  'print-job': 'That print isn’t in this environment’s records',
  pickup: 'That pickup isn’t in this environment’s records',
  statement: 'That statement isn’t in this environment’s records',
};

/** The words of every failure, by its area. A code without a case here doesn't compile. */
export const failureMessage = (failure: Failure): FailureMessage => {
  switch (failure.code) {
    case 'input-invalid': {
      const what = failure.problems.map(({ path, message }) => (path === '' ? message : `In “${fieldWords(path)}”: ${message}`)).join(' ');
      return words('Something entered can’t be used', `${what} Nothing was charged.`);
    }
    case 'address-not-found':
      return words('USPS doesn’t know this address', 'Nothing was charged. Check street, city and ZIP, or ship to it as typed.');
    case 'usps-unreachable':
    case 'usps-slow':
    case 'usps-garbled':
    case 'usps-unavailable':
    case 'usps-quota':
    case 'usps-refused':
      return uspsFailureWords(failure);
    case 'credentials-refused':
    case 'not-authorized':
    case 'payment-refused':
    case 'account-incomplete':
      return accountFailureWords(failure);
    case 'no-rates':
    case 'quote-unknown':
    case 'price-changed':
    case 'order-has-live-label':
    case 'purchase-in-progress':
    case 'purchase-refused':
    case 'purchase-outcome-unknown':
      return purchaseFailureWords(failure);
    case 'cancel-refused':
    case 'cancel-outcome-unknown':
    case 'edit-refused':
    case 'edit-outcome-unknown':
    case 'not-offered':
    case 'label-not-live':
    case 'document-missing':
    case 'document-not-pdf':
      return labelFailureWords(failure);
    case 'not-found':
      return words(gone[failure.what],
        'Nothing was charged. The list may have changed since it was shown.',
        failure.what === 'printer' ? openPrinters : failure.what === 'ship-from' ? openSettings : retry);
    case 'printer-unavailable':
    case 'label-tied-to-printer':
    case 'print-job-over':
    case 'label-on-paper':
    case 'scan-back-unreadable':
    case 'scan-back-mismatch':
    case 'print-failed':
      return printingFailureWords(failure);
    case 'nothing-to-close':
    case 'form-labels-open':
    case 'form-refused':
    case 'form-not-made':
    case 'form-outcome-unknown':
      return formFailureWords(failure);
    case 'pickup-not-granted':
    case 'pickup-refused':
    case 'pickup-day-refused':
    case 'pickup-outcome-unknown':
    case 'pickup-booked-already':
    case 'pickup-changed-elsewhere':
    case 'pickup-over':
    case 'pickup-of-another':
    case 'pickup-needs':
      return pickupFailureWords(failure);
    case 'environment-not-offered':
      return words(`${{ practice: 'Practice', tem: 'TEM', live: 'Live' }[failure.environment]} can’t be entered here`,
        `${sentence(failure.because)} Nothing was charged.`);
    case 'funds-stopped': {
      const { title, meaning } = fundsWords(failure.because);
      return words(title, meaning, openAccount);
    }
    case 'live-not-ready':
      return words('Live can’t be entered yet', `${liveGateWords(failure.gate) ?? ''} Nothing was charged.`, openAccount);
    case 'clock-not-settable':
      return words('The clock can’t be set here',
        'Only the practice USPS inside Labeldesk has a clock to set; all else follows the computer’s. Nothing was changed.');
    case 'keychain-unreadable':
      return words('The system keychain can’t be read',
        `${sentence(failure.because)} Nothing was charged. Unlock the keychain, then try again.`, retry);
    case 'practice-unavailable':
      return words('The practice USPS didn’t start', `${sentence(failure.because)} Practice never charges anything.`, retry);
    case 'ledger-in-use':
      return words('Another copy of Labeldesk has this ledger open',
        'Two copies on one ledger could buy a label twice, so this one did nothing, and nothing was charged. Close the other copy, then start again.');
    case 'ledger-unwritable':
      return words('The purchase can’t be written down, so nothing was sent', `${{
        full: 'The disk is full. Make room on it.',
        slow: 'The disk takes too long to write, or another program holds the data folder.',
        'read-only': 'The data folder can’t be written to. Give Labeldesk the right to write there.',
        broken: 'The disk reports errors. Copy the data folder to another one.',
      }[failure.because]} Nothing was charged. What you typed is kept; then buy again.`, retry);
    case 'file-unreadable':
      return words(failure.because === 'too-large' ? 'That file is too large for a list of addresses' : 'There are no rows in that file',
        'Nothing was taken from it. It has to be a file of comma-separated values, with the columns’ names in its first row.');
    case 'export-unreadable':
      return words('The file can’t be restored', `${{
        passphrase: 'It opens with another passphrase.',
        'not-an-export': 'It is no export of Labeldesk, or it was cut short or changed.',
        newer: 'It was made by a newer Labeldesk: update this one first.',
      }[failure.because]} The ledger here is as it was, and nothing was charged.`);
    case 'bug':
      return words('Labeldesk made a mistake',
        `This shouldn’t happen. Look among the shipments before you buy again. The log has it under ${failure.reference}.`,
        openAttention);
  }
};
