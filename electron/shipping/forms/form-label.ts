import { extraServiceCodes } from '../../../shared/extra-service-codes.ts';
import { mailerIdOf } from '../../../shared/form-preflight.ts';
import type { FormLabel } from '../../../shared/form-preflight.ts';
import type { Shipment } from '../../../shared/shipment.ts';

/** What a form looks at, of a shipment. Labeldesk sells none that a post office prints, nor to parcel lockers. */
export const formLabelOf = (shipment: Shipment, formUnknown: boolean, manifestNumber: string | null = null): FormLabel => {
  const { state, cancel, trackingNumber, returnOf, from, mailpiece, rate } = shipment;
  return {
    state,
    cancelAsked: cancel !== null,
    formUnknown,
    manifestNumber,
    isReturn: returnOf !== null,
    atPostOffice: false,
    toParcelLocker: false,
    extraServices: extraServiceCodes(mailpiece.extras, mailpiece.value),
    senderNamed: from.name.trim() !== '' || from.company.trim() !== '',
    mailingDate: mailpiece.shipDate,
    entryZip: from.zip,
    facilityType: rate.destinationEntryFacilityType || 'NONE',
    mailerId: mailerIdOf(trackingNumber ?? ''),
  };
};
