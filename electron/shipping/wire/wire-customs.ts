import type { CustomsForm } from '../../../shared/customs/customs.ts';
import { dollarsOf, poundsOf } from './wire-measures.ts';

/** A customs form as labels at home and abroad carry it alike. Nothing empty is sent: USPS's gateway refuses it. */
export const wireCustoms = (customs: CustomsForm) => ({
  customsContentType: customs.contentType,
  ...(customs.comments === '' ? {} : { contentComments: customs.comments }),
  ...(customs.aes === undefined ? {} : { AESITN: customs.aes }),
  ...(customs.restriction === undefined ? {} : {
    restrictionType: customs.restriction.type,
    ...(customs.restriction.comments === '' ? {} : { restrictionComments: customs.restriction.comments }),
  }),
  ...(customs.invoiceNumber === undefined ? {} : { invoiceNumber: customs.invoiceNumber }),
  ...(customs.licenseNumber === undefined ? {} : { licenseNumber: customs.licenseNumber }),
  ...(customs.certificateNumber === undefined ? {} : { certificateNumber: customs.certificateNumber }),
  contents: customs.lines.map((line) => ({
    itemDescription: line.description,
    itemQuantity: line.quantity,
    itemTotalValue: dollarsOf(line.value),
    itemTotalWeight: poundsOf(line.weight),
    weightUOM: 'lb' as const,
    countryofOrigin: line.origin,
    ...(line.tariffNumber === '' ? {} : { HSTariffNumber: line.tariffNumber }),
  })),
});
