import { expect, test } from 'vitest';
import { ratesFrom } from '../../../electron/shipping/quoting/rate-from-option.ts';
import type { RateOption } from '../../../electron/usps/prices/shipping-options.ts';
import { cents } from '../../../shared/format-money.ts';
import { aMailpiece } from '../test-desk.ts';
import { toOttawa } from './parcels-abroad.ts';

const option = (facility: string, price: number, change: Partial<RateOption['rates'][number]> = {}): RateOption => ({
  requestedPriceType: 'COMMERCIAL', isContract: false, mailClass: 'PRIORITY_MAIL_EXPRESS_INTERNATIONAL', commitment: null, total: cents(price), totalBase: cents(price), warnings: [],
  extraServices: [{ code: '930', name: 'Insurance <= $500', amount: cents(2015) }],
  rates: [{
    mailClass: 'PRIORITY_MAIL_EXPRESS_INTERNATIONAL', rateIndicator: 'PA', processingCategory: 'FLATS', destinationEntryFacilityType: facility, sku: 'IEXX0XXXXB01020', description: '',
    productName: '', priceType: 'COMMERCIAL_BASE', zone: '01', price: cents(price), fees: [], weight: 1.2, dimensionalWeight: 0, ...change,
  }],
});

const facilities = (...options: RateOption[]) =>
  ratesFrom(options, aMailpiece(toOttawa()), false).map(({ destinationEntryFacilityType, total }) => [destinationEntryFacilityType, total]);

test('a price for what is brought to a service center counts where there is none for what is handed over here', () => {
  expect([
    facilities(option('INTERNATIONAL_SERVICE_CENTER', 6564), option('NONE', 6800)), facilities(option('INTERNATIONAL_SERVICE_CENTER', 6564)),
    facilities(option('INTERNATIONAL_SERVICE_CENTER', 6564), option('NONE', 6800, { rateIndicator: 'E4' })),
  ]).toEqual([[['NONE', 6800]], [['INTERNATIONAL_SERVICE_CENTER', 6564]], [['INTERNATIONAL_SERVICE_CENTER', 6564]]]);
});

test('what no label can be bought at is left out, and so is a class at home', () => {
  expect(facilities(option('NONE', 6800, { rateIndicator: 'E7' }), { ...option('NONE', 900, { mailClass: 'PRIORITY_MAIL', rateIndicator: 'SP' }), mailClass: 'PRIORITY_MAIL' })).toEqual([]);
});
