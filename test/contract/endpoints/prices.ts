import { optionsRequest } from '../../usps/samples/requests.ts';
import type { Endpoint } from './endpoint.ts';

const zips = { originZIPCode: '89502', destinationZIPCode: '22201' };
const parcel = { weight: 0.75, length: 10, width: 8, height: 4 };
const chosen = { mailClass: 'USPS_GROUND_ADVANTAGE', processingCategory: 'MACHINABLE', rateIndicator: 'SP', destinationEntryFacilityType: 'NONE', priceType: 'COMMERCIAL' } as const;
const account = { accountType: 'EPS', accountNumber: '1000405525' };
const abroad = { originZIPCode: '89502', destinationCountryCode: 'CA', ...parcel };
const chosenAbroad = {
  mailClass: 'PRIORITY_MAIL_INTERNATIONAL', processingCategory: 'MACHINABLE', rateIndicator: 'SP', destinationEntryFacilityType: 'NONE', priceType: 'COMMERCIAL',
} as const;
const letter = { weight: 1, length: 9, height: 4, thickness: 0.05, processingCategory: 'LETTERS' } as const;
const machinable = { isPolybagged: false, hasClosureDevices: false, hasLooseItems: false, isRigid: false, isSelfMailer: false, isBooklet: false };

const optionsAbroad = { pricingOptions: [{ priceType: 'COMMERCIAL' }], originZIPCode: '89502', destinationCountryCode: 'CA', packageDescription: { ...parcel, mailClass: 'ALL' } };
const optionsParcel = { ...parcel, mailClass: 'ALL_OUTBOUND' };

const search = (api: 'domestic-prices' | 'international-prices', what: string, call: Endpoint['call'], minimal: object, ...fuller: readonly object[]): Endpoint => ({
  api, method: 'POST', path: `/${api === 'domestic-prices' ? 'prices' : api}/v3/${what}/search`, minimal: { body: minimal },
  fuller: fuller.map((body) => ({ body })),
  // That no contract price was found is said on whichever rate it is about.
  besides: ['warnings'], call,
});

/** Prices, and shipping options, which are prices with their days of delivery. */
export const priceEndpoints: readonly Endpoint[] = [
  search('domestic-prices', 'base-rates', (client) => client.prices.baseRates({ ...zips, ...parcel, ...chosen }),
    { ...zips, ...parcel, ...chosen }, { ...zips, ...parcel, ...chosen, mailingDate: '2026-11-23', ...account, hasNonstandardCharacteristics: false }),
  search('domestic-prices', 'base-rates-list', (client) => client.prices.baseRatesList({ ...zips, ...parcel }),
    { ...zips, ...parcel },
    { ...zips, ...parcel, mailClasses: ['USPS_GROUND_ADVANTAGE'], priceType: 'COMMERCIAL', mailingDate: '2026-11-23', ...account, hasNonstandardCharacteristics: false }),
  search('domestic-prices', 'total-rates', (client) => client.prices.totalRates({ ...zips, ...parcel, extraServices: [920] }),
    { ...zips, ...parcel },
    { ...zips, ...parcel, mailClass: 'PRIORITY_MAIL', priceType: 'RETAIL', itemValue: 120, extraServices: [920, 930], mailingDate: '2026-11-23', ...account }),
  search('domestic-prices', 'extra-service-rates', (client) => client.prices.extraServiceRates({ mailClass: 'PRIORITY_MAIL', priceType: 'COMMERCIAL', extraServices: [921] }),
    { mailClass: 'PRIORITY_MAIL', priceType: 'COMMERCIAL' },
    { mailClass: 'PRIORITY_MAIL', priceType: 'RETAIL', extraServices: [930], itemValue: 120, weight: 0.75, ...zips, mailingDate: '2026-11-23', ...account }),
  search('domestic-prices', 'letter-rates', (client) => client.prices.letterRates(letter),
    letter,
    { ...letter, mailingDate: '2026-11-23', nonMachinableIndicators: machinable, extraServices: [910], itemValue: 0 }),
  search('international-prices', 'base-rates', (client) => client.internationalPrices.baseRates({ ...abroad, ...chosenAbroad }),
    { ...abroad, ...chosenAbroad }, { ...abroad, ...chosenAbroad, foreignPostalCode: 'K1A 0B1', mailingDate: '2026-11-23', ...account }),
  search('international-prices', 'base-rates-list', (client) => client.internationalPrices.baseRatesList(abroad),
    abroad, { ...abroad, mailClass: 'PRIORITY_MAIL_INTERNATIONAL', priceType: 'COMMERCIAL', foreignPostalCode: 'K1A 0B1', mailingDate: '2026-11-23' }),
  search('international-prices', 'total-rates', (client) => client.internationalPrices.totalRates({ ...abroad, extraServices: [930], itemValue: 120 }),
    abroad, { ...abroad, mailClass: 'PRIORITY_MAIL_INTERNATIONAL', priceType: 'COMMERCIAL', itemValue: 120, extraServices: [930], mailingDate: '2026-11-23' }),
  search('international-prices', 'extra-service-rates',
    (client) => client.internationalPrices.extraServiceRates({
      mailClass: 'PRIORITY_MAIL_INTERNATIONAL', priceType: 'COMMERCIAL', rateIndicator: 'SP', weight: 0.75, destinationCountryCode: 'CA', extraServices: [930], itemValue: '120',
    }),
    { mailClass: 'PRIORITY_MAIL_INTERNATIONAL', priceType: 'COMMERCIAL', rateIndicator: 'SP', weight: 0.75, destinationCountryCode: 'CA' },
    { mailClass: 'PRIORITY_MAIL_INTERNATIONAL', priceType: 'COMMERCIAL', rateIndicator: 'SP', weight: 0.75, destinationCountryCode: 'CA', extraServices: [930], itemValue: '120', mailingDate: '2026-11-23' }),
  search('international-prices', 'letter-rates', (client) => client.internationalPrices.letterRates({ ...letter, destinationCountryCode: 'CA' }),
    { ...letter, destinationCountryCode: 'CA' },
    { ...letter, destinationCountryCode: 'CA', mailingDate: '2026-11-23', nonMachinableIndicators: machinable, extraServices: [940], itemValue: 20 }),
  {
    api: 'shipping-options', method: 'POST', path: '/shipments/v3/options/search',
    minimal: { body: { pricingOptions: [{ priceType: 'COMMERCIAL' }], ...zips, packageDescription: optionsParcel } },
    fuller: [
      {
        body: {
          pricingOptions: [{ priceType: 'CONTRACT', paymentAccount: { ...account, CRID: '56982563' } }, { priceType: 'RETAIL' }], ...zips, destinationEntryFacilityType: 'NONE',
          packageDescription: { ...optionsParcel, hasNonstandardCharacteristics: true, extraServices: [920, 930], packageValue: 120, mailingDate: '2026-11-23' },
          shippingFilter: 'SERVICE_STANDARDS',
        },
      },
      { body: { pricingOptions: [{ priceType: 'COMMERCIAL' }], ...zips, destinationZIPCode: '09008-0012', packageDescription: { ...optionsParcel, mailingDate: '2026-11-23T18:00:00Z' } } },
      { body: optionsAbroad },
      {
        body: {
          ...optionsAbroad, pricingOptions: [{ priceType: 'CONTRACT', paymentAccount: account }, { priceType: 'RETAIL' }], foreignPostalCode: 'K1A 0B1',
          packageDescription: { ...parcel, mailClass: 'PRIORITY_MAIL_INTERNATIONAL', extraServices: [930], packageValue: 120, mailingDate: '2026-11-23' }, shippingFilter: 'PRICE',
          requestDutiesTaxesFees: true, destinationCity: 'Ottawa', destinationState: 'ON',
          items: [{ itemId: '001', itemValue: 12.5, itemQuantity: 2, itemWeight: 0.25, countryOfOrigin: 'US', HSTariffNumber: '610910' }],
        },
      },
      { body: { pricingOptions: [{ priceType: 'COMMERCIAL' }], ...zips, packageDescription: { ...optionsParcel, length: 31, width: 16, height: 14, weight: 12 } } },
    ],
    alternative: ({ body }) => (body !== null && typeof body === 'object' && 'destinationCountryCode' in body ? 1 : 0),
    call: (client) => client.shippingOptions(optionsRequest),
  },
];
