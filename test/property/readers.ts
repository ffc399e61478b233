import { cityOf, standardize, zipCodeOf } from '../../electron/usps/addresses.ts';
import type { AuthorizedCall } from '../../electron/usps/sign-in/authorized-call.ts';
import { carrierPickup } from '../../electron/usps/carrier-pickup.ts';
import type { Http } from '../../electron/usps/transport/http.ts';
import { encodeInternationalLabelRequest, internationalLabels } from '../../electron/usps/international/international-labels.ts';
import { internationalPrices } from '../../electron/usps/international/international-prices.ts';
import { cancelLabel, createLabel, encodeLabelRequest, encodeReturnLabelRequest, labels } from '../../electron/usps/labels/labels.ts';
import { locations } from '../../electron/usps/locations/locations.ts';
import { requestToken } from '../../electron/usps/sign-in/oauth.ts';
import { authorizePayment, readPaymentAccount } from '../../electron/usps/sign-in/payments.ts';
import { prices } from '../../electron/usps/prices/prices.ts';
import { createScanForm } from '../../electron/usps/scan-forms.ts';
import { searchOptions } from '../../electron/usps/prices/shipping-options.ts';
import { tracking } from '../../electron/usps/tracking/tracking.ts';
import { SettableClock, testAccount } from '../usps/server/answering-server.ts';
import { labelMetadata, pdf, zpl } from '../usps/samples/documents.ts';
import { multipartBody } from '../usps/samples/multipart-body.ts';
import {
  baseRatesRequest, idempotencyKey, internationalLabelRequest, internationalRatesListRequest, labelRequest, optionsRequest, pickupRequest, proofOfDeliveryRequest, ratesListRequest,
  returnLabelRequest, scanFormRequest,
} from '../usps/samples/requests.ts';

/** A call of the client, and an answer that nothing is wrong with. */
export interface Reader {
  readonly name: string;
  readonly contentType: string;
  readonly body: Buffer;
  readonly read: (call: AuthorizedCall, http: Http) => Promise<unknown>;
}

export const clock = new SettableClock();
const bytes = encodeLabelRequest(labelRequest);
const trackingNumber = '9234690361980900000142';

const json = (name: string, value: object, read: Reader['read']): Reader => ({ name, contentType: 'application/json', body: Buffer.from(JSON.stringify(value)), read });

const multipart = (name: string, [metadata, image]: readonly [string, string], value: object, read: Reader['read']): Reader => ({
  name, contentType: 'multipart/form-data;boundary=b', read,
  body: multipartBody('b', [
    { headers: ['Content-Type: application/json', `Content-Disposition: form-data; name="${metadata}"`], body: JSON.stringify(value) },
    { headers: ['Content-Type: application/pdf', `Content-Disposition: form-data; name="${image}"`], body: pdf.toString('base64') },
  ]),
});

const buy: Reader['read'] = (call) => createLabel(call, bytes, idempotencyKey);
const makeForm: Reader['read'] = (call) => createScanForm(call, scanFormRequest);
const form = { manifestNumber: '9475090412893600000012', trackingNumbers: [trackingNumber] };
const rate = {
  SKU: 'DUXP0XXXUC08120', description: 'USPS Ground Advantage Machinable Single-piece', priceType: 'COMMERCIAL', price: 7.29, weight: 0.75, dimWeight: 0,
  fees: [{ name: 'Nonstandard Length > 22', SKU: 'D811XUXXXXX0000', price: 3 }], startDate: '2026-07-12', endDate: '', mailClass: 'USPS_GROUND_ADVANTAGE', zone: '08',
  productName: 'USPS Ground Advantage', processingCategory: 'MACHINABLE', rateIndicator: 'SP', destinationEntryFacilityType: 'NONE', warnings: [],
};

const service = { extraService: '920', name: 'USPS Tracking', SKU: 'X', priceType: 'COMMERCIAL', price: 0, warnings: [{ warningCode: '003', warningDescription: 'x' }] };
const wireAddress = { streetAddress: '50 W LIBERTY ST', secondaryAddress: null, city: 'RENO', state: 'NV', ZIPCode: 89501, ZIPPlus4: '1946' };
const hours = [{ dayOfWeek: 'MONDAY', times: [{ openTime: '08:30', closeTime: '17:00' }] }, { dayOfWeek: 'SUNDAY', times: null }];
const reprint = { imageInfo: { imageType: 'PDF', labelType: '4X6LABEL' } } as const;

export const readers: readonly Reader[] = [
  json('a token', { access_token: 'a.b.c', token_type: 'Bearer', issued_at: 1740640820589, expires_in: '28799', status: 'approved', scope: 'addresses  labels' }, (_call, http) => requestToken(http, clock, testAccount)),
  json('a payment authorization', { paymentAuthorizationToken: 'p.q.r', roles: [] }, (call) => authorizePayment(call, testAccount)),
  json('an address', {
    firm: null, address: { streetAddress: '3120 M ST NW', secondaryAddress: null, city: 'WASHINGTON', state: 'DC', ZIPCode: '20007', ZIPPlus4: '3704', urbanization: null },
    additionalInfo: { carrierRoute: 'C036', DPVConfirmation: 'Y', DPVCMRA: 'N', business: 'Y', vacant: 'N' }, corrections: [{ code: '', text: '' }], matches: [{ code: '31', text: 'exact' }], warnings: [],
  }, (call) => standardize(call, { streetAddress: '3120 M St NW', state: 'DC', ZIPCode: '20007' })),
  json('a city', { city: 'RENO', state: 'NV', ZIPCode: '89501' }, (call) => cityOf(call, '89501')),
  json('options', {
    originZIPCode: '89501', destinationZIPCode: '22201', pricingOptions: [{
      priceType: 'COMMERCIAL',
      shippingOptions: [{ mailClass: 'USPS_GROUND_ADVANTAGE', rateOptions: [{
        commitment: { name: '5 Days', scheduleDeliveryDate: '2026-11-28', guaranteedDelivery: false }, totalPrice: 14.24, totalBasePrice: 10.29, rates: [rate],
        extraServices: [{ extraService: '920', name: 'USPS Tracking', SKU: 'X', priceType: 'COMMERCIAL', price: 0, warnings: [{ warningCode: '003', warningDescription: 'x' }] }],
      }] }],
    }],
  }, (call) => searchOptions(call, optionsRequest)),
  json('a label', { ...labelMetadata, labelImage: pdf.toString('base64') }, buy),
  json('a label in ZPL', { ...labelMetadata, labelImage: zpl.toString('base64') }, buy),
  multipart('a label in parts', ['labelMetadata', 'labelImage'], labelMetadata, buy),
  json('a cancellation', { trackingNumber, status: 'DISPUTED', disputeId: 104660 }, (call) => cancelLabel(call, trackingNumber)),
  json('a form', { ...form, SCANFormImage: pdf.toString('base64') }, makeForm),
  multipart('a form in parts', ['SCANFormMetaData', 'SCANFormImage'], form, makeForm),
  json('a payment account', { accountType: 'EPS', accountNumber: 1000405525, nonProfitStatus: 'false', sufficientFunds: true },
    (call) => readPaymentAccount(call, { accountType: 'EPS', accountNumber: '1000405525', amount: 12.5 })),
  json('a ZIP', { firm: null, address: wireAddress }, (call) => zipCodeOf(call, { streetAddress: '50 W Liberty St', city: 'Reno', state: 'NV' })),
  json('a base rate', { totalBasePrice: 10.29, rates: [rate] }, (call) => prices(call).baseRates(baseRatesRequest)),
  json('a list of rates', { rateOptions: [{ totalBasePrice: '10.29', rates: [rate] }, null, { rates: [] }] }, (call) => prices(call).baseRatesList(ratesListRequest)),
  json('total rates', { rateOptions: [{ totalBasePrice: 10.29, totalPrice: 14.24, rates: [rate], extraServices: [service] }] }, (call) => prices(call).totalRates(ratesListRequest)),
  json('prices of extra services', [service], (call) => prices(call).extraServiceRates({ mailClass: 'PRIORITY_MAIL', priceType: 'RETAIL', extraServices: [] })),
  json('prices abroad', { rateOptions: [{ totalBasePrice: 50.6, rates: [rate], extraServices: [service] }] }, (call) => internationalPrices(call).totalRates(internationalRatesListRequest)),
  json('a return label', { ...labelMetadata, returnLabelImage: pdf.toString('base64') }, (call) => labels(call).createReturn(encodeReturnLabelRequest(returnLabelRequest), idempotencyKey)),
  json('a changed label', { ...labelMetadata, commitment: [labelMetadata.commitment] }, (call) => labels(call).change(trackingNumber, { weight: 2.5 })),
  json('a label printed again', { labelMetadata, labelImage: pdf.toString('base64'), reprintInfo: { reprintNumber: '2', reprintLimit: 3 } }, (call) => labels(call).reprint(trackingNumber, reprint)),
  multipart('a label printed again in parts', ['labelMetadata', 'labelImage'], labelMetadata, (call) => labels(call).reprintByKey(idempotencyKey, reprint)),
  json('a label abroad', {
    labelAddress: { firstName: 'ALIX', lastName: 'MARTIN', streetAddress: '111 WELLINGTON ST', city: 'OTTAWA', postalCode: 'K1A 0A9', country: 'CANADA', countryISOAlpha2Code: 'CA' },
    internationalTrackingNumber: 'EZ 000 012 162 US', SKU: 'IPXX0XXXXB01010', postage: '50.60', extraServices: [{ serviceID: '930', serviceName: 'Insurance', price: 15 }], labelImage: pdf.toString('base64'),
  }, (call) => internationalLabels(call).create(encodeInternationalLabelRequest(internationalLabelRequest), idempotencyKey)),
  json('a cancellation abroad', { trackingNumber: 'EZ000012162US', status: 'CANCELED', disputeId: null }, (call) => internationalLabels(call).cancel('EZ000012162US')),
  json('tracking in short', { trackingNumber, expectedDeliveryDate: '2026-11-27', expectedDeliveryTime: '9:00 pm', guaranteedDeliveryDate: null, eventSummaries: ['Delivered<BR>'] }, (call) => tracking(call).summary(trackingNumber)),
  json('tracking in detail', {
    trackingNumber, status: 'Arrived', statusCategory: 'In Transit', statusSummary: 'Your item arrived &amp; left.', mailClass: 'Priority Mail<SUP>&reg;</SUP>', originZIP: 89501, destinationZIP: '22201',
    expectedDeliveryTimeStamp: '2026-11-27T18:00:00Z', services: ['USPS Tracking<SUP>&#174;</SUP>'], uniqueMailPieceId: 'AMTC1', mailPieceIntakeDate: '2026-11-23 09:21:00.000000', tableCode: 'T',
    trackingEvents: [{ eventType: 'Arrived', eventTimestamp: '2026-11-24T22:15:00Z', GMTTimestamp: '2026-11-25T03:15:00.041Z', GMTOffset: '-5:00', eventCity: 'STERLING', eventZIP: 20163, eventCode: '10' }],
  }, (call) => tracking(call).detail(trackingNumber)),
  json('a proof of delivery', { resultText: null, returnCode: '0' }, (call) => tracking(call).requestProofOfDelivery(trackingNumber, proofOfDeliveryRequest)),
  json('a pickup', { confirmationNumber: 'WTC123', pickupDate: '2026-11-25', carrierPickupRequest: pickupRequest }, (call) => carrierPickup(call).schedule(pickupRequest)),
  json('pickups', [{ confirmationNumber: 'WTC123', pickupDate: '2026-11-25', carrierPickupRequest: pickupRequest }], (call) => carrierPickup(call).read('WTC123')),
  json('whether a carrier can come', { address: wireAddress, contact: null }, (call) => carrierPickup(call).eligibility({ streetAddress: '50 W Liberty St', ZIPCode: '89501' })),
  json('drop-off locations', [{
    dropShipmentKey: 'V1', facilityName: 'RENO', facilityAddress: { address: wireAddress }, dropSitePhoneNumber: 7755550142, destinationZIPCode: '89510', timeZone: 'PST', DSTObserved: 'true',
    acceptedPackageTypes: [{ mailClass: 'PARCEL_SELECT', processingCategory: 'MACHINABLE', palletized: 'BOTH' }], dropShipAcceptanceTimes: hours,
  }], (call) => locations(call).dropOff({ destinationZIPCode: '89510' })),
  json('post offices', { locations: [{
    facilityID: 1377990, facilityName: 'RENO', facilityAddress: wireAddress, distance: '0.7', geoCoordinates: { latitude: 39.5, longitude: '-119.8' }, phoneNumbers: { phone: '8002758777' },
    services: [{ service: 'HOLD_FOR_PICKUP', hours }],
  }] }, (call) => locations(call).postOffices({ ZIPCode: '89502' })),
  json('parcel lockers', [{ facilityID: 'L1', locationName: 'Lobby', locationAddress: wireAddress, latitude: 39.5, longitude: -119.8, lockerOnline: 'true', lockerSizeMaximumLength: '20.5' }],
    (call) => locations(call).parcelLockers({ ZIPCode: '89502' })),
];
