import type { HistoryEntry } from '../../../shared/shipments/after-purchase.ts';
import { jobSentence, jobWord } from '../../print-jobs/job-words.ts';
import { formatTrackingNumber } from '../../../shared/shipments/tracking-number.ts';
import { sentence } from '../../words/sentence.ts';

/** Each event of the ledger in words: what was done, or what USPS answered. */
const titles: Readonly<Record<string, string>> = {
  intended: 'Purchase written down',
  'address-as-typed': 'Address used as typed, against USPS’s word',
  'test-label': 'Bought as a test, to be canceled',
  sent: 'Sent to USPS',
  bought: 'Bought',
  failed: 'Not bought, nothing was charged',
  unknown: 'No answer understood: unknown',
  unconfirmed: 'USPS knows no such label: unconfirmed',
  'unconfirmed-seen': 'Somebody has seen that it is unconfirmed',
  'asked-in-vain': 'USPS was asked again, which settled nothing',
  'number-noted': 'Tracking number entered by hand',
  'price-differs': 'USPS charged otherwise than it had quoted',
  'price-seen': 'The difference in price was seen',
  'cancel-asked': 'USPS was asked to take it back',
  'cancel-undecided': 'No answer to that which settles it',
  'cancel-not-done': 'It didn’t come to that',
  'cancel-refused': 'USPS refused: the label is live and stays charged',
  'cancel-refusal-seen': 'The refusal was seen',
  canceled: 'Canceled: nothing is charged',
  'refund-requested': 'Refund requested, not granted',
  'refund-recorded': 'Refund recorded',
  'edit-asked': 'USPS was asked to change weight or size',
  'edit-done': 'Changed',
  'edit-undecided': 'No answer to that which settles it',
  'edit-not-done': 'Not changed',
  'first-destroyed': 'Somebody said that the printed copy is destroyed',
  'reprint-asked': 'USPS was asked for the document again',
  'reprint-given': 'USPS gave the document again',
  'reprint-refused': 'USPS didn’t give the document',
  'reprint-lost': 'No answer, and it may have counted',
  'return-made': 'Return label made',
  'on-form': 'On SCAN form',
  'tracking-not-scanned': 'USPS has no scan of it yet',
  'tracking-accepted': 'USPS has it',
  'tracking-in-transit': 'On its way',
  'tracking-out-for-delivery': 'Out for delivery',
  'tracking-delivered': 'Delivered',
  'tracking-attempted': 'Delivery attempted',
  'tracking-alert': 'Not delivered',
  'tracking-returning': 'Coming back',
  'tracking-returned': 'Came back',
  'tracking-not-told': 'USPS doesn’t tell this account where it is',
  'exception-seen': 'Somebody has seen where it is',
  'date-overwritten': 'The form gave it another mailing date',
  'form-refused': 'USPS took it on no SCAN form',
  'form-tried-again': 'It may go on a SCAN form again',
};

/** Of these the detail is a number and no sentence. */
const numbers: readonly string[] = ['return-made', 'number-noted'];

export interface HistoryWords { readonly title: string; readonly detail: string }

/** One entry as a person reads it. */
export const historyWords = ({ kind, detail, job }: HistoryEntry): HistoryWords => {
  if (job) return { title: `${job.printerId === 'folder' ? '' : 'Print on '}${job.printerName}: ${jobWord(job).words.toLowerCase()}`, detail: sentence(jobSentence(job)) };
  const title = titles[kind] ?? kind.replaceAll('-', ' ');
  // Beside it stand the prints that it was said of, by their ids.
  if (kind === 'first-destroyed') return { title, detail: '' };
  if (kind === 'refund-requested') return { title, detail: detail === '' ? '' : `Dispute number ${detail}.` };
  return { title, detail: numbers.includes(kind) ? formatTrackingNumber(detail) : sentence(detail) };
};
