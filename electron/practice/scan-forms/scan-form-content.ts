import { formatTrackingNumber } from '../../../shared/shipments/tracking-number.ts';
import { printable } from '../documents/printable.ts';
import type { ScanFormRequest } from './scan-form-request.ts';

/** What stands on a SCAN form, whatever it is drawn with. */
export interface ScanFormContent {
  readonly manifestNumber: string;
  readonly readableNumber: string;
  readonly date: string;
  readonly entryZip: string;
  readonly from: readonly string[];
  readonly volumes: readonly { readonly name: string; readonly count: number }[];
  readonly total: number;
}

const counted: readonly (readonly [mailClass: string, name: string])[] = [
  ['PRIORITY_MAIL_EXPRESS', 'Priority Mail Express'], ['PRIORITY_MAIL', 'Priority Mail'], ['USPS_GROUND_ADVANTAGE', 'USPS Ground Advantage'],
];

export const scanFormContent = (request: ScanFormRequest, manifestNumber: string, mailClasses: readonly string[]): ScanFormContent => {
  const { fromAddress } = request;
  const volumes = counted.map(([mailClass, name]) => ({ name, count: mailClasses.filter((each) => each === mailClass).length }));
  const zip = fromAddress.ZIPPlus4 ? `${fromAddress.ZIPCode}-${fromAddress.ZIPPlus4}` : fromAddress.ZIPCode;
  return {
    manifestNumber,
    readableNumber: formatTrackingNumber(manifestNumber),
    date: `${request.mailingDate.slice(5, 7)}/${request.mailingDate.slice(8, 10)}/${request.mailingDate.slice(0, 4)}`,
    entryZip: request.entryFacilityZIPCode,
    from: [
      fromAddress.firm ?? '', [fromAddress.firstName, fromAddress.lastName].filter(Boolean).join(' '),
      [fromAddress.streetAddress, fromAddress.secondaryAddress].filter(Boolean).join(' '), `${fromAddress.city} ${fromAddress.state}  ${zip}`,
    ].filter((line) => line !== '').map((line) => printable(line).toUpperCase()),
    volumes: [...volumes, { name: 'Other', count: mailClasses.length - volumes.reduce((sum, { count }) => sum + count, 0) }],
    total: mailClasses.length,
  };
};
