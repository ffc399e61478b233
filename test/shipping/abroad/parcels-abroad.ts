import type { CustomsForm } from '../../../shared/customs/customs.ts';
import { emptyAddress } from '../../../shared/address/address-problems.ts';
import type { Mailpiece } from '../../../shared/mailpiece.ts';
import type { Ounces } from '../../../shared/parcel/parcel.ts';
import { buyLabel } from '../../../electron/shipping/buy-label.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import { failureOf, quoted } from '../purchases.ts';
import { dollars } from '../test-desk.ts';
import type { TestDesk } from '../test-desk.ts';

export const labelPathAbroad = '/international-labels/v3/international-label';

export const aLine = (description: string, change: Partial<CustomsForm['lines'][number]> = {}): CustomsForm['lines'][number] =>
  ({ description, quantity: 2, value: dollars(40), weight: 5 as Ounces, tariffNumber: '610910', origin: 'US', ...change });

export const aForm = (change: Partial<CustomsForm> = {}): CustomsForm => ({
  contentType: 'MERCHANDISE', comments: '', lines: [aLine('Cotton shirts')], aes: 'NO EEI 30.37(a)', ...change,
});

/** What makes a mailpiece go to Ottawa. */
export const toOttawa = (change: Partial<Mailpiece> = {}): Partial<Mailpiece> => ({
  to: { ...emptyAddress, name: 'Zoë Martin', street: '111 Wellington St', unit: 'Suite 2', city: 'Ottawa', state: 'ON', zip: 'K1A 0A9', country: 'CA', phone: '613-555-0142', email: 'zoe@example.com' },
  customs: aForm(),
  ...change,
});

export const buyAbroad = async (test: TestDesk, change: Partial<Mailpiece> = {}): Promise<Shipment> => buyLabel(test.desk, test.quotes, await quoted(test, toOttawa(change)));

/** A purchase whose answer was lost twice. */
export const buyUnknownAbroad = async (test: TestDesk, change: Partial<Mailpiece> = {}, fault = 'drop-answer'): Promise<string> => {
  const purchase = await quoted(test, toOttawa(change));
  await test.fault(labelPathAbroad, fault, 2);
  const failure = await failureOf(buyLabel(test.desk, test.quotes, purchase));
  if (failure.code !== 'purchase-outcome-unknown') throw new Error(`it ended as ${failure.code}`);
  return failure.shipmentId;
};
