import * as z from 'zod';
import { Account, AccountNumbers, Environment, SecretName } from './account/account.ts';
import { AddressCheck, Address, AddressFields } from './address/address.ts';
import { AddressCsv, BookEntry, CsvImported, CsvPreview, CsvTarget, SavedAddress } from './address/address-book.ts';
import { EditPrice, HistoryEntry, LabelOptions, Measured } from './shipments/after-purchase.ts';
import { AppStatus } from './app-status.ts';
import { CustomsItem } from './customs/customs.ts';
import { DoctorReport, Examined, LiveGate } from './account/doctor.ts';
import { Draft } from './draft.ts';
import { DayClosed, EndOfDay, FormChoice, FormDay } from './end-of-day/end-of-day.ts';
import type { Outcome } from './failure.ts';
import { FundsStopped } from './account/funds.ts';
import { LedgerCopies, Passphrase } from './ledger-copies.ts';
import { links } from './links.ts';
import type { LinkName } from './links.ts';
import { Mailpiece } from './mailpiece.ts';
import { NetworkPrinter, Settings, SettingsChange } from './settings.ts';
import { Cents } from './money.ts';
import { PagePreview } from './printing/page-preview.ts';
import { FoundHoldPlace } from './hold-place.ts';
import { Pickup, PickupBook, PickupDetails, PickupEligibility, PickupWish, WaitingParcels } from './pickup/pickup.ts';
import { PrintJob } from './printing/print-job.ts';
import { Dpi, Printer, PrinterLanguage, PrinterModel } from './printing/printing.ts';
import { practiceAccounts } from './account/practice-account.ts';
import { Purchase, Quote, Rate } from './rates/rate.ts';
import { ReturnService } from './return-service.ts';
import { FigureKind, Figures, ShipmentFilter } from './shipments/shipment-filter.ts';
import { ScanForm, Shipment } from './shipments/shipment.ts';
import { Day } from './days/ship-date.ts';
import { CallsOfApi } from './account/usps-calls.ts';
import { ComparisonPage, KeptStatementLine, Statement, StatementFile, StatementMapping, StatementPreview, StatementProblem } from './shipments/statement.ts';
import { TrackingNews } from './shipments/tracking.ts';

const call = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output });

const nothing = z.void();
const shipment = z.strictObject({ shipmentId: z.string() });
const form = z.strictObject({ formId: z.string() });
const printer = z.strictObject({ printerId: z.string() });
const statement = z.strictObject({ statementId: z.string() });
const mappedFile = z.strictObject({ fileId: z.string(), mapping: StatementMapping });
const job = z.strictObject({ jobId: z.string() });
const pickup = z.strictObject({ pickupId: z.string() });
/** Of a document of several pages, those to be printed, from 1; all when left out. */
const pages = z.array(z.int().min(1)).min(1).optional();
/** A person said that the copy that is there is destroyed. */
const firstDestroyed = z.boolean().optional();
const mappedCsv = z.strictObject({ id: z.string(), mapping: z.array(CsvTarget).max(500) });
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const linkNames = Object.keys(links) as [LinkName, ...LinkName[]];

/** Everything the window can ask of main. Inputs are parsed in main; outputs are typed, and parsed in tests. */
export const contract = {
  'app/status': call(nothing, AppStatus),
  'app/dismiss-notice': call(z.strictObject({ id: z.string() }), nothing),
  'app/open-link': call(z.strictObject({ link: z.enum(linkNames), trackingNumber: z.string().regex(/^(?:\d{20,34}|[A-Z]{2}\d{9}[A-Z]{2})$/).optional() }), nothing),
  /** `withoutTemLabel`: a person enters Live on purpose though TEM, which doesn't answer, sold no label. */
  'environment/enter': call(z.strictObject({ environment: Environment, withoutTemLabel: z.boolean().optional() }), nothing),
  'practice/set-clock': call(z.strictObject({ now: z.iso.datetime().nullable() }), nothing),

  'practice/account-state': call(nothing, z.object({ state: z.enum(practiceAccounts) })),
  /** Puts Practice's own account into a state, and examines it. */
  'practice/put-account': call(z.strictObject({ state: z.enum(practiceAccounts) }), DoctorReport),

  'draft/load': call(nothing, Draft.nullable()),
  'draft/save': call(Draft.nullable(), nothing),

  'addresses/check': call(Address, AddressCheck),
  'addresses/city-state': call(z.strictObject({ zip: z.string().regex(/^\d{5}$/) }), z.object({ city: z.string(), state: z.string() })),
  /** The newest first, a page at a time: `before` is the last one of the page before. */
  'address-book/list': call(
    z.strictObject({ search: z.string().max(200), before: z.string().nullable(), limit: z.int().min(1).max(200) }),
    z.object({ entries: z.array(BookEntry), total: z.int() }),
  ),
  /** As somebody types a name: whom it may be, those who were shipped to last before others. */
  'address-book/suggest': call(z.strictObject({ search: z.string().max(200) }), z.array(BookEntry)),
  /** Somebody who is in the book already is told, and merged only with `merge`. */
  'address-book/save': call(z.strictObject({ id: z.string().nullable(), fields: AddressFields, note: z.string().max(500), merge: z.boolean() }), SavedAddress),
  'address-book/remove': call(z.strictObject({ id: z.string() }), nothing),
  /** What is kept under a SKU, in capitals or without; null for nothing. */
  'customs/item': call(z.strictObject({ sku: z.string().max(60) }), CustomsItem.nullable()),
  'customs/keep-item': call(CustomsItem, nothing),
  /** By SKU, those that hold every word of the search in it or in what it is: a thousand at most, of how many there are. */
  'customs/items': call(z.strictObject({ search: z.string().max(200) }), z.object({ items: z.array(CustomsItem), total: z.int(), kept: z.int() })),
  'customs/remove-item': call(z.strictObject({ sku: z.string().max(60) }), nothing),
  /** Asks which file, and reads it. Null when the person gave up. */
  'address-book/open-csv': call(nothing, AddressCsv.nullable()),
  'address-book/preview-csv': call(mappedCsv, CsvPreview),
  'address-book/import-csv': call(mappedCsv, CsvImported),
  /** Asks where to, and writes the rows that couldn't be taken, with why. */
  'address-book/save-failures': call(mappedCsv, z.object({ file: z.string() }).nullable()),
  'address-book/export': call(nothing, z.object({ file: z.string(), entries: z.int() }).nullable()),
  'rates/quote': call(Mailpiece, Quote),
  /** Post offices around a ZIP that hold parcels, near first. */
  'locations/hold-places': call(z.strictObject({ zip: z.string().regex(/^\d{5}$/) }), z.array(FoundHoldPlace)),

  'labels/buy': call(Purchase, Shipment),
  'labels/resolve': call(shipment, Shipment),
  'labels/cancel': call(shipment, Shipment),
  'labels/cancel-by-key': call(shipment, Shipment),
  /** A person has seen that a purchase was probably not made. */
  'labels/unconfirmed-seen': call(shipment, Shipment),
  'labels/enter-tracking-number': call(z.strictObject({ shipmentId: z.string(), trackingNumber: z.string().max(60) }), Shipment),
  /** A person has seen that the price charged isn't the one quoted. */
  'labels/price-seen': call(shipment, Shipment),
  'labels/options': call(shipment, LabelOptions),
  'labels/quote-edit': call(z.strictObject({ shipmentId: z.string(), measured: Measured }), EditPrice),
  'labels/edit': call(z.strictObject({ shipmentId: z.string(), measured: Measured, shownTotal: Cents }), Shipment),
  /** Settles a change whose answer was lost: by asking USPS, or by what a person read off a statement. */
  'labels/settle-edit': call(z.strictObject({ shipmentId: z.string(), changed: z.boolean().nullable() }), Shipment),
  /** A person has seen that USPS doesn't take the label back. */
  'labels/cancel-refusal-seen': call(shipment, Shipment),
  'labels/reprint-from-usps': call(shipment, Shipment),
  'labels/record-refund': call(z.strictObject({ shipmentId: z.string(), day: Day, amount: Cents }), Shipment),
  /** What a return label costs once it is used. */
  'labels/quote-return': call(z.strictObject({ shipmentId: z.string(), service: ReturnService }), Rate),
  'labels/make-return': call(z.strictObject({ shipmentId: z.string(), service: ReturnService, shownTotal: Cents, printerId: z.string().nullable() }), Shipment),
  /** The return label that was asked for along with a label, by the class that it went out by, right after it is bought. */
  'labels/make-return-along': call(z.strictObject({ shipmentId: z.string(), printerId: z.string().nullable() }), Shipment),
  /** A label that may be on paper is printed again with `firstDestroyed` alone, here and by another try, a move or a release. */
  'labels/print': call(z.strictObject({ shipmentId: z.string(), printerId: z.string(), pages, firstDestroyed }), PrintJob),
  'labels/pdf': call(shipment, bytes),
  /** The pages as the printer's head will draw them, black and white, dot for dot. */
  'labels/preview': call(z.strictObject({ shipmentId: z.string(), printerId: z.string() }), z.array(PagePreview)),
  /** Confirms a label by the bar code that is on it; `expected` is the shipment whose label was just printed. */
  'labels/scan-back': call(z.strictObject({ scanned: z.string().min(1).max(200), expected: z.string().nullable() }), Shipment),
  'labels/settle-wrong-scan': call(z.strictObject({ wrongScanId: z.string() }), nothing),

  /** The newest first, a page at a time: `before` is the last one of the page before. */
  'shipments/list': call(ShipmentFilter.extend({
    search: z.string(), before: z.string().nullable().optional(), limit: z.int().min(1).max(500).optional(),
  }), z.array(Shipment)),
  /** What they came to, as quoted when they were bought. */
  'shipments/figures': call(ShipmentFilter.extend({ by: FigureKind }), Figures),
  'shipments/cost-codes': call(nothing, z.array(z.string())),
  /** Asks where to, and writes what is found as comma-separated values. Null when the person gave up. */
  'shipments/export': call(ShipmentFilter.extend({ search: z.string() }), z.object({ file: z.string(), shipments: z.int() }).nullable()),

  /** Asks which export of a statement, and reads its columns; nothing is kept. Null when the person gave up. */
  'statements/choose': call(nothing, StatementFile.nullable()),
  'statements/preview': call(mappedFile, StatementPreview),
  'statements/import': call(mappedFile, Statement),
  'statements/list': call(nothing, z.array(Statement)),
  'statements/compare': call(z.strictObject({ statementId: z.string(), offset: z.int().min(0), limit: z.int().min(1).max(200) }), ComparisonPage),
  'statements/problems': call(statement, z.array(StatementProblem)),
  'statements/of-shipment': call(shipment, z.array(KeptStatementLine)),
  /** Takes one out again: it is kept, and counts no more. */
  'statements/withdraw': call(statement, Statement),

  /** Which of those on the page USPS is asked of, as far as they are due and the hour's calls allow; answers come as they arrive. */
  'tracking/look': call(z.strictObject({ shipmentIds: z.array(z.string()).max(500) }), nothing),
  /** Asks of one parcel now. */
  'tracking/ask': call(shipment, Shipment),
  'tracking/news': call(nothing, TrackingNews),
  /** Of any day, those that nobody has seen yet, newest first. */
  'tracking/exceptions': call(z.strictObject({ limit: z.int().min(1).max(500) }), z.object({ shipments: z.array(Shipment), count: z.int() })),
  'tracking/exception-seen': call(shipment, Shipment),

  'shipments/get': call(shipment, Shipment),
  /** Newest first. */
  'shipments/history': call(shipment, z.array(HistoryEntry)),

  'end-of-day/read': call(nothing, EndOfDay),
  /**
   * As many forms as are given, each of labels that fit on one. `seenOpen` are the labels on no paper yet that a person was told of,
   * and closes all the same.
   */
  'end-of-day/close': call(z.strictObject({
    choices: z.array(FormChoice).min(1), printerId: z.string().nullable(), seenOpen: z.array(z.string()).optional(),
  }), DayClosed),
  /** What USPS refused for a form is put among what can be closed again. */
  'end-of-day/try-again': call(z.strictObject({ shipmentIds: z.array(z.string()).min(1) }), nothing),
  /** Asks USPS what became of a form whose answer was lost. */
  'forms/resolve': call(z.strictObject({ requestId: z.string() }), z.array(ScanForm)),
  'forms/list': call(z.strictObject({ day: Day.nullable() }), z.array(ScanForm)),
  /** The days on which forms were made, newest first. */
  'forms/days': call(nothing, z.array(FormDay)),
  'forms/print': call(z.strictObject({ formId: z.string(), printerId: z.string(), pages }), PrintJob),
  'forms/pdf': call(form, bytes),

  /** The places and their pickups, as the ledger has them; USPS isn't asked. */
  'pickups/read': call(nothing, PickupBook),
  /** What waits for a carrier who comes on the day; `insteadOf` is the pickup that is changed, which counts for nothing itself. */
  'pickups/waiting': call(z.strictObject({ placeKey: z.string(), day: Day, insteadOf: z.string().nullable().optional() }), WaitingParcels),
  /** Whether a carrier comes there: asked of USPS once, and kept by address. */
  'pickups/eligibility': call(z.strictObject({ placeKey: z.string(), fresh: z.boolean().optional() }), PickupEligibility),
  'pickups/book': call(z.strictObject({ placeKey: z.string(), wish: PickupWish, takesNextDay: z.boolean() }), Pickup),
  /** Asks USPS what it has of a pickup; of one whose booking is unknown, whether it is booked. */
  'pickups/ask': call(pickup, Pickup),
  /** `seen` is how the window showed it: what USPS has otherwise isn't written over. */
  'pickups/change': call(z.strictObject({ pickupId: z.string(), seen: PickupDetails, wish: PickupWish }), Pickup),
  'pickups/cancel': call(pickup, Pickup),
  /** The number that USPS sent for a pickup that Labeldesk doesn't know the number of. */
  'pickups/enter-number': call(z.strictObject({ pickupId: z.string(), confirmationNumber: z.string().regex(/^[0-9A-Za-z-]{1,40}$/) }), Pickup),
  /** A person has seen that USPS comes on another day than was asked for. */
  'pickups/day-seen': call(pickup, Pickup),

  /** A day on one letter page, as it is known now. */
  'day-report/pdf': call(z.strictObject({ day: Day }), bytes),
  'day-report/print': call(z.strictObject({ day: Day, printerId: z.string() }), PrintJob),

  'printers/list': call(nothing, z.array(Printer)),
  'printers/models': call(nothing, z.array(PrinterModel)),
  'printers/add-network': call(NetworkPrinter.extend({ language: PrinterLanguage, dpi: Dpi.nullable() }), z.array(Printer)),
  'printers/remove-network': call(printer, z.array(Printer)),
  /** Rulers, corner marks and bar codes, on the media that the printer holds. */
  'printers/print-test-page': call(printer, PrintJob),
  /** The bar codes of all presets. */
  'printers/print-presets': call(printer, PrintJob),
  /** Which place of a letter sheet of labels is the next free one, from 1. */
  'printers/read-sheet': call(printer, z.object({ next: z.int() })),
  'printers/set-sheet': call(z.strictObject({ printerId: z.string(), next: z.int().min(1).max(2) }), z.object({ next: z.int() })),

  /** The newest first: those of the day, and whatever isn't over. */
  'print-jobs/list': call(nothing, z.array(PrintJob)),
  'print-jobs/cancel': call(job, PrintJob),
  /** Another try on the same printer, as a job of its own. */
  'print-jobs/retry': call(job.extend({ firstDestroyed }), PrintJob),
  'print-jobs/move': call(job.extend({ printerId: z.string(), firstDestroyed }), PrintJob),
  /** Prints what was held. */
  'print-jobs/release': call(job.extend({ firstDestroyed }), PrintJob),
  /** A person looked at the printer: it came out, or it did not. */
  'print-jobs/settle': call(z.strictObject({ jobId: z.string(), cameOut: z.boolean() }), PrintJob),

  'ledger/copies': call(nothing, LedgerCopies),
  'ledger/copy-now': call(nothing, LedgerCopies),
  /** Puts a copy in the ledger's place; what stood there is kept. Returns the file that it is kept in. */
  'ledger/bring-back': call(z.strictObject({ name: z.string() }), z.object({ keptAs: z.string() })),
  /** Asks where to, and writes ledger, documents and settings into one file. Null when the person gave up. */
  'ledger/export': call(z.strictObject({ passphrase: Passphrase }), z.object({ file: z.string() }).nullable()),
  /** Asks which file, and puts what is in it in the ledger's place; the settings too, but for the environment. */
  'ledger/import': call(z.strictObject({ passphrase: z.string().min(1).max(200) }), z.object({ keptAs: z.string().nullable() }).nullable()),

  'settings/read': call(nothing, Settings),
  'settings/change': call(SettingsChange, Settings),

  /** Of the last hour. */
  'account/usps-calls': call(nothing, z.array(CallsOfApi)),
  /** A person has seen that contract prices stay away, and asks about it. */
  'account/put-contract-alarm-away': call(z.strictObject({ alarmId: z.string() }), nothing),

  'account/read': call(nothing, Account),
  /** Of an environment that isn't entered, too: it is looked at before it can be chosen. */
  'account/examine': call(z.strictObject({ environment: Environment.optional() }), DoctorReport),
  /** Of the environment that is entered, or of another. */
  'account/last-examination': call(z.strictObject({ environment: Environment.optional() }).optional(), DoctorReport.nullable()),
  'account/live-gate': call(nothing, LiveGate),
  /** Whether the payment account is good for the next parcels; null where it is. */
  'account/ask-funds': call(nothing, FundsStopped.nullable()),
  /** On request only: buys a label where nothing is charged, cancels it, and examines. */
  'account/buy-test-label': call(nothing, DoctorReport),
  'account/save-numbers': call(AccountNumbers, Account),
  'account/save-secret': call(z.strictObject({ name: SecretName, value: z.string().min(1).max(512) }), Account),
  'account/forget-secrets': call(nothing, Account),
  /** Fetches a token from USPS, and nothing else. */
  'account/test-secrets': call(nothing, nothing),
  /** After a keychain was unlocked, or started. */
  'account/try-keychain': call(nothing, Account),
} as const;

/** What main tells the window without being asked. */
export const events = {
  'app/status-changed': AppStatus,
  'shipment/changed': Shipment,
  'tracking/news': TrackingNews,
  'form/changed': ScanForm,
  'pickup/changed': Pickup,
  'print-job/changed': PrintJob,
  'account/examined': Examined,
  'address-book/progress': z.object({ done: z.int(), rows: z.int() }),
  'shipments/export-progress': z.object({ shipments: z.int() }),
} as const;

export type Channel = keyof typeof contract;
export type Input<C extends Channel> = z.output<(typeof contract)[C]['input']>;
/** What a caller may pass: brands are earned by being parsed in main. */
export type Argument<C extends Channel> = z.input<(typeof contract)[C]['input']>;
export type Output<C extends Channel> = z.output<(typeof contract)[C]['output']>;
export type Handlers = { [C in Channel]: (input: Input<C>) => Promise<Output<C>> };

export type EventName = keyof typeof events;
export type EventPayload<E extends EventName> = z.output<(typeof events)[E]>;
/** How main tells the window something; given to whatever has something to tell. */
export type Announce = <E extends EventName>(event: E, payload: EventPayload<E>) => void;

/** The one object on the page's `window` that reaches main. */
export interface Bridge {
  call<C extends Channel>(channel: C, input: Argument<C>): Promise<Outcome<Output<C>>>;
  /** Returns what takes the listener off again. */
  on<E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void): () => void;
}
