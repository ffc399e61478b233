import { customsForm, labelRequest, toApo } from '../../practice/practice-desk.ts';
import type { PracticeDesk, Reply } from '../../practice/practice-desk.ts';
import { fromUspsOnly, gatewayFirst, label, paid, parcel } from './reach.ts';
import type { Reach, Reaches } from './reach.ts';

const inTem = (ask: (desk: PracticeDesk) => Promise<Reply>): Reach => ({ mode: 'tem', ask });

const toGuam = { streetAddress: '590 S Marine Corps Dr', secondaryAddress: undefined, city: 'Tamuning', state: 'GU', ZIPCode: '96913' };

const withCustoms = (form: object, change: Parameters<typeof labelRequest>[0] = {}) =>
  label({ ...change, toAddress: { ...toApo, ...change.toAddress }, customsForm: { ...customsForm(1), ...form } });
const [item] = customsForm(1).contents as object[];
const withItem = (change: object) => withCustoms({ contents: [{ ...item, ...change }] });
const toBase = (packageDescription: Record<string, unknown>, ZIPCode = '09008') => withCustoms({}, { packageDescription, toAddress: { ZIPCode } });

const keeper = { holdForPickup: true, facilityId: '1380655', email: 'dana@example.com', phone: '7035550142' };
const asker = { firstName: 'Dana', lastName: 'Reyes', email: 'desk@example.com', phone: '7755550142' };
const hold = (to: object = {}, from: object = {}, change: Parameters<typeof labelRequest>[0] = {}) =>
  label({ ...change, toAddress: { ...keeper, ...to }, fromAddress: { ...asker, ...from } });
const options = (packageOptions: object, change: Record<string, unknown> = {}) => parcel({ ...change, packageOptions });
const image = (imageInfo: Record<string, unknown>) => label({ imageInfo });
const to = (toAddress: Record<string, unknown>) => label({ toAddress });

const abroad = (packageDescription: Record<string, unknown>) => (desk: PracticeDesk): Promise<Reply> => paid(desk, 'POST', '/international-labels/v3/international-label', {
  toAddress: {
    firstName: 'Alix', lastName: 'Martin', streetAddress: '111 Wellington St', city: 'Ottawa', postalCode: 'K1A 0A9', country: 'CANADA', countryISOAlpha2Code: 'CA', phone: '6135550142',
  },
  fromAddress: { ...labelRequest().fromAddress, phone: '7755550142' },
  packageDescription: {
    mailClass: 'PRIORITY_MAIL_INTERNATIONAL', weight: 0.75, length: 10, width: 8, height: 4, processingCategory: 'MACHINABLE', destinationEntryFacilityType: 'NONE',
    mailingDate: '2026-11-23', ...packageDescription,
  },
  customsForm: { ...customsForm(1), AESITN: 'NO EEI 30.37(a)' },
});

/** Of a label that is asked for. */
export const labelReaches: Reaches = {
  '160001': parcel({ mailingDate: '2026-11-20' }),
  '160007': image({ imageType: 'LABEL_BROKER', labelType: '4X5LABEL' }),
  '160008': image({ imageType: 'LABEL_BROKER', receiptOption: 'SEPARATE_PAGE' }),
  '160009': image({ imageType: 'ZPL203DPI', receiptOption: 'SAME_PAGE' }),
  '160010': parcel({ extraServices: [986] }),
  '160017': parcel({ extraServices: [930] }),
  '160019': withCustoms({ customsContentType: 'OTHER' }),
  '160021': withItem({ itemTotalWeight: 3 }),
  '160023': withCustoms({}, { fromAddress: { firm: undefined, firstName: 'Dana', lastName: 'Reyes' } }),
  '160025': toBase({ extraServices: [930], packageOptions: { packageValue: 900 } }),
  '160026': toBase({ extraServices: [922] }),
  '160027': toBase({ extraServices: [957] }),
  '160055': withItem({ HSTariffNumber: undefined, itemDescription: 'Shirt', itemSubcategory: 'Shirts' }),
  '160067': hold({ ...toApo }),
  '160071': withCustoms({}, { toAddress: { parcelLockerDelivery: true, facilityId: '1380655', email: 'dana@example.com' } }),
  '160075': to({ firstName: undefined }),
  '160076': to({ parcelLockerDelivery: true, facilityId: '1380655', email: 'dana@example.com', firstName: undefined, lastName: undefined, firm: 'ACME' }),
  '160078': hold({}, {}, { imageInfo: { labelType: '4X5LABEL' } }),
  '160079': hold({}, { firstName: undefined }),
  '160080': hold({}, { lastName: undefined }),
  '160081': hold({}, { email: undefined }),
  '160082': hold({}, { phone: undefined }),
  '160089': hold({}, {}, { packageDescription: { mailClass: 'MEDIA_MAIL' } }),
  '160090': gatewayFirst('the class isn’t in the list'),
  '160092': gatewayFirst('the mailing date is no date'),
  '160093': parcel({ mailClass: 'PARCEL_SELECT', destinationEntryFacilityType: 'DESTINATION_DELIVERY_UNIT' }),
  '160094': parcel({
    mailClass: 'PARCEL_SELECT', inductionZIPCode: '89502', destinationEntryFacilityType: 'DESTINATION_DELIVERY_UNIT',
    destinationEntryFacilityAddress: { streetAddress: '2000 Vassar St', city: 'Reno', state: 'NV', ZIPCode: '89510' },
  }),
  '160095': parcel({ physicalSignatureRequired: true }),
  '160096': parcel({ carrierRelease: true }),
  '160097': parcel({ mailClass: 'PARCEL_SELECT', carrierRelease: true, extraServices: [921] }),
  '160098': parcel({ weight: 71, processingCategory: 'NONSTANDARD' }),
  '160100': parcel({ mailClass: 'USPS_CONNECT_REGIONAL' }),
  '160102': options({ ancillaryServiceEndorsements: 'RETURN_SERVICE_REQUESTED' }, { mailClass: 'MEDIA_MAIL' }),
  '160103': options({ ancillaryServiceEndorsements: 'CHANGE_SERVICE_REQUESTED' }, { mailClass: 'PRIORITY_MAIL' }),
  '160104': options({ ancillaryServiceEndorsements: 'CHANGE_SERVICE_REQUESTED', contentType: 'HAZMAT' }),
  '160105': options({ ancillaryServiceEndorsements: 'CHANGE_SERVICE_REQUESTED' }, { extraServices: [857] }),
  '160106': options({ ancillaryServiceEndorsements: 'CHANGE_SERVICE_REQUESTED', packageValue: 100 }, { extraServices: [930] }),
  '160119': to({ ZIPCode: '00001', ignoreBadAddress: true, ZIPPlus4: '0001' }),
  '160120': label({ toAddress: toApo }),
  '160124': inTem(image({ imageType: 'LABEL_BROKER' })),
  '160125': inTem(parcel({ extraServices: [415] })),
  '160126': inTem(to({ parcelLockerDelivery: true, facilityId: '1380655', email: 'dana@example.com' })),
  '160127': withCustoms({}, { toAddress: keeper, fromAddress: asker }),
  '160130': toBase({ extraServices: [921] }),
  '160132': { asked: '160260 is said of the same request' },
  '160135': toBase({ extraServices: [810] }),
  '160136': withItem({ HSTariffNumber: undefined, itemDescription: 'Gift', itemCategory: 'Other', itemSubcategory: 'Other' }),
  '160138': fromUspsOnly('a ZIP code of the label has gone out of use'),
  '160140': to(toGuam),
  '160175': hold({ facilityId: undefined }),
  '160176': hold({ email: undefined }),
  '160177': hold({ phone: undefined }),
  '160183': to({ ignoreBadAddress: true, ZIPPlus4: undefined, parcelLockerDelivery: true, facilityId: '1380655', email: 'dana@example.com' }),
  '160188': to({ streetAddress: '3120 M St NW', secondaryAddress: undefined, city: 'Washington', state: 'DC', ZIPCode: '20007', ZIPPlus4: '1111' }),
  '160214': image({ imageType: 'ZPL203DPI', labelType: '2X7LABEL' }),
  '160234': options({ contentType: 'CREMATED_REMAINS' }),
  '160241': toBase({ extraServices: [813] }),
  '160260': withCustoms({}, { imageInfo: { returnLabel: true } }),
  '160261': parcel({ extraServices: [813, 826] }),
  '160263': to({ streetAddress: '300 Nowhere Rd', ZIPPlus4: '1111' }),
  '160265': toBase({ length: 28, width: 15, height: 4, weight: 5, processingCategory: 'NONSTANDARD' }, '09803'),
  '160266': toBase({ weight: 67, processingCategory: 'NONSTANDARD' }),
  '160267': toBase({ length: 43, width: 5, height: 5, weight: 5, processingCategory: 'NONSTANDARD' }, '09892'),
  '160275': parcel({ shipperVisibilityMethod: 'SENDER_INFORMATION' }),
  '160279': parcel({ mailClass: 'PRIORITY_MAIL', rateIndicator: 'FE', extraServices: [826] }),
  '160280': toBase({ length: 60, width: 20, height: 20, weight: 50, processingCategory: 'NONSTANDARD' }),
  '160281': gatewayFirst('length, width and height are all required'),
  '160282': gatewayFirst('length, width and height are all required'),
  '160284': parcel({ shape: 'RECTANGULAR', packagingType: 'VARIABLE' }),
  '160285': parcel({ rateIndicator: undefined }),
  '160286': abroad({}),
  '160287': abroad({ rateIndicator: 'SP', packagingType: 'VARIABLE' }),
  '160288': parcel({ mailClass: 'USPS_CONNECT_LOCAL', rateIndicator: 'LC' }),
  '160291': image({ labelType: '2X7LABEL', packageNumber: 1, totalPackages: 2 }),
  '160292': image({ packageNumber: 1 }),
  '160293': image({ packageNumber: 3, totalPackages: 2 }),
  '160294': gatewayFirst('length, width and height are above zero'),
  '160300': toBase({ extraServices: [415] }),
  '160302': fromUspsOnly('the CRID isn’t enrolled in USPS Ship'),
  '160303': fromUspsOnly('the CRID isn’t enrolled in USPS Ship for returns'),
  '160304': fromUspsOnly('the CRID isn’t enrolled in USPS Ship for returns'),
  '160307': to({ streetAddress: 'Clarendon Blvd' }),
  '160308': fromUspsOnly('a house number that the street doesn’t have'),
  '160309': to({ streetAddress: 'RR 2' }),
  '160310': to({ streetAddress: 'RR 2 BOX 0' }),
  '160311': fromUspsOnly('the address service looked nothing up'),
  '160312': fromUspsOnly('the address service failed'),
  '160313': options({ immediateManifest: true }),
  '160320': to({ streetAddress: '600 Phantom Rd' }),
  '160360': options({ returnReceiptTracking: true, originalPackage: { originalTrackingNumber: '420222019234690361980900000142', originalConstructCode: 'C03' } }),
  '160366': image({ imageType: 'ZPL203DPI', labelType: '4X4LABEL', receiptOption: 'NONE' }),
  '160369': fromUspsOnly('an authorization without a payer'),
  '160370': image({ imageType: 'ZPL203DPI', labelType: '6X4LABEL', receiptOption: 'SEPARATE_PAGE' }),
  '160388': parcel({ processingCategory: 'FLATS' }),
};
