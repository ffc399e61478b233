import { setImmediate as afterIt } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LabelRequest } from '../../../electron/usps/labels/label-request.ts';
import { buyBought } from '../purchases.ts';
import { aMailpiece, openTestDesk } from '../test-desk.ts';
import type { TestDesk } from '../test-desk.ts';

describe('a label that was bought', () => {
  let test: TestDesk;
  beforeEach(async () => { test = await openTestDesk(); });
  afterEach(() => test.close());

  const requestOf = (shipmentId: string): LabelRequest =>
    LabelRequest.parse(JSON.parse(new TextDecoder().decode(test.desk.ledger.purchaseRequest(shipmentId).request)));

  it('brings its address into the book, once for all its parcels', async () => {
    const { to } = aMailpiece({});
    await buyBought(test);
    await buyBought(test, { to: { ...to, phone: '7035550142' } });
    await afterIt();
    expect(test.desk.ledger.suggestAddresses(to.name, 8).map(({ fields, uses, asTypedReason }) => [fields, uses, asTypedReason]))
      .toEqual([[{ ...to, phone: '7035550142' }, 2, '']]);
  });

  it('to an address used as typed says so to USPS, and why in its history and in the book', async () => {
    const to = { ...aMailpiece({}).to, street: '300 Nowhere Rd', unit: '' };
    const { id } = await buyBought(test, { to, useAddressAsTyped: true, asTypedReason: 'Delivered there before' });
    await afterIt();
    expect([
      requestOf(id).toAddress.ignoreBadAddress,
      test.desk.ledger.events(id).filter(({ event }) => event === 'address-as-typed').map(({ detail }) => detail),
      test.desk.ledger.suggestAddresses('nowhere', 8).map(({ asTypedReason }) => asTypedReason),
    ]).toEqual([true, ['Delivered there before'], ['Delivered there before']]);
  });

  it('of a ship-from with a return address carries it beside where it is from', async () => {
    const elsewhere = { ...aMailpiece({}).to, name: '', company: 'Returns Center', street: '500 Terry Ave N', unit: '', city: 'Seattle', state: 'WA', zip: '98109' };
    const [first, ...others] = test.settings.shipFroms;
    if (!first) throw new Error('no ship-from');
    const plain = requestOf((await buyBought(test)).id);
    test.settings.shipFroms = [{ ...first, returnAddress: elsewhere }, ...others];
    const { fromAddress, returnAddress } = requestOf((await buyBought(test)).id);
    expect([plain.returnAddress, returnAddress, fromAddress]).toEqual([
      undefined, { firm: 'Returns Center', streetAddress: '500 Terry Ave N', city: 'Seattle', state: 'WA', ZIPCode: '98109' }, plain.fromAddress,
    ]);
  });
});
