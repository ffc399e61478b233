import type { PickupRequest } from '../../../electron/usps/carrier-pickup.ts';
import type { InternationalLabelRequest } from '../../../electron/usps/international/international-labels.ts';
import type { InternationalBaseRatesRequest, InternationalRatesListRequest } from '../../../electron/usps/international/international-prices.ts';
import type { LabelRequest, ReturnLabelRequest } from '../../../electron/usps/labels/labels.ts';
import type { BaseRatesListRequest, BaseRatesRequest } from '../../../electron/usps/prices/prices.ts';
import type { OptionsRequest } from '../../../electron/usps/prices/shipping-options.ts';
import type { ScanFormRequest } from '../../../electron/usps/scan-forms.ts';
import type { ProofOfDeliveryRequest } from '../../../electron/usps/tracking/tracking.ts';

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

export const returnLabelRequest: ReturnLabelRequest = {
  imageInfo: { imageType: 'PDF', labelType: '4X6LABEL', receiptOption: 'NONE' },
  toAddress: labelRequest.fromAddress,
  fromAddress: labelRequest.toAddress,
  packageDescription: {
    mailClass: 'USPS_GROUND_ADVANTAGE_RETURN_SERVICE', rateIndicator: 'SP', weightUOM: 'lb', weight: 0.75625, dimensionsUOM: 'in', length: 10, width: 8,
    height: 4, processingCategory: 'MACHINABLE',
  },
};

export const internationalLabelRequest: InternationalLabelRequest = {
  imageInfo: { imageType: 'PDF', labelType: '4X6LABEL' },
  toAddress: {
    firstName: 'Alix', lastName: 'Martin', streetAddress: '111 Wellington St', city: 'Ottawa', postalCode: 'K1A 0A9', country: 'CANADA', countryISOAlpha2Code: 'CA',
  },
  fromAddress: { ...labelRequest.fromAddress, phone: '7755550142' },
  packageDescription: {
    mailClass: 'PRIORITY_MAIL_INTERNATIONAL', rateIndicator: 'SP', weightUOM: 'lb', weight: 0.75, dimensionsUOM: 'in', length: 10, width: 8, height: 4,
    processingCategory: 'MACHINABLE', mailingDate: '2026-11-23', destinationEntryFacilityType: 'NONE',
  },
  customsForm: {
    customsContentType: 'MERCHANDISE', AESITN: 'NO EEI 30.36',
    contents: [{ itemDescription: 'Bicycle chain', itemQuantity: 2, itemTotalValue: 39.98, itemTotalWeight: 0.7, weightUOM: 'lb', HSTariffNumber: '731511', countryofOrigin: 'TW' }],
  },
};

export const pickupRequest: PickupRequest = {
  pickupDate: '2026-11-24',
  pickupAddress: {
    firstName: 'Dana', lastName: 'Reyes', firm: 'Reno Outfitters', address: { streetAddress: '50 W Liberty St', ZIPCode: '89501' },
    contact: [{ email: 'desk@example.com' }],
  },
  packages: [{ packageType: 'USPS_GROUND_ADVANTAGE', packageCount: 3 }],
  estimatedWeight: 12.5,
  pickupLocation: { packageLocation: 'FRONT_DOOR' },
};

export const baseRatesRequest: BaseRatesRequest = {
  originZIPCode: '89501', destinationZIPCode: '22201', weight: 0.75, length: 10, width: 8, height: 4, mailClass: 'USPS_GROUND_ADVANTAGE', processingCategory: 'MACHINABLE',
  rateIndicator: 'SP', destinationEntryFacilityType: 'NONE', priceType: 'COMMERCIAL',
};

export const ratesListRequest: BaseRatesListRequest = { originZIPCode: '89501', destinationZIPCode: '22201', weight: 0.75, length: 10, width: 8, height: 4 };

export const internationalBaseRatesRequest: InternationalBaseRatesRequest = {
  originZIPCode: '89501', destinationCountryCode: 'CA', weight: 0.75, length: 10, width: 8, height: 4, mailClass: 'PRIORITY_MAIL_INTERNATIONAL',
  processingCategory: 'MACHINABLE', rateIndicator: 'SP', destinationEntryFacilityType: 'NONE', priceType: 'COMMERCIAL',
};

export const internationalRatesListRequest: InternationalRatesListRequest = {
  originZIPCode: '89501', destinationCountryCode: 'CA', weight: 0.75, length: 10, width: 8, height: 4,
};

export const proofOfDeliveryRequest: ProofOfDeliveryRequest = {
  uniqueMailPieceID: 'AMTC1', mailPieceIntakeDate: '2026-11-23 09:21:00.000000', tableCode: 'T', requestType: 'email', firstName: 'Dana', lastName: 'Reyes',
  email: ['dana@example.com'],
};
