import type { Environment } from './account/account.ts';
import type { LiveGate } from './account/doctor.ts';
import type { FundsStopped } from './account/funds.ts';
import type { Box } from './mailpiece.ts';
import type { Cents } from './money.ts';
import type { Day } from './days/ship-date.ts';

/** What an order's earlier purchase is: live, or one of which nobody knows whether it is. */
export type OrderStanding = 'live' | 'unknown' | 'unconfirmed' | 'cancel-undecided';

/** Everything that can go wrong and that a person can act on. Its words are in `renderer/failure-message.ts`. */
export type Failure =
  | { code: 'input-invalid'; problems: { path: string; message: string }[] }
  | { code: 'address-not-found' }
  | { code: 'usps-unreachable'; because: string }
  | { code: 'usps-slow'; seconds: number }
  | { code: 'usps-garbled'; status: number }
  | { code: 'usps-unavailable'; status: number }
  | { code: 'usps-quota'; retryAfterSeconds: number | null }
  | { code: 'usps-refused'; status: number; uspsCode: string | null; detail: string; parameter: string | null }
  | { code: 'credentials-refused'; detail: string }
  | { code: 'not-authorized'; lacks: 'grant' | 'link'; detail: string }
  | { code: 'payment-refused'; uspsCode: string | null; detail: string }
  | { code: 'account-incomplete'; missing: string[] }
  | { code: 'no-rates'; because: string }
  | { code: 'quote-unknown' }
  | { code: 'price-changed'; was: Cents; now: Cents; quoteId: string }
  | { code: 'order-has-live-label'; orderNumber: string; shipmentId: string; trackingNumber: string; standing: OrderStanding }
  | { code: 'purchase-in-progress' }
  | { code: 'purchase-refused'; uspsCode: string | null; detail: string }
  | { code: 'purchase-outcome-unknown'; shipmentId: string; because: string }
  | { code: 'cancel-refused'; uspsCode: string | null; detail: string }
  | { code: 'cancel-outcome-unknown'; because: string }
  | { code: 'edit-refused'; uspsCode: string | null; detail: string }
  | { code: 'edit-outcome-unknown'; because: string }
  | { code: 'not-offered'; because: string }
  | { code: 'not-found'; what: 'shipment' | 'form' | 'printer' | 'ship-from' | 'copy' | 'print-job' | 'pickup' | 'address' | 'file' | 'statement' }
  | { code: 'label-not-live'; state: string }
  | { code: 'document-missing'; file: string }
  | { code: 'document-not-pdf' }
  | { code: 'printer-unavailable'; printer: string; because: string; fallback: { printerId: string; name: string } | null }
  | { code: 'label-tied-to-printer'; printer: string; dpi: number }
  | { code: 'print-job-over'; state: string }
  | { code: 'label-on-paper'; printer: string }
  | { code: 'scan-back-unreadable' }
  | { code: 'scan-back-mismatch'; expected: string; scanned: string; belongsTo: { shipmentId: string; orderNumber: string; box?: Box | undefined; to: string } | null }
  | { code: 'print-failed'; printer: string; because: string }
  | { code: 'nothing-to-close' }
  /** Labels that are on no paper yet, and that nobody was told of: nothing was sent. */
  | { code: 'form-labels-open'; shipmentIds: string[] }
  | { code: 'form-refused'; uspsCode: string | null; detail: string; trackingNumbers: string[] }
  | { code: 'form-outcome-unknown'; because: string }
  | { code: 'form-not-made'; because: string }
  | { code: 'pickup-not-granted'; detail: string }
  | { code: 'pickup-refused'; uspsCode: string | null; detail: string }
  | { code: 'pickup-day-refused'; day: Day; detail: string }
  | { code: 'pickup-outcome-unknown'; asked: 'book' | 'change' | 'cancel'; because: string }
  | { code: 'pickup-booked-already'; day: Day; confirmationNumber: string | null }
  | { code: 'pickup-changed-elsewhere'; differences: string[] }
  | { code: 'pickup-over'; state: string }
  | { code: 'pickup-of-another' }
  | { code: 'pickup-needs'; missing: ('name' | 'contact')[]; shipFrom: string }
  | { code: 'environment-not-offered'; environment: Environment; because: string }
  | { code: 'funds-stopped'; because: FundsStopped['because']; since: string; askedAt: string }
  | { code: 'live-not-ready'; gate: LiveGate }
  | { code: 'clock-not-settable' }
  | { code: 'keychain-unreadable'; because: string }
  | { code: 'practice-unavailable'; because: string }
  | { code: 'ledger-in-use' }
  | { code: 'ledger-unwritable'; because: 'full' | 'read-only' | 'slow' | 'broken' }
  | { code: 'file-unreadable'; because: 'too-large' | 'no-rows' }
  | { code: 'export-unreadable'; because: 'passphrase' | 'not-an-export' | 'newer' }
  | { code: 'bug'; reference: string };

export type FailureCode = Failure['code'];

/** What a call across the bridge comes back as. A thrown error's own members don't survive the crossing; this does. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; failure: Failure };

/** Thrown inside main by whatever can't go on; the door turns it into an `Outcome`. */
export class Failed extends Error {
  readonly failure: Failure;

  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure.code, options);
    this.name = 'Failed';
    this.failure = failure;
  }
}
