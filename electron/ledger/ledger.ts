import type { AddressFields } from '../../shared/address.ts';
import type { Draft } from '../../shared/draft.ts';
import type { Mailpiece } from '../../shared/mailpiece.ts';
import type { Cents } from '../../shared/money.ts';
import type { Parcel } from '../../shared/parcel.ts';
import type { PrintDoubt, PrintJob, PrintJobState } from '../../shared/print-job.ts';
import type { Dpi, Media } from '../../shared/printing.ts';
import type { Rate } from '../../shared/rate.ts';
import type { CancelAsked, FormRequest, FormRequestState, ScanForm, Shipment, ShipmentState } from '../../shared/shipment.ts';
import type { ShipmentFilter } from '../../shared/shipment-filter.ts';
import type { Day } from '../../shared/ship-date.ts';
import type { AddressBook } from './address-book/address-book.ts';
import type { CustomsItems } from './customs/customs-items.ts';
import type { DayLabels } from './forms/day-labels.ts';
import type { FormDays } from './forms/form-rows.ts';
import type { UnseenPurchases } from './after-purchase/shipment-history.ts';
import type { ExportLedger } from './shipments/shipment-export.ts';
import type { FiguresLedger } from './shipments/shipment-figures.ts';
import type { StatementLedger } from './statements/statement-rows.ts';
import type { TrackingLedger } from './tracking/tracking-rows.ts';
import type { DayReportLedger } from './day-report/day-figures.ts';
import type { PickupLedger } from './pickups/pickup-ledger.ts';
import type { ContractPrices } from './contract/contract-alarm.ts';

/** A purchase on its way: what is on disk before USPS hears of it. */
export interface Intention {
  readonly mailpiece: Mailpiece;
  readonly from: AddressFields;
  readonly rate: Rate;
  /** X-Idempotency-Key, a UUID. */
  readonly key: string;
  /** The exact bytes of the label request. A repeat sends these, never new ones. */
  readonly request: Uint8Array;
  /** The day at the ship-from when the label was made: what "today" counts. */
  readonly day: Day;
  readonly freeToCancelUntil: string;
  /** The MID whose manifest it goes into; left out where nobody knows. */
  readonly manifestMid?: string;
  /** What the CRID is known by under which USPS knows the key; left out where nobody knows. */
  readonly crid?: string;
  /** Of a return label: the shipment that it brings back. Nothing is charged for it until it is used. */
  readonly returnOf?: string;
}

/** A change of a label's weight or size, before USPS hears of it. */
export interface NewEdit {
  readonly parcel: Parcel;
  /** As it was quoted for the changed parcel. */
  readonly rate: Rate;
  /** What is sent, by member. A repeat sends the same. */
  readonly changes: Readonly<Record<string, string | number>>;
}

/** What came of asking USPS for a label's document again. */
export type ReprintOutcome =
  | { readonly outcome: 'given'; readonly document: LabelDocument; readonly reprintNumber: number | null }
  | { readonly outcome: 'refused'; readonly detail: string; readonly reprintNumber: number | null }
  | { readonly outcome: 'lost'; readonly detail: string };

/** Something that happened to a shipment, the name of an event. */
export interface ShipmentEvent {
  readonly at: string;
  readonly event: string;
  readonly detail: string;
}

export interface BoughtLabel {
  readonly trackingNumber: string;
  readonly labelAddress: AddressFields | null;
  /** Of a return label: what it costs once it is used. */
  readonly charged: Cents;
  readonly label: LabelDocument;
  /** Where the label was only had as one of USPS's reprints: which of them it is, null where USPS doesn't say. */
  readonly reprintNumber?: number | null;
}

export interface LabelDocument {
  readonly mediaType: 'application/pdf' | 'application/zpl';
  readonly bytes: Uint8Array;
}

/** A SCAN form on its way: what is on disk before USPS hears of it. */
export interface FormIntention {
  readonly mailingDate: Day;
  readonly entryZip: string;
  readonly day: Day;
  readonly trackingNumbers: readonly string[];
  /** The exact bytes that are sent. */
  readonly request: Uint8Array;
}

export interface NewForm {
  readonly manifestNumber: string;
  readonly mailingDate: Day;
  readonly entryZip: string;
  readonly day: Day;
  readonly trackingNumbers: readonly string[];
  /** Null where USPS named the form and its picture never arrived. */
  readonly document: LabelDocument | null;
  /** What the picture was asked for, and ZPL for which head. */
  readonly media?: Media | undefined;
  readonly dpi?: Dpi | undefined;
}

export interface NewPrintJob extends Pick<PrintJob, 'document' | 'ownerId' | 'printerId' | 'printerName' | 'pages' | 'insteadOf'> {
  /** The label counts as open until its bar code is scanned. */
  readonly awaitsScan: boolean;
  /** It is made from a job of which paper may have come out, and that could not be taken back. */
  readonly mayHavePrintedTwice?: boolean;
}

export interface PrintJobChange {
  readonly state: PrintJobState;
  /** The reason, in the printer's or the spooler's own words. */
  readonly detail?: string;
  /** Of `unknown` alone. */
  readonly doubt?: PrintDoubt;
  /** Once true, always true. */
  readonly mayHavePrintedTwice?: boolean;
  readonly pageCount?: number;
  readonly ticket?: string | null;
  /** A person let go what was held. */
  readonly released?: boolean;
  /** Of `sending`: the place on a sheet of labels that is taken, and the one that is free after it. */
  readonly sheet?: { readonly place: number; readonly next: number };
  /** A person looked at the printer. */
  readonly seenByPerson?: boolean;
}

/** What is kept of a job for those that hand it over, and find it again at its spooler. */
export interface Handover {
  readonly ticket: string | null;
  readonly released: boolean;
}

/** A bar code that was scanned where another was expected, or that this ledger doesn't know. */
export interface WrongScan {
  readonly id: string;
  readonly scanned: string;
  /** The shipments' ids; null where none was expected, and where the code is of no label here. */
  readonly expected: string | null;
  readonly belongsTo: string | null;
  readonly scannedAt: string;
}

export interface ShipmentSearch extends ShipmentFilter {
  /**
   * Beginnings of words in the name, company, order, city or ZIP, or the end of a tracking number; each must be found. Empty
   * finds all.
   */
  readonly search: string;
  /** The last shipment of the page before; null, or left out, for the first page. */
  readonly before?: string | null | undefined;
  /** Of one page; 50 when left out. */
  readonly limit?: number | undefined;
}

/**
 * The durable record of one environment. Every method has returned only when what it wrote survives a power cut.
 * Nothing is deleted. A move that the state doesn't allow throws `IllegalTransition`.
 */
export interface Ledger extends
  AddressBook,
  ContractPrices, CustomsItems,
  DayLabels,
  FormDays,
  PickupLedger, DayReportLedger,
  TrackingLedger,
  FiguresLedger,
  ExportLedger,
  StatementLedger,
  UnseenPurchases {
  loadDraft(): Draft | null;
  saveDraft(draft: Draft | null): void;

  intend(intention: Intention): Shipment;
  markSent(shipmentId: string): void;
  /** Writes the document, synced, before the row that names it. */
  markBought(shipmentId: string, bought: BoughtLabel): Shipment;
  markFailed(shipmentId: string, detail: string): Shipment;
  markUnknown(shipmentId: string, detail: string): Shipment;
  /** USPS has no label under the purchase's key. */
  markUnconfirmed(shipmentId: string, detail: string): Shipment;
  /** @param trackingNumber of a label that was only known by its key; null where USPS doesn't tell it. */
  markCanceled(shipmentId: string, trackingNumber?: string | null): Shipment;
  markRefundRequested(shipmentId: string, disputeId: string, trackingNumber?: string | null): Shipment;
  /**
   * Keeps that USPS is asked to take the label back, before it is; then that its answer was lost, that it refused, or (null) that
   * it didn't come to that. A move to another state ends it.
   */
  noteCancel(shipmentId: string, cancel: CancelAsked | 'refused' | null, detail: string): Shipment;
  /** Keeps that USPS answered for an unknown purchase, and settled nothing. */
  noteAskedInVain(shipmentId: string, detail: string): Shipment;
  /** A person has seen that USPS charged another price than it had quoted. */
  notePriceSeen(shipmentId: string): Shipment;
  /** Keeps something that was done with a shipment and changed nothing of it. */
  noteEvent(shipmentId: string, event: string, detail: string): void;
  /** Keeps a number that a person found. An unconfirmed purchase is unknown again: somebody has seen its label. */
  noteNumber(shipmentId: string, trackingNumber: string): Shipment;

  shipment(shipmentId: string): Shipment | null;
  shipments(search: ShipmentSearch): Shipment[];
  shipmentsIn(states: readonly ShipmentState[]): Shipment[];
  /** The shipment of a package number; null when this ledger has none. */
  shipmentByNumber(trackingNumber: string): Shipment | null;
  /** Those whose cancellation is under way or undecided, newest first. */
  cancelsAsked(): Shipment[];
  /** Charged otherwise than quoted, and seen by nobody yet; newest first. */
  priceDiffers(): Shipment[];
  /** The shipment that has the number, or that a person noted it for. */
  numbered(trackingNumber: string): Shipment | null;
  /**
   * A shipment of the order that is bought, or whose purchase isn't settled; null when there is none. The unconfirmed come last.
   * @param box live labels of the boxes before this one are left out
   */
  openOnOrder(orderNumber: string, box?: number): Shipment | null;
  /** What a repeat of the purchase sends, and for which CRID it was sent; null where nobody knows. */
  purchaseRequest(shipmentId: string): { key: string; request: Uint8Array; crid: string | null };
  /** As it was bought; where that is gone or damaged, as USPS gave it again last. */
  labelDocument(shipmentId: string): LabelDocument;
  /**
   * Bought on the day and not given back: how many, and for how much. A refund that was asked for isn't given until a person has
   * recorded it; a return label costs nothing until it is used.
   */
  dayTotals(day: Day): { parcels: number; spent: Cents };

  /** Keeps that USPS is asked to change a label's weight or size, before it is. One change at a time. */
  askEdit(shipmentId: string, edit: NewEdit): Shipment;
  /** Its answer was lost. */
  markEditUndecided(shipmentId: string, detail: string): Shipment;
  /** It went through: from here on USPS charges this. */
  markEditDone(shipmentId: string, charged: Cents, detail: string): Shipment;
  /** It didn't go through, for what is known. */
  markEditNotDone(shipmentId: string, detail: string): Shipment;
  /** What the change that isn't settled sends; null where there is none. */
  openChanges(shipmentId: string): NewEdit['changes'] | null;
  /** Bought labels with a change that isn't settled. */
  editsOpen(): Shipment[];

  /** Keeps that USPS is asked for a label's document, before it is: it counts whether or not the answer arrives. */
  askReprint(shipmentId: string): void;
  /** Writes the document, synced, before the row that names it. */
  settleReprint(shipmentId: string, outcome: ReprintOutcome): void;
  /** How many of USPS's reprints are used, for all that is known here. */
  reprintsUsed(shipmentId: string): number;

  /** A person read it off a statement. The request for the refund stays what it was. */
  recordRefund(shipmentId: string, refund: { readonly day: Day; readonly amount: Cents }): Shipment;

  /** The return labels that were made for a shipment and weren't refused, newest first. */
  returnsOf(shipmentId: string): Shipment[];
  /** Live labels that USPS refused to take back, and nobody has said yet that it is seen; newest first. */
  refusalsUnseen(): Shipment[];
  /** What happened to a shipment, oldest first. */
  events(shipmentId: string): ShipmentEvent[];

  intendForm(intention: FormIntention): FormRequest;
  markFormSent(requestId: string): void;
  /** What USPS made of it: one form, or those that it says the labels are on. */
  markFormMade(requestId: string, forms: readonly NewForm[]): ScanForm[];
  markFormFailed(requestId: string, detail: string): FormRequest;
  markFormUnknown(requestId: string, detail: string): FormRequest;
  formRequest(requestId: string): FormRequest | null;
  /** The oldest first. */
  formRequestsIn(states: readonly FormRequestState[]): FormRequest[];
  formRequestBytes(requestId: string): Uint8Array;

  /** A form that is known by its number already gains what is new of it. */
  addForm(form: NewForm): ScanForm;
  form(formId: string): ScanForm | null;
  forms(day: Day | null): ScanForm[];
  /** @throws Failed `document-missing` where USPS's picture never arrived. */
  formDocument(formId: string): LabelDocument;

  addPrintJob(job: NewPrintJob): PrintJob;
  /** What isn't named stays, but `detail`, which is of the state; a sheet's place is used up once something may have been handed over. */
  changePrintJob(jobId: string, change: PrintJobChange): PrintJob;
  printJob(jobId: string): PrintJob | null;
  /** The oldest first. */
  printJobsIn(states: readonly PrintJobState[]): PrintJob[];
  /** Started at the moment or later, or not over; the newest first. */
  printJobsSince(moment: string): PrintJob[];
  handover(jobId: string): Handover;
  /** Its bar code was scanned: the job that most likely printed it is confirmed, or one that was printed elsewhere recorded. */
  confirmLabel(shipmentId: string): PrintJob;
  /** Bought labels that are on no paper yet, or of which a print wants somebody's word. Of any age; the newest first. */
  labelsWithOpenPaper(): Shipment[];
  /** Bought labels that were printed before the moment and should have been scanned, and were not; the newest first. */
  labelsNotScanned(before: string): Shipment[];
  /** The newest print of each SCAN form that wants somebody's word. */
  formJobsInTrouble(): PrintJob[];
  /** Prints that may have come out twice, and at which nobody has looked yet; the newest first. */
  printedTwice(): PrintJob[];

  /** The next free place on the sheet of labels in a printer, from 1. */
  nextSheetPlace(printerId: string): number;
  setSheetPlace(printerId: string, next: number): void;

  addWrongScan(scan: Pick<WrongScan, 'scanned' | 'expected' | 'belongsTo'>): WrongScan;
  settleWrongScan(wrongScanId: string): void;
  /** Not settled; the newest first. */
  wrongScans(): WrongScan[];

  close(): void;
}
