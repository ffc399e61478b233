import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import type { Ounces, Size } from '../../../shared/parcel/parcel.ts';
import { isS10 } from '../../../shared/shipments/tracking-number.ts';
import { checkAddress } from '../../../electron/shipping/check-address.ts';
import { quoteMailpiece } from '../../../electron/shipping/quoting/quote-mailpiece.ts';
import { absent, officialApi } from '../../contract/official/official-spec.ts';
import { pdfSizes, pdfText } from '../../practice/documents.ts';
import { everyChoice } from '../choices.ts';
import { failureOf } from '../purchases.ts';
import { aMailpiece, dollars, openTestDesk } from '../test-desk.ts';
import type { TestDesk } from '../test-desk.ts';
import { aForm, aLine, buyAbroad, toOttawa } from './parcels-abroad.ts';

describe.each(everyChoice)('a parcel abroad, $name', (choices) => {
  let test: TestDesk;
  beforeAll(async () => { test = await openTestDesk({ choices }); });
  afterAll(() => test.close());

  const quote = (change: Parameters<typeof toOttawa>[0] = {}) => quoteMailpiece(test.desk, test.quotes, aMailpiece({ orderNumber: '', ...toOttawa(change) }));
  const sentOf = ({ id }: Shipment): string => new TextDecoder().decode(test.desk.ledger.purchaseRequest(id).request);
  const gateway = (body: string): string[] => (absent !== null ? [] : officialApi('international-labels.yaml', '/international-labels/v3')
    .problems({ method: 'POST', path: '/international-labels/v3/international-label', headers: { 'x-payment-authorization-token': 'x' }, body }));

  it('has a price for each class that takes it, the cheapest first, and no day for any', async () => {
    const { rates, excluded, fits } = await quote();
    expect({ rates: rates.map(({ name, zone, commitment, parts }) => [name, zone, commitment, parts.map(({ name: part }) => part)]), excluded }).toEqual({
      rates: [
        ['First-Class Package International', '01', null, ['Postage']], ['Priority Mail International', '01', null, ['Postage']],
        ['Priority Mail Express International', '01', null, ['Postage']],
      ],
      excluded: [],
    });
    expect(rates.map(({ total }) => total)).toEqual(rates.map(({ total }) => total).toSorted((a, b) => a - b));
    expect(fits.map(({ name }) => name)).toEqual(['Medium Flat Rate Box', 'Large Flat Rate Box']);
  });

  it('is insured by the classes that insure, and the others are left out with their reason', async () => {
    const { rates, excluded } = await quote({ extras: ['insurance'], value: dollars(120) });
    expect([rates.map(({ mailClass, parts }) => [mailClass, parts.map(({ extraService }) => extraService)]), excluded]).toEqual([
      [['PRIORITY_MAIL_INTERNATIONAL', [undefined, '930']], ['PRIORITY_MAIL_EXPRESS_INTERNATIONAL', [undefined, '930']]],
      [{ mailClass: 'FIRST-CLASS_PACKAGE_INTERNATIONAL_SERVICE', name: 'First-Class Package International', because: 'First-Class Package International isn’t insured.' }],
    ]);
  });

  it.each<[string, Parameters<typeof toOttawa>[0], string]>([
    ['over 4 lb', { parcel: { packaging: 'own-box', weight: 65 as Ounces, size: { length: 8, width: 6, height: 4 } as Size } }, 'It weighs 4 lb 1 oz; this class takes 4 lb.'],
    ['long', { parcel: { packaging: 'own-box', weight: 12 as Ounces, size: { length: 25, width: 4, height: 4 } as Size } }, 'It is 25 in long; this class takes 24 in.'],
    ['worth over $400', { customs: aForm({ lines: [aLine('Camera', { value: dollars(400.01) })] }) }, 'First-Class Package International carries contents worth $400 at most.'],
  ])('%s isn’t carried by First-Class', async (_name, change, because) => {
    expect((await quote(change)).excluded).toEqual([{ mailClass: 'FIRST-CLASS_PACKAGE_INTERNATIONAL_SERVICE', name: 'First-Class Package International', because }]);
  });

  it('that no class carries is told class by class, and where nothing goes, that nothing does', async () => {
    const heavy = { packaging: 'small-flat-rate-box', weight: 65 as Ounces, size: { length: 8.69, width: 5.44, height: 1.75 } as Size } as const;
    expect([await failureOf(quote({ parcel: heavy })), await failureOf(quote({ to: { ...toOttawa().to, country: 'BO', state: '', zip: '' } as Shipment['from'] }))]).toEqual([
      {
        code: 'no-rates',
        because: 'First-Class Package International: It weighs 4 lb 1 oz; this class takes 4 lb. Priority Mail International: It weighs 4 lb 1 oz; this class takes 4 lb in this packaging. '
          + 'Priority Mail Express International: It weighs 4 lb 1 oz; this class takes 4 lb in this packaging.',
      },
      { code: 'no-rates', because: 'USPS takes no parcels to Bolivia: it has no price there by any class.' },
    ]);
  });

  it('is to an address that USPS isn’t asked about', async () => {
    expect(await failureOf(checkAddress(test.desk, toOttawa().to as Shipment['from']))).toEqual({ code: 'not-offered', because: 'USPS checks addresses within the United States alone.' });
  });

  it('is bought with an international number, and its label says all that was told', async () => {
    const customs = aForm({
      contentType: 'OTHER', comments: 'Spare parts', aes: 'AES X20261119123456', restriction: { type: 'OTHER', comments: 'Seeds' }, invoiceNumber: 'INV-1', licenseNumber: 'D1234',
      certificateNumber: 'C77', importer: { type: 'IMPORTER_CODE', number: 'CA123' }, exporter: { type: 'TAX_CODE', number: '98-7654321' }, ifUndeliverable: 'ABANDON',
      lines: ['Cotton shirts', 'Wool socks', 'Paper notebooks', 'Steel spoons', 'Felt hats', 'Leather belts'].map((what) => aLine(what, { weight: 1.5 as Ounces })),
    });
    const bought = await buyAbroad(test, { customs, orderNumber: '10470', reference: 'SKU-1', costCode: 'CC-9', box: { number: 2, of: 3 } });
    const sent = JSON.parse(sentOf(bought)) as { customsForm: { contents: unknown[] }; packageDescription: Record<string, unknown>; toAddress: unknown };
    expect(gateway(sentOf(bought))).toEqual([]);
    expect({ ...sent.customsForm, contents: sent.customsForm.contents.length }).toEqual({
      customsContentType: 'OTHER', contentComments: 'Spare parts', AESITN: 'AES X20261119123456', restrictionType: 'OTHER', restrictionComments: 'Seeds', invoiceNumber: 'INV-1',
      licenseNumber: 'D1234', certificateNumber: 'C77', importersReference: { referenceType: 'IMPORTER_CODE', reference: 'CA123' },
      exportersReference: { referenceType: 'TAX_CODE', reference: '98-7654321' }, contents: 6,
    });
    expect([sent.toAddress, sent.packageDescription['packageOptions'], sent.packageDescription['customerReference']]).toEqual([
      {
        firstName: 'Zoë', lastName: 'Martin', streetAddress: '111 Wellington St', secondaryAddress: 'Suite 2', city: 'Ottawa', province: 'ON', postalCode: 'K1A 0A9', phone: '6135550142',
        country: 'Canada', countryISOAlpha2Code: 'CA',
      },
      { nonDeliveryOption: 'ABANDON' }, [{ referenceNumber: '10470' }, { referenceNumber: 'SKU-1' }],
    ]);
    expect({ state: bought.state, sound: isS10(bought.trackingNumber ?? ''), charged: bought.charged, country: bought.labelAddress?.country }).toEqual({
      state: 'bought', sound: true, charged: bought.rate.total, country: 'CA',
    });
    const pdf = Buffer.from(test.desk.ledger.labelDocument(bought.id).bytes);
    expect(pdfSizes(pdf)).toHaveLength(3);
    expect(pdfText(pdf)).toMatch(/OTTAWA[\s\S]*CANADA[\s\S]*Cotton shirts[\s\S]*Leather belts/);
  });

  it.each<[string, Parameters<typeof toOttawa>[0], { path: string; message: string }[]]>([
    ['without a customs form', { customs: null }, [{ path: 'customs', message: 'This destination needs a customs form: say what is inside.' }]],
    ['without its filing', { customs: (({ aes: _aes, ...form }) => form)(aForm()) }, [{ path: 'customs.aes', message: 'Abroad, USPS asks for the export filing: its ITN, or why there is none, as NO EEI 30.37(a).' }]],
    ['over the exemption', { customs: aForm({ lines: [aLine('Lens', { value: dollars(2_000) }), aLine('Lens case', { value: dollars(501) })] }) },
      [{ path: 'customs.aes', message: '30.37(a) goes up to $2,500.00 for a kind of goods; one here is worth $2,501.00. File it, and enter its ITN.' }]],
    ['with another country’s exemption', { to: { ...toOttawa().to, country: 'DE', state: '', zip: '10115' } as Shipment['from'], customs: aForm({ aes: 'NO EEI 30.36' }) },
      [{ path: 'customs.aes', message: '30.36 is for what stays in Canada.' }]],
    ['with words that say nothing', { customs: aForm({ lines: [aLine('Merchandise', { origin: 'XX' })] }) },
      [{ path: 'customs.lines.0.description', message: 'USPS refuses “Merchandise”. Say what it is.' }, { path: 'customs.lines.0.origin', message: '“XX” is no country. Two letters, as in US.' }]],
    ['with contents that weigh more', { customs: aForm({ lines: [aLine('Anvil', { weight: 12.01 as Ounces })] }) },
      [{ path: 'customs', message: 'The contents on the customs form weigh more than the parcel: 12.01 oz, and it weighs 12 oz.' }]],
    ['with an extra of home', { extras: ['signature'] }, [{ path: 'extras', message: 'Abroad, USPS offers insurance and none of the other extra services.' }]],
    ['with goods that stay here', { hazmat: 'lithium-alone' }, [{ path: 'hazmat', message: 'This hazardous material isn’t carried abroad.' }]],
    ['held for pickup', { holdAt: { facilityId: '123', name: 'Ottawa' } as never }, [{ path: 'holdAt', message: 'Post offices hold parcels within the United States alone.' }]],
  ])('%s is refused at the field, and nothing is asked', async (_name, change, problems) => {
    expect(await failureOf(quote(change))).toEqual({ code: 'input-invalid', problems });
  });
});
