import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { openLedger } from '../../../electron/ledger/open-ledger.ts';
import type { Ledger } from '../../../electron/ledger/ledger.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';

const Sold = z.object({
  trackingNumber: z.string(),
  status: z.string(),
  key: z.string().nullable(),
  order: z.string(),
  cents: z.int(),
  documents: z.string(),
});
type Sold = z.infer<typeof Sold>;

/** What USPS sold, out of its own book; a label and what was charged for it. */
const book = (file: string): Sold[] => {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return database.prepare(`
      SELECT label.tracking_number AS trackingNumber, label.status AS status, label.idempotency_key AS key,
        json_extract(label.facts, '$.request.packageDescription.customerReference[0].referenceNumber') AS "order",
        (SELECT sum(cents) FROM charge WHERE charge.tracking_number = label.tracking_number AND kind = 'sale') AS cents,
        document.documents AS documents
      FROM label JOIN document USING (tracking_number)
    `).all().map((row) => Sold.parse(row));
  } finally {
    database.close();
  }
};

const everyShipment = (ledger: Ledger): Shipment[] => {
  const found: Shipment[] = [];
  for (let page = ledger.shipments({ search: '', day: null }); page.length > 0; page = ledger.shipments({ search: '', day: null, before: page.at(-1)?.id ?? null }))
    found.push(...page);
  return found;
};

export interface Verdict {
  readonly labels: number;
  readonly chargedCents: number;
  /** Charged, and not in the ledger with its bytes. */
  readonly lost: readonly string[];
  /** Orders that were charged more than once. */
  readonly doubled: readonly string[];
  /** Whatever else USPS's book and the ledger disagree on. */
  readonly unexplained: readonly string[];
}

const settled: readonly Shipment['state'][] = ['bought', 'failed', 'canceled', 'refund-requested'];

/**
 * Compares USPS's book of charges with the ledger that the desks left behind.
 * @param orders that must each have one label.
 */
export const judge = (practiceFile: string, ledgerFolder: string, orders: readonly string[]): Verdict => {
  const sold = book(practiceFile);
  const ledger = openLedger({ folder: ledgerFolder, clock: { now: () => new Date() } });
  try {
    const shipments = everyShipment(ledger);
    const byNumber = new Map(shipments.map((shipment) => [shipment.trackingNumber, shipment]));
    const isKept = ({ trackingNumber, documents }: Sold): boolean => {
      const shipment = byNumber.get(trackingNumber);
      if (shipment === undefined || shipment.state !== 'bought') return false;
      const bytes = Buffer.from(ledger.labelDocument(shipment.id).bytes).toString('base64');
      return documents.includes(`"${bytes}"`);
    };
    const numbers = new Set(sold.map(({ trackingNumber }) => trackingNumber));
    const unexplained = [
      ...(ledger.movedAside === null ? [] : [`the ledger was damaged: ${ledger.movedAside}`]),
      ...shipments.filter(({ state }) => !settled.includes(state)).map(({ id, state }) => `${id} is ${state}`),
      ...shipments.filter(({ state, trackingNumber }) => state === 'bought' && !numbers.has(trackingNumber ?? '')).map(({ id }) => `${id} was never sold`),
      ...sold.filter(({ trackingNumber, cents }) => byNumber.get(trackingNumber)?.charged !== cents).map(({ trackingNumber }) => `${trackingNumber} was charged otherwise`),
      ...orders.filter((order) => !sold.some((one) => one.order === order)).map((order) => `${order} has no label`),
    ];
    return {
      labels: sold.length,
      chargedCents: sold.reduce((sum, { cents }) => sum + cents, 0),
      lost: sold.filter((one) => !isKept(one)).map(({ trackingNumber }) => trackingNumber),
      doubled: orders.filter((order) => sold.filter((one) => one.order === order).length > 1),
      unexplained,
    };
  } finally {
    ledger.close();
  }
};
