import { formatCents } from '../../shared/format-money.ts';
import { sentence } from '../words/sentence.ts';
import { wordsOfCode } from '../words/usps-code-words.ts';
import { isOfTheAccount } from './account.ts';
import { askPrices, openAccount, says, words } from './message.ts';
import type { FailureAction, FailureMessage, FailureOf } from './message.ts';

type PurchaseFailure = FailureOf<
  'no-rates' | 'quote-unknown' | 'price-changed' | 'order-has-live-label' | 'purchase-in-progress' | 'purchase-refused'
  | 'purchase-outcome-unknown'
>;

const openThat = (shipmentId: string): FailureAction => ({ kind: 'open-shipment', label: 'Open that shipment', shipmentId });

/** What keeps a label from being bought, or leaves open whether it was. */
export const purchaseFailureWords = (failure: PurchaseFailure): FailureMessage => {
  switch (failure.code) {
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
          openThat(failure.shipmentId));
      if (failure.standing === 'cancel-undecided')
        return words(`It isn’t known whether order ${failure.orderNumber}’s label is canceled`,
          'Nothing was charged this time. USPS was asked to cancel its label, and the answer is missing. Open it and ask USPS again first.',
          openThat(failure.shipmentId));
      if (failure.standing === 'unknown')
        return words(`It isn’t known whether order ${failure.orderNumber} has a label`,
          'Nothing was charged this time. A purchase for it was sent, and USPS’s answer is missing. Open it and ask USPS again first.',
          openThat(failure.shipmentId));
      return words(`Order ${failure.orderNumber} already has a label`,
        `Nothing was charged this time. ${failure.trackingNumber} is live. Open it to print it again, or buy another box on purpose.`,
        openThat(failure.shipmentId));
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
  }
};
