import type { Kind, KindLabel } from './kind.ts';
import { dock } from './plain-label.ts';

const danaAsUspsWritesHer = {
  firstName: 'DANA', lastName: 'REYES', streetAddress: '2250 CLARENDON BLVD', secondaryAddress: 'APT 4', city: 'ARLINGTON', state: 'VA', ZIPCode: '22201', ZIPPlus4: '3308',
};

const back = (service: string, serviceType: string, mailClass: string): KindLabel => ({
  says: { service, serviceType, marks: ['NO POSTAGE NEEDED', 'its order'] },
  asks: {
    path: '/labels/v3/return-label', imageInfo: { imageType: 'PDF', labelType: '4X6LABEL', receiptOption: 'NONE' }, toAddress: dock, fromAddress: danaAsUspsWritesHer,
    packageDescription: { mailClass, destinationEntryFacilityType: undefined },
  },
});

/** With a label for the way back. */
export const returnKinds: readonly Kind[] = [
  {
    name: 'Return label along', comesBack: 'along', shows: ['Prints after the label. USPS charges it once it is used.'],
    labels: [{}, back('USPS GROUND ADVANTAGE RETURN', '356', 'USPS_GROUND_ADVANTAGE_RETURN_SERVICE')],
  },
  { name: 'Return label afterwards', comesBack: { by: 'Priority Mail Return' }, labels: [{}, back('PRIORITY MAIL RETURN', '020', 'PRIORITY_MAIL_RETURN_SERVICE')] },
];
