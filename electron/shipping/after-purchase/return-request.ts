import { labelExtraCodes } from '../../../shared/combination/extra-service-codes.ts';
import type { AddressFields } from '../../../shared/address/address.ts';
import type { Mailpiece } from '../../../shared/mailpiece.ts';
import type { Rate } from '../../../shared/rates/rate.ts';
import type { ReturnService } from '../../../shared/return-service.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import type { Day } from '../../../shared/days/ship-date.ts';
import type { ReturnLabelRequest } from '../../usps/labels/labels.ts';
import { wireAddress, wireContact } from '../wire/wire-address.ts';
import { wireMeasures } from '../wire/wire-measures.ts';
import { asItStands } from './plan-edit.ts';

/** The parcel on its way back: the same box to where it came from, without extras. */
export const returnMailpiece = (shipment: Shipment, today: Day): { mailpiece: Mailpiece; from: AddressFields } => ({
  mailpiece: {
    ...shipment.mailpiece, to: shipment.from, useAddressAsTyped: false, parcel: asItStands(shipment).parcel, shipDate: today, extras: [], value: null,
    holdAt: undefined,
  },
  from: { ...shipment.labelAddress ?? shipment.mailpiece.to, phone: shipment.mailpiece.to.phone, email: shipment.mailpiece.to.email },
});

/** A label's references that a return label repeats; the order is what the desk looks for when the parcel is back. */
const references = ({ orderNumber, reference }: Mailpiece): { referenceNumber: string; printReferenceNumber: boolean }[] =>
  [orderNumber, reference].filter((text) => text !== '').map((referenceNumber) => ({ referenceNumber, printReferenceNumber: true }));

type ReturnExtras = NonNullable<ReturnLabelRequest['packageDescription']['extraServices']>;

/** As PDF, since nobody knows which printer it comes to: a return label is often sent on. */
export const returnLabelRequest = (
  mailpiece: Mailpiece, from: AddressFields, rate: Rate, service: ReturnService, isFromAsTyped: boolean,
): ReturnLabelRequest => {
  const printed = references(mailpiece);
  return {
    imageInfo: { imageType: 'PDF', labelType: '4X6LABEL', receiptOption: 'NONE' },
    toAddress: { ...wireAddress(mailpiece.to), ...wireContact(mailpiece.to) },
    fromAddress: { ...wireAddress(from), ...wireContact(from), ...(isFromAsTyped ? { ignoreBadAddress: true } : {}) },
    packageDescription: {
      mailClass: `${service}_RETURN_SERVICE`,
      rateIndicator: rate.rateIndicator,
      processingCategory: rate.processingCategory,
      ...wireMeasures(mailpiece.parcel),
      // What went out as hazardous comes back as such.
      ...(mailpiece.hazmat === undefined ? {} : {
        extraServices: labelExtraCodes(mailpiece) as ReturnExtras, packageOptions: { contentType: 'HAZMAT' as const },
      }),
      ...(printed.length === 0 ? {} : { customerReference: printed }),
    },
  };
};
