import type { CustomsContent } from '../labels/content/label-content.ts';
import { addressLines, dollars, poundsAndOunces, shortDate } from '../labels/content/label-content.ts';
import type { WrittenAddress } from '../labels/label-address.ts';
import type { PracticeMode } from '../server/call.ts';
import type { InternationalLabelBody } from './international-request.ts';
import { internationalName } from './international-rates.ts';
import type { InternationalClass } from './international-rates.ts';
import { printable } from '../documents/printable.ts';

/** What an international label is drawn from, kept with it. */
export interface InternationalFacts {
  readonly request: InternationalLabelBody;
  readonly mailClass: InternationalClass;
  readonly trackingNumber: string;
  readonly totalCents: number;
  readonly mode: PracticeMode;
  readonly createdDay: string;
  readonly countryName: string;
  readonly fromAddress: WrittenAddress;
}

/** What stands on an international label; its customs form is a part of it. */
export interface InternationalContent {
  readonly service: string;
  readonly postage: readonly string[];
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly facts: readonly string[];
  readonly trackingNumber: string;
  readonly readableNumber: string;
  readonly customs: CustomsContent;
}

/** "EZ 000 012 162 US". */
const readable = (number: string): string => number.replace(/^(..)(...)(...)(...)(..)$/, '$1 $2 $3 $4 $5');

const toLines = ({ toAddress: to }: InternationalLabelBody, countryName: string): string[] => [
  [to.firstName, to.lastName].filter(Boolean).join(' '), to.firm ?? '', to.streetAddress, to.secondaryAddress ?? '',
  [to.postalCode, to.city, to.province].filter(Boolean).join(' '), countryName,
].filter((line) => line.trim() !== '').map((line) => printable(line).toUpperCase());

export const internationalContent = (facts: InternationalFacts, suppressPostage: boolean): InternationalContent => {
  const { request, trackingNumber, fromAddress } = facts;
  const { packageDescription: parcel, customsForm: form } = request;
  const from = addressLines(request.fromAddress, fromAddress);
  const to = toLines(request, facts.countryName);
  const items = form.contents.map((item) => ({
    ...item, weight: item.itemTotalWeight ?? (item.itemWeight ?? 0) * item.itemQuantity, value: item.itemTotalValue ?? (item.itemValue ?? 0) * item.itemQuantity,
  }));
  return {
    service: internationalName(facts.mailClass).toUpperCase(),
    postage: ['US POSTAGE PAID', facts.mode === 'tem' ? 'TEM - SIMULATED' : 'SIMULATED', suppressPostage ? 'USPS Ship' : dollars(facts.totalCents / 100), 'eVS'],
    from,
    to,
    facts: [`Ship Date: ${shortDate(parcel.mailingDate)}`, `Weight: ${poundsAndOunces(parcel.weight)}`, `Created ${shortDate(facts.createdDay)}`],
    trackingNumber,
    readableNumber: readable(trackingNumber),
    customs: {
      kind: form.customsContentType.replaceAll('_', ' '),
      comments: printable([form.contentComments, form.restrictionType?.replaceAll('_', ' '), form.restrictionComments].filter(Boolean).join(' / ')),
      facts: [
        `AES/ITN: ${form.AESITN}`,
        ...(form.invoiceNumber ? [`Invoice: ${form.invoiceNumber}`] : []),
        ...(form.licenseNumber ? [`License: ${form.licenseNumber}`] : []),
        ...(form.certificateNumber ? [`Certificate: ${form.certificateNumber}`] : []),
      ].map(printable),
      items: items.map((item) => ({
        quantity: String(item.itemQuantity), description: printable(item.itemDescription), weight: poundsAndOunces(item.weight), value: dollars(item.value),
        tariffNumber: item.HSTariffNumber ?? '', origin: item.countryofOrigin,
      })),
      totalWeight: poundsAndOunces(items.reduce((sum, item) => sum + item.weight, 0)),
      totalValue: dollars(items.reduce((sum, item) => sum + item.value, 0)),
      from,
      to,
    },
  };
};
