import { countryName, isAbroad } from '../../../shared/countries/countries.ts';
import { Failed } from '../../../shared/failure.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import { isS10, readTrackingNumber } from '../../../shared/shipments/tracking-number.ts';
import { UspsNoAnswer, UspsRefusal } from '../../usps/usps-error.ts';
import { boughtFrom } from '../bought-label.ts';
import type { Desk } from '../desk.ts';
import { labelCallsOf } from '../labels/label-calls.ts';
import type { SoldLabel } from '../labels/label-calls.ts';
import { announceShipment, shipmentOf } from '../labels/print-label.ts';
import { inTurn } from './in-turn.ts';

const refuse = (message: string): Failed => new Failed({ code: 'input-invalid', problems: [{ path: '', message }] });

const atHome = 'This is no tracking number: it has 20 to 22 digits, and the last one is a check digit.';
const abroad = 'This is no number of a label abroad: one is like EZ000012162US, and its ninth digit is a check digit.';

const soundNumber = (desk: Desk, shipmentId: string, entered: string, goesAbroad: boolean): string => {
  const number = readTrackingNumber(entered);
  if (number === null || isS10(number) !== goesAbroad) throw refuse(goesAbroad ? abroad : atHome);
  const holder = desk.ledger.numbered(number);
  if (holder !== null && holder.id !== shipmentId) {
    const { orderNumber, to } = holder.mailpiece;
    throw refuse(`This is the number of another shipment: ${orderNumber === '' ? to.name || to.company : `order ${orderNumber}`}.`);
  }
  return number;
};

/** The ZIP of a label, by its bar code or else its address, or the country of one abroad; null where USPS tells neither. */
const placeOf = (sold: SoldLabel): string | null => {
  if (!('routingInformation' in sold)) return sold.labelAddress?.countryISOAlpha2Code || null;
  return /^420(\d{5})/.exec(sold.routingInformation)?.[1] ?? (sold.labelAddress?.ZIPCode || null);
};

const wordsOf = (place: string): string => (/^\d/.test(place) ? `ZIP ${place}` : countryName(place));

/**
 * Takes a tracking number that a person found on a form or a statement for a purchase that isn't settled, and asks USPS for
 * its label, which settles it. Where USPS gives none, the purchase stays unknown with the number noted: what has no label
 * here isn't called bought. A label to another ZIP, or another country, isn't this parcel's, and its number isn't taken.
 * @throws Failed `input-invalid`; `purchase-outcome-unknown` with the number noted.
 */
export const enterTrackingNumber = (desk: Desk, { shipmentId, trackingNumber }: { shipmentId: string; trackingNumber: string }): Promise<Shipment> =>
  inTurn(desk, shipmentId, async () => {
    const shipment = shipmentOf(desk, shipmentId);
    const { state, mailpiece } = shipment;
    if (state !== 'unknown' && state !== 'unconfirmed') throw new Failed({ code: 'label-not-live', state });
    const number = soundNumber(desk, shipmentId, trackingNumber, isAbroad(mailpiece.to));
    try {
      const answer = await labelCallsOf(desk, shipment).reprint(number);
      const [there, here] = [placeOf(answer), isAbroad(mailpiece.to) ? mailpiece.to.country : mailpiece.to.zip];
      if (there !== null && there !== here) throw refuse(`USPS’s label of this number goes to ${wordsOf(there)}, and this parcel to ${isAbroad(mailpiece.to) ? wordsOf(here) : here}.`);
      return desk.ledger.markBought(shipmentId, { ...boughtFrom(answer), trackingNumber: number });
    } catch (error) {
      if (!(error instanceof UspsRefusal) && !(error instanceof UspsNoAnswer)) throw error;
      desk.ledger.noteNumber(shipmentId, number);
      throw new Failed({ code: 'purchase-outcome-unknown', shipmentId, because: `The number is noted. USPS gives no label for it: ${error.message}` }, { cause: error });
    } finally {
      announceShipment(desk, shipmentId);
      desk.statusChanged();
    }
  });
