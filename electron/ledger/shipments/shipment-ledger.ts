import type { AddressFields } from '../../../shared/address/address.ts';
import type { Mailpiece } from '../../../shared/mailpiece.ts';
import type { Cents } from '../../../shared/money.ts';
import type { Rate } from '../../../shared/rates/rate.ts';
import type { Day } from '../../../shared/days/ship-date.ts';
import type { ShipmentFilter } from '../../../shared/shipments/shipment-filter.ts';
import type { CancelAsked, Shipment, ShipmentState } from '../../../shared/shipments/shipment.ts';
import type { LabelDocument } from '../files/document-store.ts';
import type { NewPrintJob } from '../print-jobs/print-job-ledger.ts';

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

export interface BoughtLabel {
  readonly trackingNumber: string;
  readonly labelAddress: AddressFields | null;
  /** Of a return label: what it costs once it is used. */
  readonly charged: Cents;
  readonly label: LabelDocument;
  /** Where the label was only had as one of USPS's reprints: which of them it is, null where USPS doesn't say. */
  readonly reprintNumber?: number | null;
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

/** What was written of an intention: it isn't read back, since USPS waits for nothing else. */
export type Intended = Pick<Shipment, 'id' | 'mailpiece' | 'rate' | 'returnOf'>;

/** The journal of purchases, and what is read of shipments. A move that the state doesn't allow throws `IllegalTransition`. */
export interface ShipmentLedger {
  intend(intention: Intention): Intended;
  markSent(shipmentId: string): void;
  /**
   * Writes the document in one step with the row that names it.
   * @param print is put on record in the same step: whatever happens next, a label that should be printed is known to be
   */
  markBought(shipmentId: string, bought: BoughtLabel, print?: NewPrintJob | null): Shipment;
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
}
