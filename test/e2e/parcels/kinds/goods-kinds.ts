import type { Kind, LabelSaid } from './kind.ts';

const declared = (code: number, says: Partial<LabelSaid> = {}, by: object = {}): NonNullable<Kind['labels']> => [{
  says: { marks: ['US POSTAGE PAID', 'HAZMAT', 'its order'], ...says },
  asks: { packageDescription: { extraServices: [code], packageOptions: { contentType: 'HAZMAT' }, ...by } },
}];
const groundAlone = 'Priority Mail: What is inside goes by ground alone; this class flies.';

const printed = (service: string, serviceType: string, weight: string, by: object): NonNullable<Kind['labels']> =>
  [{ says: { service, serviceType, weight }, asks: { packageDescription: by } }];

/** By what is inside. */
export const goodsKinds: readonly Kind[] = [
  {
    name: 'Lithium battery in its device', hazardous: 'Lithium battery in its device', service: 'Priority Mail',
    labels: declared(820, { service: 'PRIORITY MAIL', serviceType: '055' }, { mailClass: 'PRIORITY_MAIL' }),
  },
  { name: 'Lithium batteries alone', hazardous: 'Lithium batteries alone', shows: [groundAlone], labels: declared(816) },
  { name: 'Perfume', hazardous: 'Perfume', shows: [groundAlone], labels: declared(812) },
  { name: 'Limited quantity', hazardous: 'Limited quantity', shows: [groundAlone], labels: declared(831) },
  {
    name: 'Dry ice', hazardous: 'Dry ice', service: 'Priority Mail Express',
    labels: declared(819, { service: 'PRIORITY MAIL EXPRESS', serviceType: '701' }, { mailClass: 'PRIORITY_MAIL_EXPRESS', rateIndicator: 'PA' }),
  },
  { name: 'Media Mail', contents: 'Books, film, music', weight: '3 lb', labels: printed('MEDIA MAIL', '372', '3 lb 0 oz', { mailClass: 'MEDIA_MAIL', weight: 3 }) },
  { name: 'Library Mail', contents: 'Library material', weight: '3 lb', labels: printed('LIBRARY MAIL', '385', '3 lb 0 oz', { mailClass: 'LIBRARY_MAIL', weight: 3 }) },
  {
    name: 'Bound Printed Matter', contents: 'Bound printed matter', weight: '4 lb',
    labels: printed('BOUND PRINTED MATTER', '391', '4 lb 0 oz', { mailClass: 'BOUND_PRINTED_MATTER', rateIndicator: 'NP', weight: 4 }),
  },
];
