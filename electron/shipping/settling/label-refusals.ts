import type { UspsRefusal } from '../../usps/usps-error.ts';

/** USPS's code for "Order already canceled". */
const alreadyCanceled = '160186';

/** "Order not found": USPS has no label under the number or the key. */
const orderNotFound = '160185';

/** "Order cannot be canceled", and all that USPS says of refunds: asked for already, or not to be had. */
const notCanceled = '160184';

/** Reasons that hold for a label that is still as it was: on a SCAN form, a return label, not eligible. */
const stillLive = ['160174', '160187', '160276', '160277', '160301'];

/**
 * Refusals that only a label that exists gets: on a form, manifested, canceled, disputed, past its mailing date, reprinted
 * three times, of another mailer or another shop (Labels API, create, cancel and reprint).
 */
const tellOfALabel = [
  alreadyCanceled, notCanceled, ...stillLive, '160040', '160398', '160379', '160380', '160381', '160382', '160383', '160384',
];

/** "Cannot be in the past": of a purchase that went through as well, by whatever clock USPS goes. */
const mailingDateOver = '160001';

/** The API of labels, or that of labels abroad, itself said no; otherwise a token, an authorization or the hour's limit did, and the label wasn't looked at. */
export const isOfTheLabel = ({ api, status }: UspsRefusal): boolean => (api === 'labels' || api === 'international-labels') && status === 400;

export const saysCanceled = ({ uspsCode }: UspsRefusal): boolean => uspsCode === alreadyCanceled || uspsCode === '160379';

export const saysDisputed = ({ uspsCode, message }: UspsRefusal): boolean =>
  uspsCode === '160380' || (uspsCode === notCanceled && /already been submitted/i.test(message));

/** Whether a purchase that was refused so, while its mailing date was open, can't have been bought before. */
export const saysNothingBought = (refusal: UspsRefusal): boolean =>
  isOfTheLabel(refusal) && ![...tellOfALabel, mailingDateOver].includes(refusal.uspsCode ?? '');

/** What a refused cancellation comes to. */
export type CancelRefusal =
  | 'canceled' | 'refund-requested'
  /** USPS knows no such label. */
  | 'not-found'
  /** USPS knows the label and didn't take it back. */
  | 'not-done'
  /** It may be of this request, or say that one before it went through. */
  | 'undecided'
  /** The label wasn't looked at. */
  | 'not-asked';

/** @param askedBefore that an earlier request's answer was lost: what USPS says may be on account of that one. */
export const readCancelRefusal = (refusal: UspsRefusal, askedBefore: boolean): CancelRefusal => {
  if (!isOfTheLabel(refusal)) return 'not-asked';
  if (saysCanceled(refusal)) return 'canceled';
  if (saysDisputed(refusal)) return 'refund-requested';
  if (refusal.uspsCode === orderNotFound) return 'not-found';
  return askedBefore && !stillLive.includes(refusal.uspsCode ?? '') ? 'undecided' : 'not-done';
};
