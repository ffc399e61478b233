import type { PickupRequest } from '../../../electron/usps/carrier-pickup.ts';
import type { UspsClient } from '../../../electron/usps/client.ts';
import { encodeInternationalLabelRequest } from '../../../electron/usps/international/international-labels.ts';
import { encodeLabelRequest, encodeReturnLabelRequest } from '../../../electron/usps/labels/labels.ts';
import type { InternationalOptionsRequest } from '../../../electron/usps/prices/shipping-options.ts';
import {
  baseRatesRequest, idempotencyKey, internationalBaseRatesRequest, internationalLabelRequest, internationalRatesListRequest, labelRequest, militaryLabelRequest,
  optionsRequest, pickupRequest, proofOfDeliveryRequest, ratesListRequest, returnLabelRequest, scanFormRequest,
} from '../../usps/samples/requests.ts';

/** A call, and the official file that its request must pass; `base` is what stands before the file's paths. */
type ContractCall = readonly [what: string, file: string, base: string, call: (client: UspsClient) => Promise<unknown>];

const { packageDescription } = optionsRequest;
const street = { streetAddress: '2250 Clarendon Blvd', state: 'VA' };

const number = '9234690361980900000142';
const account = { accountType: 'EPS', accountNumber: '1000405525' } as const;
const letter = { weight: 1, length: 9, height: 4, thickness: 0.05, processingCategory: 'LETTERS' } as const;
const richLetter = {
  ...letter, mailingDate: '2026-11-23', itemValue: 20,
  nonMachinableIndicators: { isPolybagged: false, hasClosureDevices: true, hasLooseItems: false, isRigid: false, isSelfMailer: true, isBooklet: false },
};
const reprint = { imageInfo: { imageType: 'PDF', labelType: '4X6LABEL' } } as const;
const richReprint = { imageInfo: { imageType: 'ZPL300DPI', labelType: '4X6LABEL', suppressPostage: true } } as const;
const [customsLine] = internationalLabelRequest.customsForm.contents;
const place = { city: 'Reno', state: 'NV' };

const richPickup: PickupRequest = {
  ...pickupRequest,
  pickupAddress: {
    ...pickupRequest.pickupAddress,
    address: { streetAddress: '50 W Liberty St', secondaryAddress: 'Ste 4', ...place, ZIPCode: '89501', ZIPPlus4: '1946', urbanization: 'URB SAN JUAN' },
    contact: [{ email: 'desk@example.com' }, { cellNumber: '7755550142' }],
  },
  packages: [{ packageType: 'OTHER', packageCount: 1 }, { packageType: 'INTERNATIONAL', packageCount: 2 }],
  pickupLocation: { packageLocation: 'OTHER', specialInstructions: 'The blue door', dogPresent: true },
  nextAvailablePickup: true,
};

const priceCalls: readonly ContractCall[] = ([
  ['base rates', ({ prices }) => prices.baseRates(baseRatesRequest)],
  ['base rates, all of it', ({ prices }) => prices.baseRates({ ...baseRatesRequest, destinationZIPCode: '22201-3308', mailingDate: '2026-11-23', ...account, priceType: 'CONTRACT', hasNonstandardCharacteristics: true })],
  ['a list of base rates', ({ prices }) => prices.baseRatesList(ratesListRequest)],
  ['a list of base rates, all of it', ({ prices }) => prices.baseRatesList({
    ...ratesListRequest, mailClasses: ['ALL', 'USPS_RETAIL_GROUND'], priceType: 'RETAIL', mailingDate: '2026-11-23', ...account, hasNonstandardCharacteristics: false,
  })],
  ['total rates', ({ prices }) => prices.totalRates(ratesListRequest)],
  ['total rates, all of it', ({ prices }) => prices.totalRates({ ...ratesListRequest, mailClasses: ['PRIORITY_MAIL'], priceType: 'CONTRACT', mailingDate: '2026-11-23', ...account, itemValue: 120, extraServices: [920, 930, 972] })],
  ['extra services', ({ prices }) => prices.extraServiceRates({ mailClass: 'PRIORITY_MAIL_RETURN_SERVICE', priceType: 'COMMERCIAL', extraServices: [] })],
  ['extra services, all of it', ({ prices }) => prices.extraServiceRates({
    mailClass: 'PRIORITY_MAIL', priceType: 'RETAIL', extraServices: [915, 930], itemValue: 120, weight: 0.75, originZIPCode: '89501', destinationZIPCode: '22201', mailingDate: '2026-11-23', accountType: 'MID', accountNumber: '904128937',
  })],
  ['a letter', ({ prices }) => prices.letterRates(letter)],
  ['a letter, all of it', ({ prices }) => prices.letterRates({ ...richLetter, extraServices: [910, 985] })],
] satisfies (readonly [string, ContractCall[3]])[]).map(([what, call]) => [what, 'domestic-prices.yaml', '/prices/v3', call]);

const internationalPriceCalls: readonly ContractCall[] = ([
  ['base rates', ({ internationalPrices }) => internationalPrices.baseRates(internationalBaseRatesRequest)],
  ['base rates, all of it', ({ internationalPrices }) => internationalPrices.baseRates({ ...internationalBaseRatesRequest, foreignPostalCode: 'K1A 0A9', mailingDate: '2026-11-23', ...account, priceType: 'CONTRACT' })],
  ['a list of base rates', ({ internationalPrices }) => internationalPrices.baseRatesList(internationalRatesListRequest)],
  ['a list of base rates, all of it', ({ internationalPrices }) => internationalPrices.baseRatesList({ ...internationalRatesListRequest, mailClass: 'ALL', priceType: 'COMMERCIAL_PLUS', foreignPostalCode: 'K1A 0A9', mailingDate: '2026-11-23', ...account })],
  ['total rates', ({ internationalPrices }) => internationalPrices.totalRates(internationalRatesListRequest)],
  ['total rates, all of it', ({ internationalPrices }) => internationalPrices.totalRates({
    ...internationalRatesListRequest, mailClass: 'PRIORITY_MAIL_INTERNATIONAL', priceType: 'COMMERCIAL', foreignPostalCode: 'K1A 0A9', mailingDate: '2026-11-23', ...account, itemValue: 120, extraServices: [370, 930],
  })],
  ['extra services', ({ internationalPrices }) => internationalPrices.extraServiceRates({ mailClass: 'PRIORITY_MAIL_INTERNATIONAL', priceType: 'COMMERCIAL', rateIndicator: 'SP', weight: 0.75, destinationCountryCode: 'CA' })],
  ['extra services, all of it', ({ internationalPrices }) => internationalPrices.extraServiceRates({
    mailClass: 'PRIORITY_MAIL_INTERNATIONAL', priceType: 'COMMERCIAL_PLUS', rateIndicator: 'HL', weight: 0.75, destinationCountryCode: 'CA', extraServices: [930], itemValue: '120.50', mailingDate: '2026-11-23', ...account,
  })],
  ['a letter', ({ internationalPrices }) => internationalPrices.letterRates({ ...letter, destinationCountryCode: 'CA' })],
  ['a letter, all of it', ({ internationalPrices }) => internationalPrices.letterRates({ ...richLetter, destinationCountryCode: 'CA', extraServices: [940, 955] })],
] satisfies (readonly [string, ContractCall[3]])[]).map(([what, call]) => [`${what} abroad`, 'international-prices.yaml', '/international-prices/v3', call]);

const labelCalls: readonly ContractCall[] = ([
  ['a return label', ({ labels }) => labels.createReturn(encodeReturnLabelRequest(returnLabelRequest), idempotencyKey)],
  ['a return label, all of it', ({ labels }) => labels.createReturn(encodeReturnLabelRequest({
    ...returnLabelRequest,
    customsForm: militaryLabelRequest.customsForm,
    packageDescription: {
      ...returnLabelRequest.packageDescription, girth: 20, extraServices: [920, 930], hasNonstandardCharacteristics: true, packageOptions: { packageValue: 120 },
      customerReference: [{ referenceNumber: 'RMA-1', printReferenceNumber: true }],
    },
  }), idempotencyKey)],
  ['a cancellation by key', ({ labels }) => labels.cancelByKey(idempotencyKey)],
  ['a change', ({ labels }) => labels.change(number, { weight: 2.5 })],
  ['every change', ({ labels }) => labels.change(number, { weight: 2.5, length: 17, width: 8, height: 9, girth: 20, processingCategory: 'NONSTANDARD', rateIndicator: 'CP' })],
  ['a reprint', ({ labels }) => labels.reprint(number, reprint)],
  ['a reprint by key, all of it', ({ labels }) => labels.reprintByKey(idempotencyKey, richReprint)],
] satisfies (readonly [string, ContractCall[3]])[]).map(([what, call]) => [what, 'domestic-labels.yaml', '/labels/v3', call]);

const internationalLabelCalls: readonly ContractCall[] = ([
  ['a label', ({ internationalLabels }) => internationalLabels.create(encodeInternationalLabelRequest(internationalLabelRequest), idempotencyKey)],
  ['a label, all of it', ({ internationalLabels }) => internationalLabels.create(encodeInternationalLabelRequest({
    imageInfo: { imageType: 'ZPL203DPI', labelType: '4X6LABEL', suppressPostage: true },
    toAddress: { ...internationalLabelRequest.toAddress, firm: 'Martin SA', secondaryAddress: 'Unit 2', province: 'Ontario', provinceISOAlpha2Code: 'ON', phone: '6135550142' },
    fromAddress: { ...labelRequest.toAddress, firm: 'Reno Outfitters' },
    packageDescription: {
      ...internationalLabelRequest.packageDescription, girth: 20, extraServices: [930, 955], packageOptions: { packageValue: 120, nonDeliveryOption: 'RETURN' },
      customerReference: [{ referenceNumber: '10442' }],
    },
    customsForm: {
      customsContentType: 'OTHER', contentComments: 'Spare parts', AESITN: 'NO EEI 30.36', invoiceNumber: '10442', licenseNumber: 'D1234', certificateNumber: 'C77',
      restrictionType: 'OTHER', restrictionComments: 'Seeds',
      importersReference: { referenceType: 'TAX_CODE', reference: '123' }, exportersReference: { referenceType: 'VAT_NUMBER', reference: 'IM3720000224' },
      contents: customsLine === undefined ? [] : [{ ...customsLine, itemCategory: 'Bicycles', itemSubcategory: 'Parts' }],
    },
  }), idempotencyKey)],
  ['a reprint', ({ internationalLabels }) => internationalLabels.reprint('EZ000012162US', reprint)],
  ['a reprint by key, all of it', ({ internationalLabels }) => internationalLabels.reprintByKey(idempotencyKey, richReprint)],
  ['a cancellation', ({ internationalLabels }) => internationalLabels.cancel('EZ000012162US')],
  ['a cancellation by key', ({ internationalLabels }) => internationalLabels.cancelByKey(idempotencyKey)],
] satisfies (readonly [string, ContractCall[3]])[]).map(([what, call]) => [`${what} abroad`, 'international-labels.yaml', '/international-labels/v3', call]);

const laterCalls: readonly ContractCall[] = [
  ['a payment account', 'payments.yaml', '/payments/v3', (client) => client.paymentAccount(account)],
  ['a permit, all of it', 'payments.yaml', '/payments/v3', (client) => client.paymentAccount({ accountType: 'PERMIT', accountNumber: '17', permitZIPCode: '89501', amount: 12.5 })],
  ['a ZIP', 'addresses.yaml', '/addresses/v3', (client) => client.zipCode({ ...street, city: 'Arlington' })],
  ['a ZIP, all of it', 'addresses.yaml', '/addresses/v3', (client) => client.zipCode({ ...street, city: 'Arlington', secondaryAddress: 'Apt 4', firm: 'ACME', ZIPCode: '22201', ZIPPlus4: '3308' })],
  ['tracking in short', 'tracking.yaml', '/tracking/v3', ({ tracking }) => tracking.summary(number)],
  ['tracking in detail, all of it', 'tracking.yaml', '/tracking/v3', ({ tracking }) => tracking.detail(number, { destinationZIPCode: '22201', mailingDate: '2026-11-23' })],
  ['notifications', 'tracking.yaml', '/tracking/v3', ({ tracking }) => tracking.requestNotifications(number, { notifications: [{ email: 'dana@example.com' }] })],
  ['notifications, all of it', 'tracking.yaml', '/tracking/v3', ({ tracking }) => tracking.requestNotifications(number, {
    uniqueMailPieceId: 'AMTC1', mailPieceIntakeDate: '2026-11-23T09:21:00Z', notifyEventTypes: ['EMAIL_DELIVERY/NON_DELIVERY_ACTIVITY', 'PACKAGE_ADDRESSED_TO_ME/MYUSPS_ONLY'],
    firstName: 'Dana', lastName: 'Reyes', notifications: [{ email: 'dana@example.com' }, { email: 'desk@example.com' }],
  })],
  ['a proof of delivery', 'tracking.yaml', '/tracking/v3', ({ tracking }) => tracking.requestProofOfDelivery(number, proofOfDeliveryRequest)],
  ['whether a carrier can come', 'carrier-pickup.yaml', '/pickup/v3', ({ carrierPickup }) => carrierPickup.eligibility({ streetAddress: '50 W Liberty St', ZIPCode: '89501' })],
  ['whether a carrier can come, all of it', 'carrier-pickup.yaml', '/pickup/v3', ({ carrierPickup }) => carrierPickup.eligibility({
    streetAddress: '50 W Liberty St', secondaryAddress: 'Ste 4', ...place, ZIPCode: '89501', ZIPPlus4: '1946', urbanization: 'URB SAN JUAN',
  })],
  ['a pickup', 'carrier-pickup.yaml', '/pickup/v3', ({ carrierPickup }) => carrierPickup.schedule(pickupRequest)],
  ['a pickup, all of it', 'carrier-pickup.yaml', '/pickup/v3', ({ carrierPickup }) => carrierPickup.schedule(richPickup)],
  ['a pickup that is booked', 'carrier-pickup.yaml', '/pickup/v3', ({ carrierPickup }) => carrierPickup.read('WTC123')],
  ['a changed pickup', 'carrier-pickup.yaml', '/pickup/v3', ({ carrierPickup }) => carrierPickup.change('WTC123', '"tag"', pickupRequest)],
  ['a changed pickup, all of it', 'carrier-pickup.yaml', '/pickup/v3', ({ carrierPickup }) => carrierPickup.change('WTC123', '"tag"', richPickup)],
  ['a pickup that is given up', 'carrier-pickup.yaml', '/pickup/v3', ({ carrierPickup }) => carrierPickup.cancel('WTC123', '"tag"')],
  ['drop-off locations', 'locations.yaml', '/locations/v3', ({ locations }) => locations.dropOff({ destinationZIPCode: '89510' })],
  ['drop-off locations, all of it', 'locations.yaml', '/locations/v3', ({ locations }) => locations.dropOff({
    destinationZIPCode: '89510', destinationZIPPlus4: '0001', mailClass: 'MEDIA_MAIL', processingCategory: 'NONSTANDARD', destinationEntryFacilityType: 'DESTINATION_SERVICE_HUB',
    palletized: 'NON_PALLETIZED', mailingDate: '2026-11-23',
  })],
  ['post offices by ZIP', 'locations.yaml', '/locations/v3', ({ locations }) => locations.postOffices({ ZIPCode: '89502' })],
  ['post offices by point, all of it', 'locations.yaml', '/locations/v3', ({ locations }) => locations.postOffices({
    LAT: 39.52, LONG: -119.81, postOfficeType: 'POST_OFFICE', pickupService: 'PICKUP_PARCEL_LOCKER', hours: 'SATURDAY_HOURS', radius: 5, length: 10, width: 8, height: 4, offset: 0, limit: 5,
  })],
  ['post offices by address, all of it', 'locations.yaml', '/locations/v3', ({ locations }) => locations.postOffices({
    streetAddress: '50 W Liberty St', secondaryAddress: 'Ste 4', ...place, ZIPCode: '89501', ZIPPlus4: '1946', urbanization: 'URB SAN JUAN',
  })],
  ['parcel lockers by ZIP', 'locations.yaml', '/locations/v3', ({ locations }) => locations.parcelLockers({ ZIPCode: '89502' })],
  ['parcel lockers by city, all of it', 'locations.yaml', '/locations/v3', ({ locations }) => locations.parcelLockers({ ...place, offset: 0, limit: 5 })],
];

const optionsAbroad: InternationalOptionsRequest = {
  pricingOptions: [{ priceType: 'COMMERCIAL' }], originZIPCode: '89501', destinationCountryCode: 'CA',
  packageDescription: { weight: 0.75, length: 10, width: 8, height: 4, mailClass: 'ALL' },
};

/** Every request that the client can build, in its least and its fullest form. */
export const everyCall: readonly ContractCall[] = [
  ...priceCalls, ...labelCalls, ...laterCalls, ...internationalPriceCalls, ...internationalLabelCalls,
  ['an address by city', 'addresses.yaml', '/addresses/v3', (client) => client.address({ ...street, city: 'Arlington', secondaryAddress: 'Apt 4', firm: 'ACME', urbanization: '' })],
  ['an address by ZIP', 'addresses.yaml', '/addresses/v3', (client) => client.address({ ...street, ZIPCode: '22201', ZIPPlus4: '3308', city: '' })],
  ['a city', 'addresses.yaml', '/addresses/v3', (client) => client.cityState('22201')],
  ['the options', 'shipping-options.yaml', '/shipments/v3', (client) => client.shippingOptions(optionsRequest)],
  ['the options of an account with a contract', 'shipping-options.yaml', '/shipments/v3', (client) => client.shippingOptions({
    ...optionsRequest,
    pricingOptions: [{ priceType: 'CONTRACT', paymentAccount: { accountType: 'EPS', accountNumber: '1000405525', CRID: '56982563' } }, { priceType: 'RETAIL' }],
    packageDescription: { ...packageDescription, mailClass: 'PRIORITY_MAIL', girth: 20, hasNonstandardCharacteristics: true, extraServices: [853] },
    shippingFilter: 'PRICE',
  })],
  ['the options abroad', 'shipping-options.yaml', '/shipments/v3', (client) => client.shippingOptions(optionsAbroad)],
  ['the options abroad, all of it', 'shipping-options.yaml', '/shipments/v3', (client) => client.shippingOptions({
    ...optionsAbroad, foreignPostalCode: 'K1A 0A9',
    pricingOptions: [{ priceType: 'CONTRACT', paymentAccount: { accountType: 'EPS', accountNumber: '1000405525' } }, { priceType: 'RETAIL' }],
    packageDescription: { ...optionsAbroad.packageDescription, mailClass: 'PRIORITY_MAIL_INTERNATIONAL', extraServices: [930], packageValue: 120, mailingDate: '2026-11-23' },
    shippingFilter: 'PRICE',
  })],
  ['a label', 'domestic-labels.yaml', '/labels/v3', (client) => client.createLabel(encodeLabelRequest(labelRequest), idempotencyKey)],
  ['a label with a customs form', 'domestic-labels.yaml', '/labels/v3', (client) => client.createLabel(encodeLabelRequest(militaryLabelRequest), idempotencyKey)],
  ['a label in ZPL', 'domestic-labels.yaml', '/labels/v3', (client) => client.createLabel(encodeLabelRequest({
    ...labelRequest, imageInfo: { imageType: 'ZPL300DPI', labelType: '4X6LABEL', receiptOption: 'NONE' },
  }), idempotencyKey)],
  ['a cancellation', 'domestic-labels.yaml', '/labels/v3', (client) => client.cancelLabel('9234690361980900000142')],
  ['a SCAN form', 'scan-forms.yaml', '/scan-forms/v3', (client) => client.createScanForm(scanFormRequest)],
  ['a SCAN form of a manifest MID', 'scan-forms.yaml', '/scan-forms/v3', (client) => client.createScanForm({
    ...scanFormRequest, imageInfo: { imageType: 'ZPL203DPI', labelType: '4X6LABEL' }, shipment: { manifestMID: '904128936' },
    fromAddress: { firstName: 'Dana', lastName: 'Reyes', streetAddress: '50 W Liberty St', city: 'Reno', state: 'NV', ZIPCode: '89501', ZIPPlus4: '1946', ignoreBadAddress: true },
  })],
];
