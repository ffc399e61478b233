import type { AddressFields } from '../../../shared/address/address.ts';
import type { Box, Mailpiece } from '../../../shared/mailpiece.ts';
import type { PrinterProfile } from '../../../shared/printing/printer-profile.ts';
import type { Printer } from '../../../shared/printing/printing.ts';
import type { Rate } from '../../../shared/rates/rate.ts';
import type { LabelRequest } from '../../usps/labels/labels.ts';
import { labelExtraCodes } from '../../../shared/combination/extra-service-codes.ts';
import { wireAddress, wireContact } from './wire-address.ts';
import { wireCustoms } from './wire-customs.ts';
import { dollarsOf, wireMeasures } from './wire-measures.ts';

/** References, the order first: it is the one that is looked for on the label. USPS takes four at most, and two beside a customs form (160315). */
export const customerReferences = (mailpiece: Mailpiece): { referenceNumber: string; printReferenceNumber: boolean }[] =>
  [
    { referenceNumber: mailpiece.orderNumber, printReferenceNumber: true },
    { referenceNumber: mailpiece.reference, printReferenceNumber: true },
    ...(mailpiece.moreReferences ?? []).map((referenceNumber) => ({ referenceNumber, printReferenceNumber: true })),
    { referenceNumber: mailpiece.costCode, printReferenceNumber: false },
  ].filter(({ referenceNumber }) => referenceNumber !== '').slice(0, mailpiece.customs === null ? 4 : 2);

/** "2 of 3" on the label; USPS takes both figures or neither. */
export const packageOf = (box: Box | undefined): { packageNumber?: number; totalPackages?: number } =>
  box === undefined || box.of === null ? {} : { packageNumber: box.number, totalPackages: box.of };

type LabelExtras = NonNullable<LabelRequest['packageDescription']['extraServices']>;

/** What the contents are worth, and that they are hazardous; nothing where neither is said. */
const packageOptions = ({ value, hazmat }: Mailpiece): Pick<LabelRequest['packageDescription'], 'packageOptions'> =>
  value === null && hazmat === undefined ? {} : {
    packageOptions: { ...(value === null ? {} : { packageValue: dollarsOf(value) }), ...(hazmat === undefined ? {} : { contentType: 'HAZMAT' as const }) },
  };

export type ImageType = LabelRequest['imageInfo']['imageType'];

/**
 * What a label is bought as: PDF, which goes to any printer, now and later. The carrier's own ZPL only where the profile of
 * the printer that it goes to says so, and that printer's language and dots per inch are known: no other head prints it.
 */
export const imageTypeFor = (printer: Pick<Printer, 'language' | 'dpi'> | null, profile: PrinterProfile | undefined): ImageType => {
  if (printer?.language !== 'zpl' || profile?.carrierZpl !== true) return 'PDF';
  switch (printer.dpi) {
    case 203: return 'ZPL203DPI';
    case 300: return 'ZPL300DPI';
    case null: return 'PDF';
  }
};

/**
 * The label request for a quoted rate. Class, category, indicator and facility are the rate's own, so that the price
 * quoted is the price charged. The picture is a 4×6 without a receipt.
 */
export const labelRequest = (
  mailpiece: Mailpiece, from: AddressFields, rate: Rate, imageType: ImageType = 'PDF', returnAddress: AddressFields | null = null,
): LabelRequest => {
  const references = customerReferences(mailpiece);
  const codes = labelExtraCodes(mailpiece);
  return {
    imageInfo: { imageType, labelType: '4X6LABEL', receiptOption: 'NONE', suppressPostage: true, suppressMailDate: true, ...packageOf(mailpiece.box) },
    toAddress: {
      ...wireAddress(mailpiece.to),
      ...wireContact(mailpiece.to),
      ...(mailpiece.useAddressAsTyped ? { ignoreBadAddress: true } : {}),
      ...(mailpiece.holdAt === undefined ? {} : { holdForPickup: true, facilityId: mailpiece.holdAt.facilityId }),
    },
    fromAddress: { ...wireAddress(from), ...wireContact(from) },
    ...(returnAddress === null ? {} : { returnAddress: { ...wireAddress(returnAddress), ...wireContact(returnAddress) } }),
    packageDescription: {
      // Checked against USPS's own list before it is sent.
      mailClass: rate.mailClass as LabelRequest['packageDescription']['mailClass'],
      rateIndicator: rate.rateIndicator,
      processingCategory: rate.processingCategory,
      destinationEntryFacilityType: rate.destinationEntryFacilityType,
      ...wireMeasures(mailpiece.parcel),
      mailingDate: mailpiece.shipDate,
      ...(codes.length === 0 ? {} : { extraServices: codes as LabelExtras }),
      ...packageOptions(mailpiece),
      ...(references.length === 0 ? {} : { customerReference: references }),
    },
    ...(mailpiece.customs === null ? {} : { customsForm: wireCustoms(mailpiece.customs) as LabelRequest['customsForm'] }),
  };
};
