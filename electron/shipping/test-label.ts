import { cents } from '../../shared/format-money.ts';
import { Failed } from '../../shared/failure.ts';
import type { Failure } from '../../shared/failure.ts';
import type { Mailpiece } from '../../shared/mailpiece.ts';
import type { Ounces, Size } from '../../shared/parcel/parcel.ts';
import { defaultShipDay } from '../../shared/days/ship-days.ts';
import { timeZoneOfZip } from '../../shared/days/zip-time-zone.ts';
import { redacted } from '../doctor/redact.ts';
import type { TestLabel } from '../doctor/patient.ts';
import { buyLabel } from './buy-label.ts';
import { defaultShipFrom } from './desk-settings.ts';
import type { Desk } from './desk.ts';
import { quoteMailpiece } from './quoting/quote-mailpiece.ts';
import type { QuoteBook } from './quoting/quote-book.ts';
import { cancelLabel } from './settling/cancel-label.ts';

/** One pound from the desk to itself: an address that USPS surely knows. */
const testMailpiece = (desk: Desk): Mailpiece => {
  const shipFrom = defaultShipFrom(desk.settings());
  return {
    to: { ...shipFrom.address },
    useAddressAsTyped: false,
    shipFromId: shipFrom.id,
    parcel: { packaging: 'own-box', weight: 16 as Ounces, size: { length: 8, width: 6, height: 4 } as Size },
    shipDate: defaultShipDay(desk.clock.now(), timeZoneOfZip(shipFrom.address.zip), shipFrom).day,
    extras: [],
    value: null,
    customs: null,
    orderNumber: '',
    reference: 'Test label',
    costCode: '',
  };
};

type Ended = Pick<TestLabel, 'outcome' | 'words' | 'uspsCode'>;

const wordsOf = (failure: Failure): string => {
  if ('detail' in failure) return redacted(failure.detail, { numbers: [], secrets: [] });
  return 'because' in failure ? redacted(failure.because, { numbers: [], secrets: [] }) : '';
};

/** What is said of USPS by a purchase that came to nothing; what is said of this computer is passed on. */
const whyNotBought = (error: unknown): Ended => {
  if (!(error instanceof Failed)) throw error;
  const { failure } = error;
  switch (failure.code) {
    case 'usps-unreachable': case 'usps-slow': case 'usps-unavailable': case 'usps-garbled':
      return { outcome: 'down', words: wordsOf(failure), uspsCode: null };
    case 'purchase-outcome-unknown':
      return { outcome: 'unknown', words: wordsOf(failure), uspsCode: null };
    case 'purchase-refused': case 'payment-refused': case 'usps-refused': case 'not-authorized': case 'credentials-refused':
      return { outcome: 'refused', words: wordsOf(failure), uspsCode: 'uspsCode' in failure ? failure.uspsCode : null };
    case 'no-rates':
      return { outcome: 'refused', words: wordsOf(failure), uspsCode: null };
    default:
      throw error;
  }
};

const buyAndCancel = async (desk: Desk, quotes: QuoteBook): Promise<Ended> => {
  let shipmentId: string;
  try {
    const { id, rates } = await quoteMailpiece(desk, quotes, testMailpiece(desk));
    const [rate] = rates.toSorted((a, b) => a.total - b.total);
    if (rate === undefined) throw new Failed({ code: 'no-rates', because: 'USPS answered no price for one pound' });
    const purchase = { quoteId: id, rateId: rate.id, shownTotal: cents(rate.total), printerId: null, anotherBox: true };
    const bought = await buyLabel(desk, quotes, purchase, { isTest: true });
    // Its answer was lost at first: then it was canceled as soon as it was found.
    if (bought.state !== 'bought') return { outcome: 'canceled', words: '', uspsCode: null };
    shipmentId = bought.id;
  } catch (error) {
    return whyNotBought(error);
  }
  try {
    await cancelLabel(desk, shipmentId);
    return { outcome: 'canceled', words: '', uspsCode: null };
  } catch (error) {
    if (!(error instanceof Failed)) throw error;
    return { outcome: 'not-canceled', words: wordsOf(error.failure), uspsCode: 'uspsCode' in error.failure ? error.failure.uspsCode : null };
  }
};

/**
 * Buys one label and cancels it, through the journal like every other: an answer that is lost is settled, a label that was bought
 * all the same is canceled then, and nothing is bought twice. For environments where nothing is charged.
 */
export const buyTestLabel = async (desk: Desk, quotes: QuoteBook): Promise<TestLabel> => {
  const ended = await buyAndCancel(desk, quotes);
  desk.statusChanged();
  return { at: desk.clock.now().toISOString(), ...ended };
};
