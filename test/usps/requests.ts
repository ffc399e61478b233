import type { LabelRequest } from '../../electron/usps/labels.ts';
import type { ScanFormRequest } from '../../electron/usps/scan-forms.ts';
import type { OptionsRequest } from '../../electron/usps/shipping-options.ts';

export const idempotencyKey = '8be4df61-93ca-41d2-aa0d-00e098032b8c';

export const labelRequest: LabelRequest = {
  imageInfo: { imageType: 'PDF', labelType: '4X6LABEL', receiptOption: 'NONE', suppressPostage: true, suppressMailDate: true },
  toAddress: {
    firstName: 'Dana', lastName: 'Reyes', streetAddress: '2250 Clarendon Blvd', secondaryAddress: 'Apt 4', city: 'Arlington', state: 'VA',
    ZIPCode: '22201', ZIPPlus4: '3308', phone: '7035550142', email: 'dana@example.com', ignoreBadAddress: false,
  },
  fromAddress: { firm: 'Reno Outfitters', streetAddress: '50 W Liberty St', city: 'Reno', state: 'NV', ZIPCode: '89501' },
  packageDescription: {
    mailClass: 'USPS_GROUND_ADVANTAGE', rateIndicator: 'SP', weightUOM: 'lb', weight: 0.75625, dimensionsUOM: 'in', length: 10, width: 8,
    height: 4, processingCategory: 'MACHINABLE', mailingDate: '2026-11-23', extraServices: [920, 921, 930], destinationEntryFacilityType: 'NONE',
    packageOptions: { packageValue: 120 },
    customerReference: [{ referenceNumber: '10442', printReferenceNumber: true }, { referenceNumber: 'CC-7', printReferenceNumber: false }],
  },
};

export const militaryLabelRequest: LabelRequest = {
  ...labelRequest,
  toAddress: { firstName: 'Sam', lastName: 'Ortiz', streetAddress: 'PSC 3 Box 12', city: 'APO', state: 'AE', ZIPCode: '09008', ignoreBadAddress: true, ZIPPlus4: '0012' },
  packageDescription: { ...labelRequest.packageDescription, mailClass: 'PRIORITY_MAIL', rateIndicator: 'PM', extraServices: [920], customerReference: [] },
  customsForm: {
    customsContentType: 'OTHER', contentComments: 'Spare parts', AESITN: 'NO EEI 30.37(a)',
    contents: [{
      itemDescription: 'Bicycle chain', itemQuantity: 2, itemTotalValue: 39.98, itemTotalWeight: 0.7, weightUOM: 'lb', HSTariffNumber: '731511', countryofOrigin: 'TW',
    }],
  },
};

export const optionsRequest: OptionsRequest = {
  pricingOptions: [{ priceType: 'COMMERCIAL' }],
  originZIPCode: '89501',
  destinationZIPCode: '22201-3308',
  destinationEntryFacilityType: 'NONE',
  packageDescription: {
    weight: 0.75625, length: 10, width: 8, height: 4, mailClass: 'ALL_OUTBOUND', extraServices: [920, 930], packageValue: 120, mailingDate: '2026-11-23',
  },
};

export const scanFormRequest: ScanFormRequest = {
  imageInfo: { imageType: 'PDF', labelType: '8.5X11LABEL' },
  mailingDate: '2026-11-23',
  overwriteMailingDate: false,
  entryFacilityZIPCode: '89501',
  destinationEntryFacilityType: 'NONE',
  shipment: { trackingNumbers: ['9234690361980900000142'] },
  fromAddress: { firm: 'Reno Outfitters', streetAddress: '50 W Liberty St', city: 'Reno', state: 'NV', ZIPCode: '89501' },
};
