import { countryName, isAbroad } from '../../shared/countries/countries.ts';
import type { Shipment } from '../../shared/shipments/shipment.ts';
import { formatCents } from '../../shared/format-money.ts';
import { whyNotPostage } from '../../shared/shipments/live-label.ts';
import { dayAt, formatDay } from '../../shared/days/ship-days.ts';
import { formatMoment, formatTime } from '../words/format-time.ts';
import { jobWord } from '../print-jobs/job-words.ts';
import type { NoteKind } from '../ui/note.tsx';

export interface StateWord { readonly kind: NoteKind; readonly words: string }

export const stateWord = (shipment: Shipment): StateWord => {
  if (shipment.cancel !== null) return { kind: 'stop', words: shipment.cancel === 'asked' ? 'Being canceled' : 'Canceled?' };
  switch (shipment.state) {
    case 'intended': return { kind: 'plain', words: 'Not sent yet' };
    case 'sent': return { kind: 'plain', words: 'Asking USPS' };
    case 'bought':
      if (shipment.returnOf !== null) return { kind: 'good', words: 'Return label' };
      if (shipment.acceptedAt !== null) return { kind: 'good', words: 'Accepted' };
      return shipment.formId === null ? { kind: 'good', words: 'Bought' } : { kind: 'good', words: 'On SCAN form' };
    case 'failed': return { kind: 'plain', words: 'Not bought' };
    case 'unknown': return { kind: 'stop', words: 'Unknown' };
    case 'unconfirmed': return { kind: 'wait', words: 'Unconfirmed' };
    case 'canceled': return { kind: 'plain', words: 'Canceled' };
    case 'refund-requested':
      // Never by USPS's word: a person has recorded what came back.
      if (shipment.refunded >= shipment.charged && shipment.refunded > 0) return { kind: 'plain', words: 'Refunded' };
      return { kind: 'wait', words: shipment.refunded > 0 ? 'Partly refunded' : 'Refund requested' };
  }
};

/** Of the newest print; null where there is nothing to print. */
export const printWord = (shipment: Shipment): StateWord | null => {
  const [newest] = shipment.printJobs;
  if (newest) return jobWord(newest);
  return whyNotPostage(shipment) === null ? { kind: 'wait', words: 'Not printed' } : null;
};

/** USPS's own moment, "12:30 AM Central on Fri Nov 20". */
const manifestWords = (until: Date): string => `${formatTime(until, 'America/Chicago')} Central on ${formatDay(dayAt(until, 'America/Chicago'))}`;

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
      meaning: `Free until ${manifestWords(until)} (${formatMoment(until, now, timeZone)} here): USPS takes the label back and doesn’t keep the ${amount}. `
        + 'The label can’t be used afterwards.',
    };
  return {
    free: false,
    button: 'Ask for a refund',
    meaning: `USPS has sent its manifest of this label, so a refund of ${amount} is requested, not granted: `
      + 'USPS decides later, and only for a label that was never scanned. The label can’t be used afterwards.',
  };
};

/** Who it goes to and where, as two lines of a table. */
export const toLine = ({ mailpiece: { to } }: Shipment): { name: string; place: string } => ({
  name: to.name.trim() === '' ? to.company : to.name,
  place: isAbroad(to) ? `${to.city}, ${countryName(to.country)}` : `${to.city} ${to.state} ${to.zip}`,
});
