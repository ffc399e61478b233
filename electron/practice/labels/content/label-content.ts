import { hazmatCodes } from '../../../../shared/combination/combination-rules.ts';
import { destinationKind } from '../../../../shared/combination/combination.ts';
import { formatTrackingNumber } from '../../../../shared/shipments/tracking-number.ts';
import type { CustomsForm } from '../customs-form.ts';
import type { ImageInfo, LabelAddress, LabelRequest } from '../label-request.ts';
import type { PracticeMode } from '../../server/call.ts';
import { printable } from '../../documents/printable.ts';
import type { Price, PracticeClass } from '../../prices/prices.ts';
import type { StandardAddress } from '../../addresses/standardize-address.ts';

/** What stands on a label, whatever it is drawn with. Texts are printable and stand line by line. */
export interface LabelContent {
  readonly serviceLetter: string;
  readonly service: string;
  readonly postage: readonly string[];
  readonly origin: readonly string[];
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly facts: readonly string[];
  readonly references: readonly string[];
  readonly distributionCode: string;
  readonly trackingBanner: string;
  readonly trackingNumber: string;
  readonly readableNumber: string;
  /** GS1-128 fields: routing, then the number. */
  readonly barcode: readonly [routing: string, trackingNumber: string];
  readonly customs: CustomsContent | null;
}

export interface CustomsContent {
  readonly kind: string;
  readonly comments: string;
  readonly facts: readonly string[];
  readonly items: readonly CustomsContentItem[];
  readonly totalWeight: string;
  readonly totalValue: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

export interface CustomsContentItem {
  readonly quantity: string;
  readonly description: string;
  readonly weight: string;
  readonly value: string;
  readonly tariffNumber: string;
  readonly origin: string;
}

/** Says on every page that it is of no use in the mail. */
export const sampleBand = 'SAMPLE - PRACTICE - NOT MAILABLE';

const services: Readonly<Record<PracticeClass, { letter: string; name: string; banner: string }>> = {
  USPS_GROUND_ADVANTAGE: { letter: 'G', name: 'USPS GROUND ADVANTAGE', banner: 'USPS TRACKING # USPS Ship' },
  PRIORITY_MAIL: { letter: 'P', name: 'PRIORITY MAIL', banner: 'USPS TRACKING # USPS Ship' },
  PRIORITY_MAIL_EXPRESS: { letter: 'E', name: 'PRIORITY MAIL EXPRESS', banner: 'USPS TRACKING # USPS Ship' },
  MEDIA_MAIL: { letter: 'M', name: 'MEDIA MAIL', banner: 'USPS TRACKING # USPS Ship' },
  LIBRARY_MAIL: { letter: 'L', name: 'LIBRARY MAIL', banner: 'USPS TRACKING # USPS Ship' },
  BOUND_PRINTED_MATTER: { letter: 'B', name: 'BOUND PRINTED MATTER', banner: 'USPS TRACKING # USPS Ship' },
};

/** The banner over the bars names the service that the number proves. */
export const trackingBannerOf = (mailClass: PracticeClass, extraServices: readonly number[]): string => {
  if (extraServices.some((code) => [910, 911, 912, 913].includes(code))) return 'USPS CERTIFIED MAIL';
  if (extraServices.some((code) => code === 922 || code === 923)) return 'USPS ADULT SIGNATURE TRACKING # USPS Ship';
  if (extraServices.some((code) => code === 921 || code === 924)) return 'USPS SIGNATURE TRACKING # USPS Ship';
  return services[mailClass].banner;
};

/** "2026-11-23" as "11/23/26". */
export const shortDate = (day: string): string => `${day.slice(5, 7)}/${day.slice(8, 10)}/${day.slice(2, 4)}`;

/** Pounds as "1 lb 3.5 oz" or "12 oz". */
export const poundsAndOunces = (pounds: number): string => {
  const ounces = Math.round(pounds * 1600) / 100;
  const whole = Math.floor(ounces / 16);
  const rest = `${Math.round((ounces - whole * 16) * 100) / 100} oz`;
  return whole === 0 ? rest : `${whole} lb ${rest}`;
};

const nameLines = ({ firstName, lastName, firm }: LabelAddress): string[] =>
  [[firstName, lastName].filter(Boolean).join(' '), firm ?? ''].filter((line) => line.trim() !== '').map((line) => printable(line).toUpperCase());

/** Names and address as USPS prints them: the unit beside the street where both fit, the ZIP+4 with its dash. */
export const addressLines = (names: LabelAddress, address: Omit<StandardAddress, 'ZIPPlus4'> & { ZIPPlus4: string | null }): string[] => {
  const together = [address.streetAddress, address.secondaryAddress ?? ''].filter(Boolean).join(' ');
  const street = together.length <= 36 ? [together] : [address.streetAddress, address.secondaryAddress ?? ''].filter(Boolean);
  const zip = address.ZIPPlus4 ? `${address.ZIPCode}-${address.ZIPPlus4}` : address.ZIPCode;
  return [
    ...nameLines(names), ...(address.urbanization ? [address.urbanization] : []), ...street, `${address.city} ${address.state}  ${zip}`,
  ].map((line) => printable(line).toUpperCase());
};

/** 7.28 as "$7.28". */
export const dollars = (amount: number): string => `$${amount.toFixed(2)}`;

const customsContent = (form: CustomsForm, from: readonly string[], to: readonly string[]): CustomsContent => ({
  kind: form.customsContentType.replaceAll('_', ' '),
  comments: printable([form.contentComments, form.restrictionType?.replaceAll('_', ' '), form.restrictionComments].filter(Boolean).join(' / ')),
  facts: [
    form.AESITN ? `AES/ITN: ${form.AESITN}` : 'AES/ITN: NO EEI 30.37(a)',
    ...(form.invoiceNumber ? [`Invoice: ${form.invoiceNumber}`] : []),
    ...(form.licenseNumber ? [`License: ${form.licenseNumber}`] : []),
    ...(form.certificateNumber ? [`Certificate: ${form.certificateNumber}`] : []),
  ].map(printable),
  items: form.contents.map((item) => ({
    quantity: String(item.itemQuantity),
    description: printable(item.itemDescription),
    weight: poundsAndOunces(item.itemTotalWeight),
    value: dollars(item.itemTotalValue),
    tariffNumber: item.HSTariffNumber ?? '',
    origin: item.countryofOrigin ?? '',
  })),
  totalWeight: poundsAndOunces(form.contents.reduce((sum, item) => sum + item.itemTotalWeight, 0)),
  totalValue: dollars(form.contents.reduce((sum, item) => sum + item.itemTotalValue, 0)),
  from, to,
});

export interface LabelFacts {
  readonly request: LabelRequest;
  readonly price: Price;
  readonly zone: string;
  readonly mode: PracticeMode;
  readonly createdDay: string;
  readonly routing: string;
  readonly trackingNumber: string;
  readonly distributionCode: string;
  readonly totalCents: number;
  /** Paid when it is used, by who gets it. */
  readonly isReturn?: boolean;
  readonly fromAddress: Parameters<typeof addressLines>[1];
  readonly toAddress: Parameters<typeof addressLines>[1];
}

/** What a label says, from what was asked for and what USPS made of it. A reprint may show or hide other things. */
export const labelContent = (facts: LabelFacts, image: Pick<ImageInfo, 'suppressPostage' | 'suppressMailDate' | 'packageNumber' | 'totalPackages'>): LabelContent => {
  const { request, price, trackingNumber, routing } = facts;
  const parcel = request.packageDescription;
  const service = services[price.mailClass];
  const sender = request.returnAddress ?? request.fromAddress;
  const from = addressLines(sender, facts.fromAddress);
  const to = addressLines(request.toAddress, facts.toAddress);
  const showsMailDate = !facts.isReturn && (!image.suppressMailDate || request.customsForm !== undefined);
  const hasCustoms = request.customsForm !== undefined;
  return {
    serviceLetter: service.letter,
    service: facts.isReturn ? `${service.name} RETURN` : service.name,
    postage: [
      facts.isReturn ? 'NO POSTAGE NEEDED' : 'US POSTAGE PAID', facts.mode === 'tem' ? 'TEM - SIMULATED' : 'SIMULATED', image.suppressPostage ? 'USPS Ship' : dollars(facts.totalCents / 100), 'eVS',
    ],
    origin: [`Mailed from ${request.fromAddress.ZIPCode}`, `Created ${shortDate(facts.createdDay)}`, `Zone ${facts.zone}`],
    from,
    to,
    facts: [
      ...(showsMailDate ? [`Ship Date: ${shortDate(parcel.mailingDate)}`] : []),
      `Weight: ${poundsAndOunces(parcel.weight)}`,
      ...(image.packageNumber && image.totalPackages ? [`Package ${image.packageNumber} of ${image.totalPackages}`] : []),
      ...(hasCustoms ? ['Customs form follows'] : []),
      // Where mail goes through the military or to the territories, USPS leaves the mark off.
      ...(destinationKind(request.toAddress.state) === 'domestic' && parcel.extraServices.some((code) => hazmatCodes.includes(code)) ? ['HAZMAT'] : []),
      ...(request.toAddress.parcelLockerDelivery ? ['SMART LOCKER', `At ${request.toAddress.facilityId ?? ''}`] : []),
      ...(request.toAddress.holdForPickup ? ['HOLD FOR PICKUP', `At ${request.toAddress.facilityId ?? ''}`] : []),
    ],
    references: hasCustoms ? [] : parcel.customerReference
      .filter(({ printReferenceNumber, referenceNumber }) => printReferenceNumber && referenceNumber)
      .map(({ referenceNumber }) => printable(referenceNumber ?? '')),
    distributionCode: facts.distributionCode,
    trackingBanner: trackingBannerOf(price.mailClass, parcel.extraServices),
    trackingNumber,
    readableNumber: formatTrackingNumber(trackingNumber),
    barcode: [routing, trackingNumber],
    customs: request.customsForm ? customsContent(request.customsForm, from, to) : null,
  };
};
