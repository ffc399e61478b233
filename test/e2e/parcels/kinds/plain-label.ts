import type { KindLabel, LabelAsked, LabelSaid } from './kind.ts';

export const dock = {
  firstName: 'Shipping', lastName: 'Desk', firm: 'High Desert Supply', streetAddress: '1280 Terminal Way', secondaryAddress: 'Ste 12', city: 'Reno', state: 'NV',
  ZIPCode: '89502', phone: '7755550142', email: 'dock@example.com',
};

export const dana = { firstName: 'Dana', lastName: 'Reyes', streetAddress: '2250 Clarendon Blvd', secondaryAddress: 'Apt 4', city: 'ARLINGTON', state: 'VA', ZIPCode: '22201' };

/** Twelve ounces by Ground Advantage in a small box. */
const plainAsked: LabelAsked = {
  path: '/labels/v3/label',
  imageInfo: { imageType: 'PDF', labelType: '4X6LABEL', receiptOption: 'NONE', suppressPostage: true, suppressMailDate: true },
  toAddress: dana,
  fromAddress: dock,
  packageDescription: {
    mailClass: 'USPS_GROUND_ADVANTAGE', rateIndicator: 'SP', processingCategory: 'MACHINABLE', destinationEntryFacilityType: 'NONE', weightUOM: 'lb', weight: 0.75,
    dimensionsUOM: 'in', length: 8, width: 6, height: 4,
  },
  references: [],
  customsForm: undefined,
};

const plainSaid: LabelSaid = {
  service: 'USPS GROUND ADVANTAGE', serviceType: '346', weight: '12 oz', banner: 'USPS TRACKING # USPS Ship', marks: ['US POSTAGE PAID', 'its order'], sheets: 1,
};

/** The whole request for a label of a kind. */
export const requestFor = ({ asks = {} }: KindLabel, order: string, mailingDate: string): { path: string; body: object } => {
  const { path, references, packageDescription, ...body } = { ...plainAsked, ...asks };
  const [isReturn, isAbroad] = [path.endsWith('/return-label'), path.startsWith('/international-labels/')];
  return {
    path,
    body: {
      ...body,
      packageDescription: {
        ...plainAsked.packageDescription, ...packageDescription, ...(isReturn ? {} : { mailingDate }),
        customerReference: [order, ...references].map((referenceNumber) => ({ referenceNumber, ...(isAbroad ? {} : { printReferenceNumber: true }) })),
      },
    },
  };
};

/** All that a label of a kind says. */
export const saidOn = ({ says = {} }: KindLabel): LabelSaid => ({ ...plainSaid, ...says });
