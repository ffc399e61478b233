import type { Cents } from '../../../shared/money.ts';
import type { Parcel } from '../../../shared/parcel/parcel.ts';
import type { Rate } from '../../../shared/rates/rate.ts';
import type { Day } from '../../../shared/days/ship-date.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import type { LabelDocument } from '../files/document-store.ts';

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

/** What is done with a label once it is bought: changed, had again, given back, returned. */
export interface AfterPurchaseLedger {
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
}
