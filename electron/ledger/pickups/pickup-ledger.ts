import type { AddressFields } from '../../../shared/address/address.ts';
import type { Pickup, PickupDetails } from '../../../shared/pickup/pickup.ts';
import type { MailClass } from '../../../shared/rates/rate.ts';
import type { Day } from '../../../shared/days/ship-date.ts';

/** A pickup on its way: what is on disk before USPS hears of it. */
export interface PickupIntention {
  readonly placeKey: string;
  readonly address: AddressFields;
  readonly takesNextDay: boolean;
  /** What is asked for; its day is the day asked for. */
  readonly details: PickupDetails;
  /** The body that is sent, as JSON. A repeat sends the same. */
  readonly request: string;
}

/** A pickup as USPS answered of it. */
export interface AnsweredPickup {
  readonly confirmationNumber: string;
  readonly details: PickupDetails;
  readonly version: string | null;
}

/** Labels that can wait for a carrier, of one class and one ship date. */
export interface LiveParcels {
  readonly mailClass: MailClass;
  readonly shipDate: Day;
  readonly count: number;
  readonly ounces: number;
}

export interface KeptEligibility {
  /** As JSON. */
  readonly answer: string;
  readonly askedAt: string;
}

/** What the ledger keeps of pickups. A move that the state doesn't allow throws `IllegalTransition`. */
export interface PickupLedger {
  intendPickup(intention: PickupIntention): Pickup;
  markPickupSent(pickupId: string): void;
  /** USPS has it under this number. What was only known to stand for the place and day, and is this one, is over with it. */
  markPickupBooked(pickupId: string, answered: AnsweredPickup): Pickup;
  /** USPS has one for the place and the day, and doesn't say its number. */
  markPickupUnnumbered(pickupId: string, day: Day, detail: string): Pickup;
  markPickupFailed(pickupId: string, detail: string): Pickup;
  markPickupUnknown(pickupId: string, detail: string): Pickup;
  markPickupCanceled(pickupId: string, detail: string): Pickup;
  /** Keeps that USPS is asked to change or cancel it, before it is. */
  askPickup(pickupId: string, asking: 'change' | 'cancel', asked: PickupDetails | null): Pickup;
  /** What was asked came to nothing, and left it as it was. */
  dropPickupAsk(pickupId: string, detail: string): Pickup;
  /** How USPS has it now; what was asked of it is settled with that. */
  notePickup(pickupId: string, answered: Omit<AnsweredPickup, 'confirmationNumber'>, event: string): Pickup;
  /** A person has seen on which day USPS comes. */
  notePickupDaySeen(pickupId: string): Pickup;

  pickup(pickupId: string): Pickup | null;
  /** What was sent, as JSON: what a repeat sends. */
  pickupRequest(pickupId: string): string;
  /** For the day or later, the newest first; failed ones too. */
  pickupsFrom(day: Day): Pickup[];
  /** Booked by hand or answered for on the day, whatever day they are for: those made on it or for it, the oldest first. */
  pickupsOf(day: Day, madeFrom: string, madeUntil: string): Pickup[];
  pickupsInState(states: readonly Pickup['state'][]): Pickup[];

  /**
   * Live labels of the ship-froms with a ship date between the two, both included, that no carrier has scanned yet; return labels
   * left out.
   */
  liveParcels(shipFromIds: readonly string[], from: Day, until: Day): LiveParcels[];

  /** What USPS answered of a place, whether a carrier can come. */
  pickupPlaceAnswer(placeKey: string): KeptEligibility | null;
  keepPickupPlaceAnswer(placeKey: string, answer: string): void;
}
