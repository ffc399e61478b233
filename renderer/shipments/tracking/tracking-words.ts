import { formatDay } from '../../../shared/days/ship-days.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import type { TrackingException, TrackingState } from '../../../shared/shipments/tracking.ts';
import { formatMoment } from '../../words/format-time.ts';
import type { StateWord } from '../shipment-words.ts';

const words: Readonly<Record<TrackingState, string>> = {
  'not-asked': 'Not asked yet', 'not-scanned': 'Not yet scanned', accepted: 'USPS has it', 'in-transit': 'On its way', 'out-for-delivery': 'Out for delivery',
  delivered: 'Delivered', attempted: 'Delivery attempted', alert: 'Not delivered', returning: 'Coming back', returned: 'Came back', 'not-told': 'USPS tells nothing',
};

const exceptions: Readonly<Record<TrackingException, StateWord>> = {
  attempted: { kind: 'wait', words: 'Delivery attempted' },
  alert: { kind: 'stop', words: 'Not delivered' },
  returning: { kind: 'stop', words: 'Coming back' },
  returned: { kind: 'wait', words: 'Came back' },
  late: { kind: 'wait', words: 'Late' },
  stalled: { kind: 'wait', words: 'No scan for days' },
  'never-scanned': { kind: 'stop', words: 'Not scanned' },
};

/** Where a live label's parcel is; null while nobody has asked, and for what isn't live. */
export const trackingWord = ({ state, tracking }: Shipment): StateWord | null => {
  if (state !== 'bought' || tracking === null || tracking.state === 'not-asked') return null;
  if (tracking.exception !== null) return exceptions[tracking.exception];
  return { kind: tracking.state === 'delivered' ? 'good' : 'plain', words: words[tracking.state] };
};

/** The same with since when, and what else USPS said. */
export const trackingSentence = ({ createdAt, tracking, mailpiece }: Shipment, now: Date, timeZone: string): string => {
  if (tracking === null || tracking.state === 'not-asked')
    return `Label made ${formatMoment(new Date(createdAt), now, timeZone)}. USPS is asked where the parcel is from the evening of ${formatDay(mailpiece.shipDate)} on.`;
  const { state, since, words: said, place, expected, exception } = tracking;
  const when = since === null ? '' : formatMoment(new Date(since), now, timeZone);
  if (state === 'not-scanned')
    return `Label made ${when}, not yet scanned${exception === 'never-scanned' ? ': it was dated ' + formatDay(mailpiece.shipDate) + '. Was the parcel handed over?' : '.'}`;
  if (state === 'not-told') return `USPS doesn’t tell this account of the parcel: ${said}.`;
  const what = [said === '' ? words[state] : said, place, when].filter((part) => part !== '').join(', ');
  const due = expected === null ? '' : exception === 'late' ? ` It was expected ${formatDay(expected)}.` : ` Expected ${formatDay(expected)}.`;
  return `${what}.${due}`;
};
