import type { AddressFields } from '../../shared/address.ts';
import type { Draft } from '../../shared/draft.ts';
import type { Mailpiece } from '../../shared/mailpiece.ts';
import type { Cents } from '../../shared/money.ts';
import type { PrintJob, PrintJobState } from '../../shared/printing.ts';
import type { Rate } from '../../shared/rate.ts';
import type { ScanForm, Shipment, ShipmentState } from '../../shared/shipment.ts';
import type { Day } from '../../shared/ship-date.ts';

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
}

export interface BoughtLabel {
  readonly trackingNumber: string;
  readonly labelAddress: AddressFields | null;
  readonly charged: Cents;
  readonly label: LabelDocument;
}

export interface LabelDocument {
  readonly mediaType: 'application/pdf' | 'application/zpl';
  readonly bytes: Uint8Array;
}

export interface NewForm {
  readonly manifestNumber: string;
  readonly mailingDate: Day;
  readonly entryZip: string;
  readonly day: Day;
  readonly trackingNumbers: readonly string[];
  readonly document: LabelDocument;
}

export interface ShipmentSearch {
  /** Words in the name, company, order, city, ZIP or tracking number; empty finds all. */
  readonly search: string;
  readonly day: Day | null;
}

/**
 * The durable record of one environment. Every method has returned only when what it wrote survives a power cut.
 * Nothing is deleted. A move that the state doesn't allow throws `IllegalTransition`.
 */
export interface Ledger {
  loadDraft(): Draft | null;
  saveDraft(draft: Draft | null): void;

  intend(intention: Intention): Shipment;
  markSent(shipmentId: string): void;
  /** Writes the document, synced, before the row that names it. */
  markBought(shipmentId: string, bought: BoughtLabel): Shipment;
  markFailed(shipmentId: string, detail: string): Shipment;
  markUnknown(shipmentId: string, detail: string): Shipment;
  markCanceled(shipmentId: string): Shipment;
  markRefundRequested(shipmentId: string, disputeId: string): Shipment;

  shipment(shipmentId: string): Shipment | null;
  shipments(search: ShipmentSearch): Shipment[];
  shipmentsIn(states: readonly ShipmentState[]): Shipment[];
  /** Bought, on no form, and dated `from` or later: what the end of the day and the attention tray look at. */
  withoutForm(from: Day): Shipment[];
  /** A shipment of the order that is bought, or whose purchase isn't settled; null when there is none. */
  liveOnOrder(orderNumber: string): Shipment | null;
  /** What a repeat of the purchase sends. */
  purchaseRequest(shipmentId: string): { key: string; request: Uint8Array };
  labelDocument(shipmentId: string): LabelDocument;
  /** Bought on the day and not given back: how many, and for how much. A refund that was asked for isn't given yet. */
  dayTotals(day: Day): { parcels: number; spent: Cents };

  addForm(form: NewForm): ScanForm;
  form(formId: string): ScanForm | null;
  forms(day: Day | null): ScanForm[];
  formDocument(formId: string): LabelDocument;

  addPrintJob(job: Pick<PrintJob, 'document' | 'ownerId' | 'printerId' | 'printerName'>): PrintJob;
  changePrintJob(jobId: string, state: PrintJobState, detail: string): PrintJob;
  /**
   * Jobs that were on their way when the application ended: `queued` or `accepted`. One that is `sent` isn't among
   * them: of a printer that tells nothing back, that is all there will ever be to know.
   */
  unfinishedPrintJobs(): PrintJob[];

  close(): void;
}
