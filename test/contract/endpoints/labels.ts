import { randomUUID } from 'node:crypto';
import { encodeInternationalLabelRequest } from '../../../electron/usps/international/international-labels.ts';
import type { InternationalLabelRequest } from '../../../electron/usps/international/international-labels.ts';
import { encodeLabelRequest, encodeReturnLabelRequest } from '../../../electron/usps/labels/labels.ts';
import { customsForm, labelRequest, toApo, vendorJson } from '../../practice/practice-desk.ts';
import type { PracticeDesk } from '../../practice/practice-desk.ts';
import { idempotencyKey, labelRequest as clientLabelRequest } from '../../usps/samples/requests.ts';
import type { Endpoint, Subject } from './endpoint.ts';

/** As JSON writes it: members that are undefined aren't there. */
const wire = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

const label = labelRequest();
const { imageInfo: _, ...leastLabel } = label;

const rich = labelRequest({
  imageInfo: {
    imageType: 'PDF', suppressPostage: true, suppressMailDate: true, returnLabel: false, includeLabelBrokerPDF: false, addImageComments: false,
    brandingImageFormat: 'NONE', packageNumber: 1, totalPackages: 2,
  },
  toAddress: { phone: '7035550142', email: 'dana@example.com', ignoreBadAddress: false, holdForPickup: false },
  packageDescription: {
    weightUOM: 'lb', dimensionsUOM: 'in', hasNonstandardCharacteristics: false, carrierRelease: false, serialNumberFormat: 'STANDARD',
    packageOptions: { packageValue: 120 }, customerReference: [{ referenceNumber: 'ORD-1', printReferenceNumber: true }],
  },
});

const returnParcel = {
  mailClass: 'USPS_GROUND_ADVANTAGE_RETURN_SERVICE', rateIndicator: 'SP', weight: 0.75, length: 10, width: 8, height: 4, processingCategory: 'MACHINABLE',
} as const;

const bought = async (desk: PracticeDesk): Promise<{ byNumber: Subject; byKey: Subject }> => {
  const key = randomUUID();
  const { json } = await desk.buy(wire(label), { 'X-Idempotency-Key': key });
  return { byNumber: { parameters: { trackingNumber: String(json.trackingNumber) } }, byKey: { headers: { 'X-Idempotency-Key': key } } };
};
const byNumber = async (desk: PracticeDesk): Promise<Subject> => (await bought(desk)).byNumber;
const byKey = async (desk: PracticeDesk): Promise<Subject> => (await bought(desk)).byKey;

const number = '9234690361980900000142';
const asPdf = { imageInfo: { imageType: 'PDF', labelType: '4X6LABEL' } } as const;
const { fromAddress: shop } = clientLabelRequest;

const reprint = { body: { imageInfo: { imageType: 'PDF' } } };
const richReprint = { body: { imageInfo: { imageType: 'PDF', labelType: '4X6LABEL', suppressPostage: true, suppressMailDate: true, brandingImageFormat: 'NONE' } } };

const abroad = {
  toAddress: {
    firstName: 'Alix', lastName: 'Martin', streetAddress: '111 Wellington St', city: 'Ottawa', postalCode: 'K1A 0A9', country: 'CANADA', countryISOAlpha2Code: 'CA', phone: '6135550142',
  },
  fromAddress: { ...label.fromAddress, phone: '7755550142', email: 'desk@example.com' },
  packageDescription: {
    mailClass: 'PRIORITY_MAIL_INTERNATIONAL', rateIndicator: 'SP', weight: 0.75, length: 10, width: 8, height: 4, processingCategory: 'MACHINABLE',
    destinationEntryFacilityType: 'NONE', mailingDate: '2026-11-23',
  },
  customsForm: { ...customsForm(1), AESITN: 'NO EEI 30.37(a)' },
};

const boughtAbroad = async (desk: PracticeDesk): Promise<{ byNumber: Subject; byKey: Subject }> => {
  const key = randomUUID();
  if (desk.payment === '') await desk.authorizePayment();
  const { json } = await desk.post('/international-labels/v3/international-label', abroad, {
    'X-Payment-Authorization-Token': desk.payment, 'X-Idempotency-Key': key, ...vendorJson,
  });
  return { byNumber: { parameters: { trackingNumber: String(json.internationalTrackingNumber) } }, byKey: { headers: { 'X-Idempotency-Key': key } } };
};
const abroadByNumber = async (desk: PracticeDesk): Promise<Subject> => (await boughtAbroad(desk)).byNumber;
const abroadByKey = async (desk: PracticeDesk): Promise<Subject> => (await boughtAbroad(desk)).byKey;

/** The same request, as the client's own types have it. */
const asked: InternationalLabelRequest = {
  imageInfo: { imageType: 'PDF', labelType: '4X6LABEL' },
  toAddress: {
    firstName: 'Alix', lastName: 'Martin', streetAddress: '111 Wellington St', city: 'Ottawa', postalCode: 'K1A 0A9', country: 'CANADA', countryISOAlpha2Code: 'CA',
  },
  fromAddress: shop,
  packageDescription: {
    mailClass: 'PRIORITY_MAIL_INTERNATIONAL', rateIndicator: 'SP', weightUOM: 'lb', weight: 0.75, dimensionsUOM: 'in', length: 10, width: 8, height: 4,
    processingCategory: 'MACHINABLE', destinationEntryFacilityType: 'NONE', mailingDate: '2026-11-23',
  },
  customsForm: {
    customsContentType: 'MERCHANDISE', AESITN: 'NO EEI 30.37(a)',
    contents: [{ itemDescription: 'Cotton shirt', itemQuantity: 1, itemTotalValue: 12.5, itemTotalWeight: 0.05, weightUOM: 'lb', HSTariffNumber: '610910', countryofOrigin: 'US' }],
  },
};

const abroadReprint = { body: { imageInfo: { imageType: 'PDF' } } };

export const labelEndpoints: readonly Endpoint[] = [
  {
    api: 'domestic-labels', method: 'POST', path: '/labels/v3/label', minimal: { body: wire(leastLabel) },
    fuller: [
      { body: wire(rich) },
      { body: wire(labelRequest({ imageInfo: { imageType: 'ZPL300DPI', receiptOption: 'SEPARATE_PAGE' } })) },
      { body: wire(labelRequest({ imageInfo: { imageType: 'ZPL203DPI', receiptOption: 'NONE' } })) },
      { body: wire(labelRequest({ imageInfo: { receiptOption: 'SEPARATE_PAGE' } })) },
      { body: wire(labelRequest({ imageInfo: { imageType: 'NONE' } })) },
      ...(['PNG', 'JPG', 'GIF', 'TIFF', 'SVG'] as const).map((imageType) => ({ body: wire(labelRequest({ imageInfo: { imageType, receiptOption: 'SEPARATE_PAGE' } })) })),
      { body: wire(labelRequest({ imageInfo: { imageType: 'EPL300DPI', receiptOption: 'NONE' } })) },
      { body: wire(labelRequest({ imageInfo: { imageType: 'LABEL_BROKER', receiptOption: 'NONE' } })) },
      { body: wire(labelRequest({ imageInfo: { imageType: 'LABEL_BROKER', receiptOption: 'NONE', includeLabelBrokerPDF: true } })) },
      { body: wire(labelRequest({ toAddress: toApo, customsForm: { ...customsForm(3), contentComments: 'Shirts', AESITN: 'NO EEI 30.37(a)' } })) },
      { body: wire(labelRequest({ packageDescription: { rateIndicator: undefined, shape: 'RECTANGULAR', packagingType: 'VARIABLE' } })) },
    ],
    call: (client) => client.createLabel(encodeLabelRequest(clientLabelRequest), idempotencyKey),
  },
  {
    api: 'domestic-labels', method: 'POST', path: '/labels/v3/return-label',
    minimal: { body: wire({ toAddress: label.fromAddress, fromAddress: label.toAddress, packageDescription: returnParcel }) },
    fuller: [{
      body: wire({
        imageInfo: { imageType: 'PDF', labelType: '4X6LABEL', receiptOption: 'NONE' }, toAddress: label.fromAddress, fromAddress: label.toAddress,
        packageDescription: { ...returnParcel, weightUOM: 'lb', dimensionsUOM: 'in', customerReference: [{ referenceNumber: 'RMA-1', printReferenceNumber: true }] },
      }),
    }],
    call: (client) => client.labels.createReturn(encodeReturnLabelRequest({
      imageInfo: { imageType: 'PDF', labelType: '4X6LABEL', receiptOption: 'NONE' }, toAddress: shop, fromAddress: { ...shop, firm: 'The buyer' },
      packageDescription: { ...returnParcel, weightUOM: 'lb', dimensionsUOM: 'in' },
    }), idempotencyKey),
  },
  {
    api: 'domestic-labels', method: 'DELETE', path: '/labels/v3/label/{trackingNumber}', minimal: {}, prepare: byNumber,
    call: (client) => client.cancelLabel(number),
  },
  { api: 'domestic-labels', method: 'DELETE', path: '/labels/v3/label', minimal: {}, prepare: byKey, call: (client) => client.labels.cancelByKey(idempotencyKey) },
  {
    api: 'domestic-labels', method: 'PATCH', path: '/labels/v3/label/{trackingNumber}',
    minimal: { body: [{ op: 'replace', path: '/packageDescription/weight', value: 0.5 }] }, prepare: byNumber,
    call: (client) => client.labels.change(number, { weight: 0.5, length: 9 }),
  },
  {
    api: 'domestic-labels', method: 'POST', path: '/labels/v3/label-reprint/{trackingNumber}', minimal: reprint, fuller: [richReprint], prepare: byNumber,
    alternative: 0, call: (client) => client.labels.reprint(number, asPdf),
  },
  {
    api: 'domestic-labels', method: 'POST', path: '/labels/v3/label-reprint', minimal: reprint, fuller: [richReprint], prepare: byKey, alternative: 0,
    call: (client) => client.labels.reprintByKey(idempotencyKey, asPdf),
  },
  {
    api: 'international-labels', method: 'POST', path: '/international-labels/v3/international-label', minimal: { body: wire(abroad) },
    fuller: [
      { body: wire({ ...abroad, imageInfo: { imageType: 'ZPL203DPI', labelType: '4X6LABEL', suppressPostage: true } }) },
      { body: wire({ ...abroad, imageInfo: { imageType: 'TIFF', labelType: '4X6LABEL' } }) },
    ],
    call: (client) => client.internationalLabels.create(encodeInternationalLabelRequest(asked), idempotencyKey),
  },
  {
    api: 'international-labels', method: 'DELETE', path: '/international-labels/v3/international-label/{trackingNumber}', minimal: {}, prepare: abroadByNumber,
    call: (client) => client.internationalLabels.cancel('EZ000012162US'),
  },
  {
    api: 'international-labels', method: 'DELETE', path: '/international-labels/v3/international-label', minimal: {}, prepare: abroadByKey,
    call: (client) => client.internationalLabels.cancelByKey(idempotencyKey),
  },
  {
    api: 'international-labels', method: 'POST', path: '/international-labels/v3/international-label-reprint/{trackingNumber}', minimal: abroadReprint,
    prepare: abroadByNumber, call: (client) => client.internationalLabels.reprint('EZ000012162US', asPdf),
  },
  {
    api: 'international-labels', method: 'POST', path: '/international-labels/v3/international-label-reprint', minimal: abroadReprint, prepare: abroadByKey,
    call: (client) => client.internationalLabels.reprintByKey(idempotencyKey, asPdf),
  },
];
