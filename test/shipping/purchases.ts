import { Failed } from '../../shared/failure.ts';
import type { Failure } from '../../shared/failure.ts';
import type { Mailpiece } from '../../shared/mailpiece.ts';
import type { Purchase } from '../../shared/rates/rate.ts';
import type { Shipment } from '../../shared/shipments/shipment.ts';
import { buyLabel } from '../../electron/shipping/buy-label.ts';
import { quoteMailpiece } from '../../electron/shipping/quoting/quote-mailpiece.ts';
import { wireAddress } from '../../electron/shipping/wire/wire-address.ts';
import { aMailpiece, thursdayMorning } from './test-desk.ts';
import type { TestDesk } from './test-desk.ts';

export const labelPath = '/labels/v3/label';

/** What a purchase of the cheapest rate says. Without an order number, nothing would stop a second label. */
export const quoted = async (test: Pick<TestDesk, 'desk' | 'quotes'>, change: Partial<Mailpiece> = {}): Promise<Purchase> => {
  const { id, rates: [rate] } = await quoteMailpiece(test.desk, test.quotes, aMailpiece({ orderNumber: '', ...change }));
  if (!rate) throw new Error('the quote has no rates');
  return { quoteId: id, rateId: rate.id, shownTotal: rate.total, printerId: null, anotherBox: false };
};

export const failureOf = async (work: Promise<unknown>): Promise<Failure> => {
  const error = await work.then(() => null, (reason: unknown) => reason);
  if (error instanceof Failed) return error.failure;
  throw new Error('it did not fail as it should', { cause: error });
};

export const buyBought = async (test: TestDesk, change: Partial<Mailpiece> = {}): Promise<Shipment> =>
  buyLabel(test.desk, test.quotes, await quoted(test, change));

/** A purchase whose answer was lost twice. @param fault what became of it at USPS: sold, or never arrived. */
export const buyUnknown = async (test: TestDesk, change: Partial<Mailpiece> = {}, fault: 'drop-answer' | 'garbage' | 'html-502' = 'drop-answer'): Promise<string> => {
  const purchase = await quoted(test, change);
  await test.fault(labelPath, fault, 2);
  const failure = await failureOf(buyLabel(test.desk, test.quotes, purchase));
  if (failure.code !== 'purchase-outcome-unknown') throw new Error(`it ended as ${failure.code}`);
  return failure.shipmentId;
};

export const hoursLater = (test: TestDesk, hours: number): void => test.practice.setNow(new Date(thursdayMorning.getTime() + hours * 3_600_000));

export const stateOf = (test: TestDesk, shipmentId: string): string | undefined => test.desk.ledger.shipment(shipmentId)?.state;

/** The label that USPS sold under a purchase's key, which nobody here has heard of. It counts as one of its three reprints. */
export const soldUnder = async (test: TestDesk, shipmentId: string): Promise<string> => {
  const { key } = test.desk.ledger.purchaseRequest(shipmentId);
  return (await test.desk.usps.labels.reprintByKey(key, { imageInfo: { imageType: 'PDF', labelType: '4X6LABEL' } })).trackingNumber;
};

/** A form that somebody else made of a label: no record of it is kept here. */
export const putOnForm = async (test: TestDesk, trackingNumber: string): Promise<void> => {
  const [shipFrom] = test.settings.shipFroms;
  if (!shipFrom) throw new Error('no ship-from');
  await test.desk.usps.createScanForm({
    imageInfo: { imageType: 'PDF', labelType: '4X6LABEL' }, mailingDate: '2026-11-19', overwriteMailingDate: false,
    entryFacilityZIPCode: shipFrom.address.zip, destinationEntryFacilityType: 'NONE', shipment: { trackingNumbers: [trackingNumber] },
    fromAddress: wireAddress(shipFrom.address),
  });
};
