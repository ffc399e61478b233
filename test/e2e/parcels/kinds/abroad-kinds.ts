import type { Kind, KindLabel, TypedPlace } from './kind.ts';

const ottawa: TypedPlace = { name: 'Zoe Martin', street: '111 Wellington St', country: 'Canada', abroad: [['Postal code', 'K1A 0A9'], ['City', 'Ottawa'], ['Province', 'ON']] };
const berlin: TypedPlace = { name: 'Jonas Weber', street: 'Torstr. 100', country: 'Germany', abroad: [['PLZ', '10119'], ['City', 'Berlin']] };

const shirts = { what: 'Cotton shirts', pieces: '2', value: '38', weight: '9', hsCode: '6109.10' };
const customsForm = {
  customsContentType: 'MERCHANDISE', AESITN: 'NO EEI 30.37(a)',
  contents: [{ itemDescription: 'Cotton shirts', itemQuantity: 2, itemTotalValue: 38, itemTotalWeight: 0.5625, weightUOM: 'lb', countryofOrigin: 'US', HSTariffNumber: '610910' }],
};

const zoe = { firstName: 'Zoe', lastName: 'Martin', streetAddress: '111 Wellington St', city: 'Ottawa', province: 'ON', postalCode: 'K1A 0A9', country: 'Canada', countryISOAlpha2Code: 'CA' };
const jonas = { firstName: 'Jonas', lastName: 'Weber', streetAddress: 'Torstr. 100', city: 'Berlin', postalCode: '10119', country: 'Germany', countryISOAlpha2Code: 'DE' };

/** Bought by an API of its own: its number is an international one, and its form prints along with it. */
const label = (service: string, serviceType: string, toAddress: object, packageDescription: object): KindLabel[] => [{
  says: { service, serviceType, banner: 'USPS TRACKING / S10', marks: ['US POSTAGE PAID', 'Ship Date', 'Page 1 of 1'], sheets: 2 },
  asks: {
    path: '/international-labels/v3/international-label', imageInfo: { imageType: 'PDF', labelType: '4X6LABEL', suppressPostage: true }, toAddress,
    packageDescription: { packageOptions: { nonDeliveryOption: 'RETURN' }, ...packageDescription }, customsForm,
  },
}];

/** To other countries. */
export const abroadKinds: readonly Kind[] = [
  {
    name: 'First-Class Package International to Canada', to: ottawa, customs: [shirts],
    labels: label('FIRST-CLASS PACKAGE INTERNATIONAL SERVICE', 'LZ', zoe, { mailClass: 'FIRST-CLASS_PACKAGE_INTERNATIONAL_SERVICE' }),
  },
  {
    name: 'Priority Mail International to Germany', to: berlin, customs: [shirts], service: 'Priority Mail International',
    labels: label('PRIORITY MAIL INTERNATIONAL', 'CZ', jonas, { mailClass: 'PRIORITY_MAIL_INTERNATIONAL' }),
  },
  {
    name: 'Priority Mail Express International to Germany', to: berlin, customs: [shirts], service: 'Priority Mail Express International',
    labels: label('PRIORITY MAIL EXPRESS INTERNATIONAL', 'EZ', jonas, { mailClass: 'PRIORITY_MAIL_EXPRESS_INTERNATIONAL', rateIndicator: 'PA' }),
  },
];
