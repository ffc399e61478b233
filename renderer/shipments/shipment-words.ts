import type { PrintJob } from '../../shared/printing.ts';
import type { Shipment } from '../../shared/shipment.ts';
import { formatCents } from '../../shared/format-money.ts';
import { formatMoment } from '../format-time.ts';
import type { NoteKind } from '../ui/note.tsx';

export interface StateWord { readonly kind: NoteKind; readonly words: string }

export const stateWord = (shipment: Shipment): StateWord => {
  switch (shipment.state) {
    case 'intended': return { kind: 'plain', words: 'Not sent yet' };
    case 'sent': return { kind: 'plain', words: 'Asking USPS' };
    case 'bought': return shipment.formId === null ? { kind: 'good', words: 'Live' } : { kind: 'good', words: 'On SCAN form' };
    case 'failed': return { kind: 'plain', words: 'Not bought' };
    case 'unknown': return { kind: 'stop', words: 'Unknown' };
    case 'canceled': return { kind: 'plain', words: 'Canceled' };
    case 'refund-requested': return { kind: 'wait', words: 'Refund requested' };
  }
};

/** A raw port may say nothing back: what was sent to it then stays "sent". */
const saysNothingBack = (job: PrintJob): boolean => job.printerId.startsWith('network:');

/** One print's state as a badge. "Printed" is what the printer itself said, and nothing less. */
export const jobWord = (job: PrintJob): StateWord => {
  switch (job.state) {
    case 'queued': return { kind: 'plain', words: 'Waiting' };
    case 'sent': return { kind: 'plain', words: 'Sent' };
    case 'accepted': return { kind: 'plain', words: 'Printing' };
    case 'completed': return { kind: 'good', words: job.printerId === 'folder' ? 'Saved' : job.detail === '' ? 'Printed' : 'Handed over' };
    case 'failed': return { kind: 'stop', words: 'Print failed' };
  }
};

/** Of the newest print; null where there is nothing to print. */
export const printWord = (shipment: Shipment): StateWord | null => {
  const [newest] = shipment.printJobs;
  if (newest) return jobWord(newest);
  return shipment.state === 'bought' ? { kind: 'wait', words: 'Not printed' } : null;
};

/** One print in whole words, saying no more than the printer did. */
export const jobSentence = (job: PrintJob): string => {
  const reason = job.detail === '' ? '' : `: ${job.detail}`;
  switch (job.state) {
    case 'queued': return `Waiting to be sent${reason}`;
    case 'sent': return saysNothingBack(job) ? `Sent; this printer can’t say more${reason}` : `Sent to the queue; no answer yet${reason}`;
    case 'accepted': return `The printer has it; not finished yet${reason}`;
    // A reason beside "completed" says how little is known of it, and stands alone.
    case 'completed': return job.detail || (job.printerId === 'folder' ? 'Saved to the folder' : 'The printer says it is printed');
    case 'failed': return `Not printed${reason}`;
  }
};

/** Paper is on the parcel, as far as anybody knows: the newest print is over and didn't fail. */
export const seemsPrinted = (shipment: Shipment): boolean => {
  const [newest] = shipment.printJobs;
  return newest !== undefined && newest.state !== 'failed' && newest.state !== 'queued';
};

export interface CancelWords {
  /** Whether USPS still takes the label off without a refund. */
  readonly free: boolean;
  readonly button: string;
  readonly meaning: string;
}

/**
 * What canceling means now. USPS cancels a label until it sends the day's manifest; later, or once it is on a SCAN form,
 * it only takes a request for a refund (Labels API, cancel).
 */
export const cancelWords = (shipment: Shipment, now: Date, timeZone: string): CancelWords => {
  const until = new Date(shipment.freeToCancelUntil);
  const amount = formatCents(shipment.charged);
  if (shipment.formId !== null)
    return {
      free: false,
      button: 'Ask for a refund',
      meaning: `The label is on a SCAN form. USPS either refuses, or takes it as a request for a refund of ${amount}: `
        + 'asked for, not granted. Take the parcel out of what is handed over.',
    };
  if (now < until)
    return {
      free: true,
      button: 'Cancel the label',
      meaning: `Free until ${formatMoment(until, now, timeZone)}: USPS takes the label back and doesn’t keep the ${amount}. `
        + 'The label can’t be used afterwards.',
    };
  return {
    free: false,
    button: 'Ask for a refund',
    meaning: `USPS has sent its manifest of this label, so a refund of ${amount} is requested, not granted: `
      + 'USPS decides later, and only for a label that was never scanned. The label can’t be used afterwards.',
  };
};

/** Only a bought label that wasn't taken back can be printed or canceled. */
export const isLive = (shipment: Shipment): boolean => shipment.state === 'bought';

/** Who it goes to and where, as two lines of a table. */
export const toLine = ({ mailpiece: { to } }: Shipment): { name: string; place: string } => ({
  name: to.name.trim() === '' ? to.company : to.name,
  place: `${to.city} ${to.state} ${to.zip}`,
});
