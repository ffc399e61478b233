import { PDFDocument } from 'pdf-lib';
import * as z from 'zod';
import { Failed } from '../../../shared/failure.ts';
import { presetCode } from '../../../shared/command-codes.ts';
import { presetLine } from '../../../shared/preset-line.ts';
import type { PrintJob } from '../../../shared/printing/print-job.ts';
import type { Dpi, Media } from '../../../shared/printing/printing.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import { plainProfile } from '../../../shared/printing/plain-profile.ts';
import { timeZoneOfZip } from '../../../shared/days/zip-time-zone.ts';
import type { LabelDocument } from '../../ledger/files/document-store.ts';
import { calibrationCodes } from '../../printing/calibration/bar-codes.ts';
import { calibrationPage } from '../../printing/calibration/calibration-page.ts';
import { presetSheet } from '../../printing/preset-sheet/preset-sheet.ts';
import type { PrintDocument } from '../../printing/printing.ts';
import { dayReportPdf } from '../day-report/day-report.ts';
import { defaultShipFrom } from '../desk-settings.ts';
import { requirePostage } from '../labels/live-label.ts';
import { readSheet } from './label-sheet.ts';
import type { PrintDesk } from './print-desk.ts';
import { patience } from './printer-trouble.ts';

/** Wider than this, in points, is a letter sheet. */
const widestLabel = 450;

/** A form prints on the media that it was made for, whatever is asked of new forms since. */
const mediaOfForm = async (bytes: Uint8Array): Promise<Media> => {
  const [page] = (await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: false })).getPages();
  return page !== undefined && page.getWidth() <= widestLabel ? '4x6' : 'letter';
};

const RequestedImage = z.object({ imageInfo: z.object({ imageType: z.enum(['ZPL203DPI', 'ZPL300DPI']) }) });

/** The head that the carrier's ZPL was asked for; its bytes don't say. */
const dpiOf = (desk: PrintDesk, shipmentId: string): Dpi => {
  const request: unknown = JSON.parse(new TextDecoder().decode(desk.ledger.purchaseRequest(shipmentId).request));
  return RequestedImage.safeParse(request).data?.imageInfo.imageType === 'ZPL300DPI' ? 300 : 203;
};

const contentOf = (desk: PrintDesk, shipmentId: string, { mediaType, bytes }: LabelDocument): PrintDocument['content'] =>
  mediaType === 'application/pdf' ? { type: 'pdf', bytes } : { type: 'zpl', bytes, dpi: dpiOf(desk, shipmentId) };

const testPage = async (desk: PrintDesk, printerId: string): Promise<PrintDocument> => {
  const printer = await desk.printing.look(printerId, patience);
  if (!printer) throw new Failed({ code: 'not-found', what: 'printer' });
  const { name, language, dpi, modelId } = printer;
  const profile = desk.settings().printerProfiles[printerId] ?? plainProfile;
  const media = profile.media ?? printer.media[0] ?? '4x6';
  const compression = profile.compression ?? desk.printing.models.find(({ id }) => id === modelId)?.compression ?? 'z64';
  const timeZone = timeZoneOfZip(defaultShipFrom(desk.settings()).address.zip);
  const bytes = await calibrationPage(media, { printerName: name, language, dpi, compression, profile, at: desk.clock.now(), timeZone });
  return {
    kind: 'test-page', title: 'Test page', media, content: { type: 'pdf', bytes }, pages: null, expect: dpi === null ? [] : calibrationCodes(dpi),
    sheetPlace: 1,
  };
};

const presets = async (desk: PrintDesk, printerId: string): Promise<PrintDocument> => {
  const printer = await desk.printing.look(printerId, patience);
  if (!printer) throw new Failed({ code: 'not-found', what: 'printer' });
  const media = desk.settings().printerProfiles[printerId]?.media ?? printer.media[0] ?? '4x6';
  const codes = desk.settings().presets.map((preset) => ({ name: preset.name, detail: presetLine(preset), code: presetCode(preset.id) }));
  const bytes = await presetSheet(media, codes, { dpi: printer.dpi, at: desk.clock.now() });
  return {
    kind: 'preset-sheet', title: 'Bar codes of presets', media, content: { type: 'pdf', bytes }, pages: null, expect: codes.map(({ code }) => code), sheetPlace: 1,
  };
};

/** What must be readable on the pages that are asked for: a label's and a form's number stands on their first. */
const onPages = (pages: readonly number[] | null, number: string): string[] => (pages === null || pages.includes(1) ? [number] : []);

type Printable = Pick<PrintJob, 'document' | 'ownerId' | 'printerId' | 'pages'>;

/** @throws Failed `label-not-live`, `not-found`. */
const liveLabel = (desk: PrintDesk, shipmentId: string): Shipment => {
  const shipment = desk.ledger.shipment(shipmentId);
  if (!shipment) throw new Failed({ code: 'not-found', what: 'shipment' });
  requirePostage(shipment);
  return shipment;
};

/**
 * Looks once more before a job is claimed: a label may be canceled while it is drawn.
 * @throws Failed `label-not-live`, `not-found`.
 */
export const requireStillLive = (desk: PrintDesk, { document, ownerId }: Pick<PrintJob, 'document' | 'ownerId'>): void => {
  if (document === 'label' && ownerId !== null) liveLabel(desk, ownerId);
};

/**
 * What a job prints, from what is stored.
 * @throws Failed `label-not-live`, `document-missing`, `not-found`.
 */
export const documentOf = async (desk: PrintDesk, { document, ownerId, printerId, pages }: Printable): Promise<PrintDocument> => {
  const { next: sheetPlace } = readSheet(desk, printerId);
  if (document === 'label' && ownerId !== null) {
    const shipment = liveLabel(desk, ownerId);
    const number = shipment.trackingNumber ?? '';
    const content = contentOf(desk, shipment.id, desk.ledger.labelDocument(shipment.id));
    return { kind: 'label', title: `Label ${number.slice(-6)}`, media: '4x6', content, pages, expect: onPages(pages, number), sheetPlace };
  }
  if (document === 'scan-form' && ownerId !== null) {
    const form = desk.ledger.form(ownerId);
    if (!form) throw new Failed({ code: 'not-found', what: 'form' });
    const { mediaType, bytes } = desk.ledger.formDocument(form.id);
    return {
      kind: 'scan-form', title: `SCAN form ${form.manifestNumber.slice(-6)}`,
      media: form.media ?? (mediaType === 'application/pdf' ? await mediaOfForm(bytes) : '4x6'),
      content: mediaType === 'application/pdf' ? { type: 'pdf', bytes } : { type: 'zpl', bytes, dpi: desk.ledger.formDpi(form.id) ?? 203 },
      pages, expect: onPages(pages, form.manifestNumber), sheetPlace,
    };
  }
  if (document === 'day-report' && ownerId !== null) {
    const bytes = await dayReportPdf(desk, ownerId);
    return { kind: 'day-report', title: `Day report ${ownerId}`, media: 'letter', content: { type: 'pdf', bytes }, pages, expect: [], sheetPlace };
  }
  return document === 'preset-sheet' ? presets(desk, printerId) : testPage(desk, printerId);
};
