import type { Failure } from '../shared/failure.ts';
import { formatCents } from '../shared/format-money.ts';
import { accountFailureWords, isOfTheAccount } from './account-failure-words.ts';
import { fieldWords } from './field-words.ts';
import { pickupFailureWords } from './pickup-failure-words.ts';
import { fundsWords } from './funds-words.ts';
import { liveGateWords } from './live-gate-words.ts';
import { sentence } from './sentence.ts';
import { wordsOfCode } from './usps-code-words.ts';

/** The one next step, as a button. What it does is up to the place that shows it. */
export type FailureAction =
  | { kind: 'retry'; label: string }
  | { kind: 'ask-prices'; label: string }
  | { kind: 'open-account'; label: string }
  | { kind: 'open-settings'; label: string }
  | { kind: 'open-printers'; label: string }
  | { kind: 'open-attention'; label: string }
  | { kind: 'open-shipment'; label: string; shipmentId: string };

export interface FailureMessage {
  /** What happened. */
  readonly title: string;
  /** What it means for the money, and what to do. */
  readonly meaning: string;
  readonly action: FailureAction | null;
  /** USPS's own code and words, shown beside; null when USPS said nothing. */
  readonly uspsSays: string | null;
}

const retry: FailureAction = { kind: 'retry', label: 'Try again' };
const askPrices: FailureAction = { kind: 'ask-prices', label: 'Ask for prices again' };
const openAccount: FailureAction = { kind: 'open-account', label: 'Open Account' };
const openSettings: FailureAction = { kind: 'open-settings', label: 'Open Settings' };
const openPrinters: FailureAction = { kind: 'open-printers', label: 'Open Printers' };
const openAttention: FailureAction = { kind: 'open-attention', label: 'Show what waits' };

const says = (uspsCode: string | null, detail: string): string | null =>
  [uspsCode, detail.trim()].filter((part) => part !== null && part !== '').join(': ') || null;

const missingNames: Readonly<Record<string, string>> = {
  'client-id': 'client ID', 'client-secret': 'client secret', crid: 'CRID', mid: 'MID', epa: 'EPA',
};

const wait = (seconds: number): string => {
  const minutes = Math.ceil(seconds / 60);
  if (seconds < 90) return `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`;
  return `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
};

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

const onScreen = (state: string): string => state.replace(/-/g, ' ');

/** The words of every failure. A code without a case here doesn't compile. */
export const failureMessage = (failure: Failure): FailureMessage => {
  const words = (title: string, meaning: string, action: FailureAction | null = null, uspsSays: string | null = null) =>
    ({ title, meaning: meaning.replace(/ {2,}/g, ' ').trim(), action, uspsSays });
  switch (failure.code) {
    case 'input-invalid': {
      const what = failure.problems.map(({ path, message }) => (path === '' ? message : `In “${fieldWords(path)}”: ${message}`)).join(' ');
      return words('Something entered can’t be used', `${what} Nothing was charged.`);
    }
    case 'address-not-found':
      return words('USPS doesn’t know this address', 'Nothing was charged. Check street, city and ZIP, or ship to it as typed.');
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
    case 'credentials-refused':
    case 'not-authorized':
    case 'payment-refused':
      return words(...accountFailureWords(failure), openAccount, says(failure.code === 'payment-refused' ? failure.uspsCode : null, failure.detail));
    case 'account-incomplete':
      return words('The account isn’t complete',
        `Nothing was charged. Still missing: ${failure.missing.map((name) => missingNames[name] ?? name).join(', ')}.`,
        openAccount);
    case 'no-rates':
      return words('No service takes this parcel', `Nothing was charged. ${sentence(failure.because)}`);
    case 'quote-unknown':
      return words('These prices are out of date',
        'Nothing was charged. Prices are asked for again before a label is bought.', askPrices);
    case 'price-changed':
      return words(`The price is now ${formatCents(failure.now)}`,
        `Nothing was charged. It was ${formatCents(failure.was)} when it was shown. `
          + 'The button now says the new price; press it to buy at that.');
    case 'order-has-live-label':
      if (failure.standing === 'unconfirmed')
        return words(`Order ${failure.orderNumber} has an unconfirmed purchase`,
          'Nothing was charged this time. USPS knows no label of the earlier purchase, so it was probably never charged. Open it, or buy another on purpose.',
          { kind: 'open-shipment', label: 'Open that shipment', shipmentId: failure.shipmentId });
      if (failure.standing === 'cancel-undecided')
        return words(`It isn’t known whether order ${failure.orderNumber}’s label is canceled`,
          'Nothing was charged this time. USPS was asked to cancel its label, and the answer is missing. Open it and ask USPS again first.',
          { kind: 'open-shipment', label: 'Open that shipment', shipmentId: failure.shipmentId });
      if (failure.standing === 'unknown')
        return words(`It isn’t known whether order ${failure.orderNumber} has a label`,
          'Nothing was charged this time. A purchase for it was sent, and USPS’s answer is missing. Open it and ask USPS again first.',
          { kind: 'open-shipment', label: 'Open that shipment', shipmentId: failure.shipmentId });
      return words(`Order ${failure.orderNumber} already has a label`,
        `Nothing was charged this time. ${failure.trackingNumber} is live. Open it to print it again, or buy another box on purpose.`,
        { kind: 'open-shipment', label: 'Open that shipment', shipmentId: failure.shipmentId });
    case 'purchase-in-progress':
      return words('USPS is still being asked', 'Wait for the answer. What is bought is charged once, however often a button is pressed.');
    case 'purchase-refused':
      return words('USPS refused to sell this label',
        `Nothing was charged and no label exists. ${wordsOfCode(failure.uspsCode) ?? 'Correct what USPS names, then buy again.'}`,
        isOfTheAccount(failure.uspsCode) ? openAccount : askPrices, says(failure.uspsCode, failure.detail));
    case 'purchase-outcome-unknown':
      return words('It isn’t known whether USPS charged this label',
        `${sentence(failure.because)} Labeldesk will ask again with the same key, so it can’t be bought twice. `
          + 'Don’t buy another label for this parcel.',
        { kind: 'open-shipment', label: 'Open the shipment', shipmentId: failure.shipmentId });
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
    case 'not-found':
      return words(gone[failure.what],
        'Nothing was charged. The list may have changed since it was shown.',
        failure.what === 'printer' ? openPrinters : failure.what === 'ship-from' ? openSettings : retry);
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
    case 'printer-unavailable':
      return words(`${failure.printer} can’t print now`,
        `${sentence(failure.because)} Nothing was charged. Mend the printer, or ${failure.fallback ? `print on ${failure.fallback.name}` : 'choose another'}.`,
        openPrinters);
    case 'label-tied-to-printer':
      return words('This label can’t go to another printer',
        `It was bought in the carrier’s own ZPL for ${failure.printer}, at ${failure.dpi} dpi. Nothing more was charged. `
          + 'Print it there, or cancel it and buy another.');
    case 'print-job-over':
      return words(`This print is ${onScreen(failure.state)} already`, 'Nothing was charged and nothing more was sent. Printing again costs nothing.');
    case 'label-on-paper':
      return words('Is the printed one destroyed?',
        `A copy of this label came out of ${failure.printer}, or may have. USPS takes one label once: a second parcel with the same one is sent back or billed. `
          + 'Nothing was charged and nothing more was printed. Tear up the first, then print.',
        { kind: 'retry', label: 'It is destroyed: print another' });
    case 'scan-back-unreadable':
      return words('That is no bar code of a label', 'Nothing was charged and nothing was confirmed. Scan the long bar code of the label.');
    case 'scan-back-mismatch':
      return words('Wrong label scanned',
        failure.belongsTo === null
          ? `${failure.scanned} is no label of this desk. Nothing was charged and nothing was confirmed.`
          : `It belongs to ${failure.belongsTo.orderNumber === '' ? '' : `order ${failure.belongsTo.orderNumber}, `}${failure.belongsTo.to}. `
            + 'Nothing was charged and nothing was confirmed.');
    case 'print-failed':
      return words(`${failure.printer} didn’t print it`,
        `${sentence(failure.because)} The label itself is kept: printing again costs nothing.`,
        { kind: 'retry', label: 'Print again' });
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
