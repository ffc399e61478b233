import type { FormRequest, Shipment } from '../../../shared/shipments/shipment.ts';
import type { Day } from '../../../shared/days/ship-date.ts';
import { addDays } from '../../../shared/days/ship-days.ts';
import { encodeScanFormRequest, ScanFormRequest } from '../../usps/scan-forms.ts';
import type { UspsRefusal } from '../../usps/usps-error.ts';
import { wireAddress } from '../wire/wire-address.ts';

export interface FormOf {
  readonly mailingDate: Day;
  readonly entryZip: string;
  readonly facilityType: string;
  readonly overwriteDate?: boolean | undefined;
}

/** What is sent for one form: by label it names each of them, so that nothing else is closed with them. */
export const formRequestBytes = (
  { mailingDate, entryZip, facilityType, overwriteDate = false }: FormOf, from: Shipment['from'],
  shipment: ScanFormRequest['shipment'], imageInfo: ScanFormRequest['imageInfo'],
): Uint8Array =>
  encodeScanFormRequest({
    imageInfo,
    mailingDate,
    overwriteMailingDate: overwriteDate,
    entryFacilityZIPCode: entryZip,
    destinationEntryFacilityType: facilityType as ScanFormRequest['destinationEntryFacilityType'],
    shipment,
    fromAddress: wireAddress(from),
  });

/** ZIP codes of post offices far apart: one of them is never the form's own. */
const elsewhere = ['20260', '96813'] as const;

/**
 * Asks about the same labels, by their numbers, for another day and another entry ZIP: none of them fits (160006, 160161), so USPS
 * closes nothing, and names each that is on a form already (160040).
 */
export const probeBytes = (request: Uint8Array, trackingNumbers: readonly string[], today: Day): Uint8Array => {
  const asked = ScanFormRequest.parse(JSON.parse(new TextDecoder().decode(request)));
  const later = asked.mailingDate > today ? asked.mailingDate : today;
  return encodeScanFormRequest({
    ...asked,
    mailingDate: addDays(later, 2),
    overwriteMailingDate: false,
    entryFacilityZIPCode: asked.entryFacilityZIPCode === elsewhere[0] ? elsewhere[1] : elsewhere[0],
    shipment: { trackingNumbers: [...trackingNumbers] },
  });
};

/** A row of a refusal that is about one label. */
export interface LabelRow {
  readonly trackingNumber: string;
  readonly code: string;
  readonly detail: string;
}

/** The rows that name a label, by USPS's words: "barcode … has been canceled". */
export const rowsOfLabels = (refusal: UspsRefusal, trackingNumbers: readonly string[]): LabelRow[] => {
  const asked = new Set(trackingNumbers);
  return refusal.rows.flatMap(({ code, detail }) => {
    const named = detail.match(/[A-Z0-9]{13,34}/g)?.find((word) => asked.has(word));
    return named === undefined ? [] : [{ trackingNumber: named, code, detail }];
  });
};

/** The forms that USPS says the labels are on already (160040), each with those it names. */
export const formsAlready = (rows: readonly LabelRow[], { mailingDate, entryZip }: Pick<FormRequest, 'mailingDate' | 'entryZip'>, day: Day) => {
  const numbers = new Map<string, string[]>();
  for (const { code, detail, trackingNumber } of rows) {
    const form = code === '160040' ? /efn\W*([A-Z0-9]+)/i.exec(detail)?.[1] : undefined;
    if (form !== undefined) numbers.set(form, [...(numbers.get(form) ?? []), trackingNumber]);
  }
  return [...numbers].map(([manifestNumber, trackingNumbers]) => ({ manifestNumber, mailingDate, entryZip, day, trackingNumbers, document: null }));
};
