import { randomUUID } from 'node:crypto';
import { isAbroad } from '../../../shared/countries/countries.ts';
import { Failed } from '../../../shared/failure.ts';
import { manifestTime } from '../../../shared/days/manifest-time.ts';
import type { Cents } from '../../../shared/money.ts';
import type { Rate } from '../../../shared/rates/rate.ts';
import type { ReturnService } from '../../../shared/return-service.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import { dayAt } from '../../../shared/days/ship-days.ts';
import { needsCustomsForm } from '../../../shared/address/states.ts';
import { timeZoneOfZip } from '../../../shared/days/zip-time-zone.ts';
import { encodeReturnLabelRequest } from '../../usps/labels/labels.ts';
import type { BaseRatesRequest } from '../../usps/prices/prices.ts';
import { beforeSending } from '../before-sending.ts';
import { sendPurchase } from '../buy-label.ts';
import { cridOf } from '../desk-settings.ts';
import type { Desk } from '../desk.ts';
import { requireLive } from '../labels/live-label.ts';
import { announceShipment, shipmentOf } from '../labels/print-label.ts';
import { requirePrinter } from '../printing/require-printer.ts';
import { ratesOf } from '../quoting/quote-mailpiece.ts';
import { asking } from '../usps-failure.ts';
import { notOffered } from './plan-edit.ts';
import { returnLabelRequest, returnMailpiece } from './return-request.ts';

/** Why no return label is made for a live label, as a sentence; null where one can be. */
export const whyNotReturned = (desk: Desk, { id, returnOf, labelAddress, mailpiece }: Shipment): string | null => {
  if (returnOf !== null) return 'It is a return label itself.';
  if (isAbroad(mailpiece.to)) return 'USPS makes no return label for a parcel that comes back from abroad.';
  if (needsCustomsForm((labelAddress ?? mailpiece.to).state)) return 'A parcel that comes back from there needs a customs form, which isn’t made here.';
  return desk.ledger.returnsOf(id).length > 0 ? 'It has one already.' : null;
};

const plan = async (desk: Desk, shipment: Shipment, service: ReturnService) => {
  requireLive(shipment);
  const because = whyNotReturned(desk, shipment);
  if (because !== null) throw notOffered(because);
  const { mailpiece, from } = returnMailpiece(shipment, dayAt(desk.clock.now(), timeZoneOfZip((shipment.labelAddress ?? shipment.mailpiece.to).zip)));
  const { rates } = await ratesOf(desk, mailpiece, from, { fresh: false, expected: 'commercial' });
  const [outbound] = rates.filter(({ mailClass }) => mailClass === service).sort((a, b) => a.total - b.total);
  if (!outbound) throw notOffered('USPS has no price of this service for the way back.');
  return { mailpiece, from, rate: await returnRate(desk, mailpiece, from.zip, outbound, service) };
};

/** What USPS charges once the label is used, of which shipping options says nothing. */
const returnRate = async (
  desk: Desk, { to, parcel: { size }, parcel }: Shipment['mailpiece'], originZip: string, outbound: Rate, service: ReturnService,
): Promise<Rate> => {
  const priced = await asking(desk.usps.prices.baseRates({
    originZIPCode: originZip, destinationZIPCode: to.zip, weight: parcel.weight / 16, length: size.length, width: size.width, height: size.height,
    mailClass: `${service}_RETURN_SERVICE`, processingCategory: outbound.processingCategory as BaseRatesRequest['processingCategory'],
    rateIndicator: outbound.rateIndicator as BaseRatesRequest['rateIndicator'], destinationEntryFacilityType: 'NONE', priceType: 'COMMERCIAL',
  }));
  const [rate] = priced.rates;
  if (!rate) throw notOffered('USPS has no price of this service for the way back.');
  return {
    ...outbound, id: `return/${outbound.id}`, name: `${outbound.name} Return`, sku: rate.sku, zone: rate.zone, total: priced.totalBase,
    parts: [{ name: 'Postage', amount: rate.price }, ...rate.fees], commitment: null, warnings: [...priced.warnings],
  };
};

/** What a return label would cost once it is used. Nothing is made. */
export const quoteReturn = async (desk: Desk, { shipmentId, service }: { shipmentId: string; service: ReturnService }): Promise<Rate> =>
  (await plan(desk, shipmentOf(desk, shipmentId), service)).rate;

/**
 * Makes a return label for a shipment, as a shipment of its own: its key and its request are on disk before anything is sent, and
 * a lost answer is settled as any purchase's. USPS charges it when it is used, and doesn't cancel it.
 * @param shownTotal null where nobody was shown a price.
 * @throws Failed `not-offered`, `price-changed`, and what buying a label fails with.
 */
export const makeReturn = async (
  desk: Desk, { shipmentId, service, shownTotal, printerId }: { shipmentId: string; service: ReturnService; shownTotal: Cents | null; printerId: string | null },
): Promise<Shipment> => {
  const shipment = shipmentOf(desk, shipmentId);
  const { mailpiece, from, rate } = await plan(desk, shipment, service);
  if (shownTotal !== null && rate.total > shownTotal) throw new Failed({ code: 'price-changed', was: shownTotal, now: rate.total, quoteId: '' });
  const printer = printerId === null ? null : await requirePrinter(desk, printerId);
  const intended = beforeSending(() => desk.ledger.intend({
    mailpiece, from, rate,
    key: randomUUID(),
    request: encodeReturnLabelRequest(returnLabelRequest(mailpiece, from, rate, service, shipment.mailpiece.useAddressAsTyped)),
    day: dayAt(desk.clock.now(), timeZoneOfZip(shipment.from.zip)),
    freeToCancelUntil: manifestTime(mailpiece.shipDate).toISOString(),
    returnOf: shipmentId,
    ...cridOf(desk.settings()),
  }));
  try {
    return await sendPurchase(desk, intended, printer);
  } finally {
    const made = desk.ledger.shipment(intended.id);
    if (made?.state === 'bought') desk.ledger.noteEvent(shipmentId, 'return-made', made.trackingNumber ?? '');
    announceShipment(desk, intended.id);
    announceShipment(desk, shipmentId);
    desk.statusChanged();
  }
};
