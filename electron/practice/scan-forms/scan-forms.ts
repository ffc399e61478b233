import { addDays, dayAt } from '../../../shared/days/ship-days.ts';
import { timeZoneOfZip } from '../../../shared/days/zip-time-zone.ts';
import type { Answer } from '../server/answer.ts';
import type { Call, PracticeContext, Route } from '../server/call.ts';
import type { PrintedDocument } from '../documents/document.ts';
import { isPictureType, pictureDocument } from '../documents/pictures/picture.ts';
import { ruleRefusal } from '../server/errors.ts';
import type { RuleError } from '../server/errors.ts';
import { manifestNumber } from '../labels/numbers/impb-number.ts';
import { notOffered } from '../labels/content/label-documents.ts';
import { isManifested } from '../labels/rules/manifest-time.ts';
import { documentPart, jsonPart, multipart, vendorJson, wantsVendorJson } from '../server/multipart.ts';
import type { StoredLabel } from '../state/labels.ts';
import { readJson } from '../server/read-json.ts';
import { scanFormContent } from './scan-form-content.ts';
import { ScanFormRequest } from './scan-form-request.ts';
import { scanFormZpl } from './scan-form-zpl.ts';
import type { Claims } from '../account/claims.ts';
import { linksMailer } from '../account/claims.ts';

const api = '/scan-forms/v3';

/** Whether the app that asks may see the label: its CRID and MID are linked to it. */
const isOwn = (label: StoredLabel, claims: Claims | null): boolean => claims !== null && linksMailer(claims, label.crid, [label.mid]);

/** Every reason why a label can't go on the form, by USPS's codes. */
const problemsOf = (label: StoredLabel, request: ScanFormRequest, now: Date): RuleError[] => {
  const number = label.trackingNumber;
  const problems: RuleError[] = [];
  const add = (code: string, parameter: string, detail: string): void => void problems.push({ code, parameter, detail });
  if (label.status === 'CANCELED') return [{ code: '160397', parameter: 'barcode', detail: `barcode ${number} has been canceled and is not eligible to be added to a SCAN Form` }];
  if (label.status === 'DISPUTED') return [{ code: '160160', parameter: 'status', detail: `barcode ${number} is not eligible for SCAN Form` }];
  if (label.manifestNumber !== null) {
    return [{ code: '160040', parameter: 'scanFormEfn', detail: `barcode ${number} is already part of another SCAN Form with efn ${label.manifestNumber}` }];
  }
  if (isManifested(label, now))
    add('160398', 'barcode', `barcode ${number} has manifested and is not eligible to be added to a SCAN Form`);
  if (label.unfit === 'label-broker') add('160163', 'imageType', `barcode ${number} has ImageType of LABEL_BROKER and is not eligible for SCAN Form`);
  if (label.unfit === 'label-delivery') add('160164', 'imageType', `barcode ${number} has Extra Service 415 and is not eligible for SCAN Form`);
  if (label.unfit === 'parcel-locker') add('160166', 'parcelLockerDelivery', `barcode ${number} is a parcel locker delivery and is not eligible for SCAN Form`);
  if (label.kind === 'return') add('160160', 'status', `barcode ${number} is not eligible for SCAN Form`);
  if (!request.overwriteMailingDate && label.mailingDate !== request.mailingDate) {
    add('160006', 'mailingDate', `barcode ${number} with mailing date ${label.mailingDate} does not match SCAN Form request mailing date ${request.mailingDate}`);
  }
  if (label.entryZip !== request.entryFacilityZIPCode) {
    add('160161', 'entryFacilityZipCode', `barcode ${number} with zip ${label.entryZip} does not match SCAN Form request zip ${request.entryFacilityZIPCode}`);
  }
  if (label.facilityType !== request.destinationEntryFacilityType) {
    add('160162', 'destinationEntryFacilityType',
      `barcode ${number} with facility type ${label.facilityType} does not match SCAN Form request facility type ${request.destinationEntryFacilityType}`);
  }
  return problems;
};

/** The labels of the form. By number, all must fit or the form is refused with each misfit named; by MID, those that fit go. */
const labelsOf = (request: ScanFormRequest, claims: Claims | null, { clock, state }: PracticeContext): StoredLabel[] => {
  const { shipment } = request;
  const now = clock.now();
  if (!('trackingNumbers' in shipment)) {
    const by = 'MID' in shipment ? { mid: shipment.MID } : { manifestMid: shipment.manifestMID };
    const open = state.labels.open({
      by, entryZip: request.entryFacilityZIPCode, facilityType: request.destinationEntryFacilityType,
      mailingDate: request.overwriteMailingDate ? null : request.mailingDate,
    });
    const fitting = open.filter((label) => isOwn(label, claims) && problemsOf(label, request, now).length === 0);
    if (fitting.length > 0) return fitting;
    throw ruleRefusal(api, [{
      code: '160037', parameter: 'mailingDate,entryFacilityZIPCode,destinationEntryFacilityType,shipment',
      detail: 'The SCAN Form could not be created because no labels met the given criteria',
    }]);
  }
  const problems: RuleError[] = [];
  const labels = [...new Set(shipment.trackingNumbers)].flatMap((number) => {
    const label = state.labels.find(number);
    if (label && isOwn(label, claims)) {
      problems.push(...problemsOf(label, request, now));
      return [label];
    }
    problems.push({ code: '160039', parameter: 'barcode', detail: `barcode ${number} does not exist` });
    return [];
  });
  if (problems.length > 0) throw ruleRefusal(api, problems);
  if (new Set(labels.map(({ manifestMid }) => manifestMid)).size > 1) {
    throw ruleRefusal(api, [{ code: '160165', parameter: 'barcode', detail: 'barcodes cannot be grouped together in a SCAN Form due to Manifest MID mismatch' }]);
  }
  return labels;
};

const create = (call: Call, context: PracticeContext): Promise<Answer> => context.oneAtATime(async () => {
  const { clock, painter, state, switches } = context;
  const request = readJson(api, ScanFormRequest, call);
  const now = clock.now();
  const { fromAddress } = request;
  const problems: RuleError[] = [];
  if (!fromAddress.firm && !(fromAddress.firstName && fromAddress.lastName))
    problems.push({ code: '160168', parameter: 'firstName/lastName/firm', detail: 'must provide either first and last name or firm' });
  const today = dayAt(now, timeZoneOfZip(request.entryFacilityZIPCode));
  if (request.mailingDate < today || request.mailingDate > addDays(today, 30))
    problems.push({ code: '160034', parameter: 'mailingDate', detail: 'cannot be in the past or more than 30 days in the future' });
  if (problems.length > 0) throw ruleRefusal(api, problems);

  const imageType = request.imageInfo?.imageType ?? request.imageType ?? 'PDF';
  const labelType = request.imageInfo?.labelType ?? '8.5X11LABEL';
  const isZpl = imageType === 'ZPL203DPI' || imageType === 'ZPL300DPI';
  if (imageType === 'SVG' || (isZpl && labelType !== '4X6LABEL')) throw notOffered(api, `SCAN forms as ${imageType} on ${labelType}`);

  const labels = labelsOf(request, call.claims, context);
  const manifestMid = labels[0]?.manifestMid ?? '';
  const number = manifestNumber(manifestMid, state.serials.next(`manifest ${manifestMid}`));
  const content = scanFormContent(request, number, labels.map(({ mailClass }) => mailClass));
  const documents: PrintedDocument[] = [];
  if (isZpl) {
    const zpl = scanFormZpl(content, imageType === 'ZPL203DPI' ? 203 : 300);
    documents.push({ name: 'SCANFormImage', fileName: 'SCANFormImage.zpl', contentType: 'application/octet-stream', base64: Buffer.from(zpl).toString('base64') });
  } else if (imageType !== 'NONE') {
    const { scanFormPdf } = await import('./scan-form-pdf.ts');
    const base64 = await scanFormPdf(content, labelType, now);
    const size = labelType === '4X6LABEL' ? { widthInches: 4, heightInches: 6 } : { widthInches: 8.5, heightInches: 11 };
    documents.push(isPictureType(imageType)
      ? pictureDocument('SCANFormImage', imageType, await painter.paint(base64, size))
      : { name: 'SCANFormImage', fileName: 'SCANFormImage.pdf', contentType: 'application/pdf', base64 });
  }
  const trackingNumbers = labels.map((label) => label.trackingNumber);
  const metadata = {
    imageInfo: { imageType, labelType },
    mailingDate: request.mailingDate,
    overwriteMailingDate: request.overwriteMailingDate,
    entryFacilityZIPCode: request.entryFacilityZIPCode,
    destinationEntryFacilityType: request.destinationEntryFacilityType,
    shipment: request.shipment,
    fromAddress,
    manifestNumber: number,
    trackingNumbers,
  };
  state.forms.add({
    manifestNumber: number, request: JSON.stringify(request), createdAt: now, trackingNumbers,
    mailingDate: request.overwriteMailingDate ? request.mailingDate : null,
  });
  if (wantsVendorJson(call)) return vendorJson({ ...metadata, ...Object.fromEntries(documents.map(({ name, base64 }) => [name, base64])) });
  // USPS's older sample names its parts otherwise; they are told by their content type.
  const isSample = switches.settings.scanFormParts === 'sample';
  const parts = documents.map((document) => documentPart(isSample ? { ...document, name: 'label', fileName: 'label.pdf' } : document));
  return multipart([jsonPart(isSample ? 'Scan Form Response' : 'SCANFormMetaData', JSON.stringify(metadata)), ...parts], number);
});

export const scanFormRoutes: readonly Route[] = [
  { method: 'POST', path: '/scan-forms/v3/scan-form', api, scopes: ['scan-forms'], handle: create },
];
