import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CustomsForm } from '../../shared/customs/customs.ts';
import type { Mailpiece } from '../../shared/mailpiece.ts';
import type { Shipment } from '../../shared/shipments/shipment.ts';
import { absent, officialApi } from '../contract/official/official-spec.ts';
import { pdfSizes, pdfText } from '../practice/documents.ts';
import { everyChoice } from './choices.ts';
import { buyBought } from './purchases.ts';
import { aMailpiece, dollars, openTestDesk } from './test-desk.ts';
import type { TestDesk } from './test-desk.ts';

describe.each(everyChoice)('customs forms, $name', (choices) => {
  let test: TestDesk;
  beforeAll(async () => { test = await openTestDesk({ choices }); });
  afterAll(() => test.close());

  const apo = { ...aMailpiece().to, street: 'PSC 802 Box 74', unit: '', city: 'APO', state: 'AE', zip: '09499' };
  const line = (description: string): CustomsForm['lines'][number] =>
    ({ description, quantity: 1, value: dollars(9), weight: 1.1 as Mailpiece['parcel']['weight'], tariffNumber: '', origin: 'US' });
  const lines = ['Cotton shirts', 'Wool socks', 'Paper notebooks', 'Steel spoons', 'Felt hats', 'Leather belts'].map(line);
  const full: CustomsForm = {
    contentType: 'HUMANITARIAN_DONATIONS', comments: '', lines, aes: 'NO EEI 30.37(h)', restriction: { type: 'OTHER', comments: 'Seeds' },
    invoiceNumber: 'INV-1', licenseNumber: 'D1234', certificateNumber: 'C77',
  };

  const sentOf = ({ id }: Shipment): string => new TextDecoder().decode(test.desk.ledger.purchaseRequest(id).request);
  const gateway = (body: string): string[] => (absent !== null ? [] : officialApi('domestic-labels.yaml', '/labels/v3')
    .problems({ method: 'POST', path: '/labels/v3/label', headers: { 'x-payment-authorization-token': 'x' }, body }));

  it('to a military post office says all that the form may say, and prints six lines on two pages after the label', async () => {
    const bought = await buyBought(test, { to: apo, customs: full });
    const { customsForm } = JSON.parse(sentOf(bought)) as { customsForm: Record<string, unknown> & { contents: unknown[] } };
    expect(gateway(sentOf(bought))).toEqual([]);
    expect({ ...customsForm, contents: customsForm.contents.length }).toEqual({
      customsContentType: 'HUMANITARIAN_DONATIONS', AESITN: 'NO EEI 30.37(h)', restrictionType: 'OTHER', restrictionComments: 'Seeds',
      invoiceNumber: 'INV-1', licenseNumber: 'D1234', certificateNumber: 'C77', contents: 6,
    });
    const pdf = Buffer.from(test.desk.ledger.labelDocument(bought.id).bytes);
    expect(pdfSizes(pdf)).toHaveLength(3);
    expect(pdfText(pdf)).toMatch(/Cotton shirts[\s\S]*Page 2 of 2[\s\S]*Leather belts/);
  });

  it('carries two references at most, whatever else is known by: USPS refuses a third (160315)', async () => {
    const bought = await buyBought(test, {
      to: apo, customs: { ...full, contentType: 'GIFT' }, orderNumber: '10450', reference: 'SKU-1', moreReferences: ['Bin 7'], costCode: 'CC-9',
    });
    const { packageDescription: { customerReference } } = JSON.parse(sentOf(bought)) as { packageDescription: { customerReference: unknown } };
    expect(customerReference).toEqual([{ referenceNumber: '10450', printReferenceNumber: true }, { referenceNumber: 'SKU-1', printReferenceNumber: true }]);
    expect(pdfText(Buffer.from(test.desk.ledger.labelDocument(bought.id).bytes))).not.toContain('SKU-1');
  });

  it('go to a territory', async () => {
    const guam = { ...aMailpiece().to, street: '120 W Soledad Ave', unit: '', city: 'Hagatna', state: 'GU', zip: '96910' };
    const bought = await buyBought(test, { to: guam, customs: { contentType: 'MERCHANDISE', comments: '', lines: lines.slice(0, 1) } });
    expect(gateway(sentOf(bought))).toEqual([]);
    expect(pdfSizes(Buffer.from(test.desk.ledger.labelDocument(bought.id).bytes))).toHaveLength(2);
  });

  it('four references go on a label without one', async () => {
    const bought = await buyBought(test, { orderNumber: '10460', reference: 'SKU-1', moreReferences: ['Bin 7', 'PO 88'] });
    expect(gateway(sentOf(bought))).toEqual([]);
    expect(pdfText(Buffer.from(test.desk.ledger.labelDocument(bought.id).bytes))).toMatch(/10460[\s\S]*SKU-1[\s\S]*Bin 7[\s\S]*PO 88/);
  });
});
