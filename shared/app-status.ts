import * as z from 'zod';
import { Environment, SecretStoreState } from './account/account.ts';
import { FundsStopped } from './account/funds.ts';
import { LedgerCopy } from './ledger-copies.ts';
import { Cents } from './money.ts';
import { Day } from './days/ship-date.ts';

/** Something that happened before the window was there and that the person should know: a damaged file moved aside. */
export const Notice = z.object({
  id: z.string(),
  title: z.string(),
  detail: z.string(),
  /** The newest sound copy of the ledger that couldn't be read; null when there is none, or when it is about something else. */
  copy: LedgerCopy.nullable(),
});
export type Notice = z.infer<typeof Notice>;

/**
 * Something that waits for a person. `unknown` is a purchase, `unsettled` one that USPS answered for and didn't settle,
 * `unconfirmed` one that was probably not made and that nobody has said to have seen,
 * `price-differs` a label that was charged otherwise than quoted; `cancel-undecided` a cancellation whose answer was lost;
 * `edit-undecided` a change of weight or size whose answer was; `refund-refused` a live label that USPS didn't take back; `not-printed` a label on no paper yet, with its reason in
 * `detail` when there is one; `print-unknown` a print that only somebody at the printer can tell; `print-held` one that isn't
 * sent without a person's word; `printed-twice` one that the spooler sent again; `not-scanned` a label that was printed more
 * than an hour ago and should have been scanned; `wrong-scan` a bar code that was on the wrong parcel; `contract-prices` that stay away;
 * `form-unknown` a SCAN form whose answer was lost; `funds-stopped` a payment account that USPS won't charge; `pickup-unknown` a carrier
 * pickup of which it isn't known how USPS has it, `pickup-moved` one that comes on another day than was asked for.
 */
export const AttentionItem = z.object({
  kind: z.enum([
    'unknown', 'unsettled', 'unconfirmed', 'cancel-undecided', 'edit-undecided', 'refund-refused', 'price-differs', 'not-printed', 'print-failed', 'print-unknown', 'print-held', 'printed-twice', 'not-scanned', 'wrong-scan', 'contract-prices', 'form-unknown', 'funds-stopped',
    'pickup-unknown', 'pickup-moved',
  ]),
  /** Null for a form's print, and for a scan where no label was expected. */
  shipmentId: z.string().nullable(),
  /** The SCAN form whose print it is about. */
  formId: z.string().nullable(),
  /** The print job to settle, release, retry or move; null where there is none. */
  jobId: z.string().nullable(),
  /** Of `wrong-scan` alone: what settles it. */
  wrongScanId: z.string().nullable(),
  /** Of `form-unknown` alone: the form that was asked for. */
  requestId: z.string().optional(),
  /** Of a carrier pickup alone. */
  pickupId: z.string().optional(),
  orderNumber: z.string(),
  /** Whom the parcel goes to, or the name of the form or pickup; of an alarm, the services that it is about. */
  to: z.string(),
  total: Cents,
  detail: z.string(),
  /** A printer that can take over, where the job's own can't go on. */
  fallback: z.object({ printerId: z.string(), name: z.string() }).nullable(),
  /** Of `contract-prices` alone: since when, and whether USPS refuses to tell them or has none. */
  alarm: z.object({ id: z.string(), since: z.iso.datetime(), isRefused: z.boolean() }).optional(),
});
export type AttentionItem = z.infer<typeof AttentionItem>;

/** What the frame of the window always shows. */
export const AppStatus = z.object({
  version: z.string(),
  environment: Environment,
  /** Where the window runs: Electron, or the stand-in that offers Practice only. */
  runtime: z.enum(['electron', 'stand-in']),
  /** The application's clock, which Practice can set. */
  now: z.iso.datetime(),
  clockIsSet: z.boolean(),
  today: Day,
  timeZone: z.string(),
  /** Of the default ship-from, by its cut-off and its days without pickup. */
  shipDay: z.object({ day: Day, because: z.enum(['after-cut-off', 'no-pickup-today']).nullable() }),
  parcelsToday: z.int(),
  spentToday: Cents,
  attention: z.array(AttentionItem),
  /** Null while nothing stops buying. */
  funds: FundsStopped.nullable(),
  /** Of this hour's calls to USPS; null where no limit is known. */
  uspsCalls: z.object({ left: z.int(), limit: z.int() }).nullable(),
  secretStore: SecretStoreState,
  notices: z.array(Notice),
});
export type AppStatus = z.infer<typeof AppStatus>;
