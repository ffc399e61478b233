import type { Environment } from '../account/account.ts';
import type { Cents } from '../money.ts';
import type { Day } from '../days/ship-date.ts';

/** The labels of one service that were made on the day and are paid for: also those for which a refund is asked. */
export interface ReportedService {
  readonly name: string;
  readonly labels: number;
  /** Of the price quoted at purchase: the postage alone, then its fees and extra services. */
  readonly postage: Cents;
  readonly extras: Cents;
  /** What USPS's label answers name; of a label whose weight was changed, what it costs since. */
  readonly charged: Cents;
}

export interface ReportedForm {
  readonly manifestNumber: string;
  readonly mailingDate: Day;
  readonly entryZip: string;
  readonly parcels: number;
  /** What is known of its print. */
  readonly print: string;
}

export interface ReportedPickup {
  readonly day: Day;
  /** Null where USPS has it, or may have it, and its number isn't known. */
  readonly confirmationNumber: string | null;
  readonly parcels: string;
  readonly state: string;
}

export interface ReportedVoid {
  readonly orderNumber: string;
  readonly trackingNumber: string;
  readonly amount: Cents;
  readonly state: string;
}

/** A day on one page. It holds no name and no address but those of the business itself. */
export interface DayReport {
  readonly day: Day;
  readonly environment: Environment;
  /** Where it was made: the usual ship-from's company. */
  readonly business: string;
  readonly madeAt: Date;
  readonly timeZone: string;
  readonly services: readonly ReportedService[];
  readonly refunded: Cents;
  /** As the ledger counts the day: what was charged less what came back, and the parcels that this was for. */
  readonly spent: Cents;
  readonly parcels: number;
  readonly returnLabels: number;
  readonly forms: readonly ReportedForm[];
  readonly pickups: readonly ReportedPickup[];
  readonly voids: readonly ReportedVoid[];
  /** A sentence each; empty where nothing waits. */
  readonly attention: readonly string[];
}
