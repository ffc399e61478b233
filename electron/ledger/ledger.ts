import type { AddressBook } from './address-book/address-book.ts';
import type { AfterPurchaseLedger } from './after-purchase/after-purchase-ledger.ts';
import type { UnseenPurchases } from './after-purchase/shipment-history.ts';
import type { ContractPrices } from './contract/contract-alarm.ts';
import type { CustomsItems } from './customs/customs-items.ts';
import type { DayReportLedger } from './day-report/day-figures.ts';
import type { DayLabels } from './forms/day-labels.ts';
import type { DraftLedger } from './draft-row.ts';
import type { FormLedger } from './forms/form-ledger.ts';
import type { FormDays } from './forms/form-rows.ts';
import type { PickupLedger } from './pickups/pickup-ledger.ts';
import type { PrintJobLedger } from './print-jobs/print-job-ledger.ts';
import type { ExportLedger } from './shipments/shipment-export.ts';
import type { FiguresLedger } from './shipments/shipment-figures.ts';
import type { ShipmentLedger } from './shipments/shipment-ledger.ts';
import type { StatementLedger } from './statements/statement-rows.ts';
import type { TrackingLedger } from './tracking/tracking-rows.ts';

/**
 * The durable record of one environment. Every method has returned only when what it wrote survives a power cut.
 * Nothing is deleted. A move that the state doesn't allow throws `IllegalTransition`.
 */
export interface Ledger extends
  ShipmentLedger, AfterPurchaseLedger, FormLedger, PrintJobLedger, AddressBook, ContractPrices, CustomsItems, DayLabels,
  FormDays, PickupLedger, DayReportLedger, TrackingLedger, FiguresLedger, ExportLedger, StatementLedger, UnseenPurchases, DraftLedger {
  close(): void;
}
