import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { unfitForForms } from '../../../electron/ledger/forms/unfit-for-forms.ts';

type Value = string | number | null | Uint8Array;
type Row = Record<string, Value>;

/** What a planted label is, other than the one that it is copied from. */
export interface Planted {
  /** 22 digits; made up where it is left out. */
  readonly trackingNumber?: string;
  readonly orderNumber?: string;
  readonly name?: string;
  readonly mailingDate?: string;
  readonly entryZip?: string;
  readonly facilityType?: string;
  /** Nine digits. */
  readonly mid?: string;
  readonly manifestMid?: string;
  /** Of the bytes that USPS was sent, as text. */
  readonly request?: (text: string) => string;
  readonly isPrinted?: boolean;
  /** Whose sender has neither a name nor a company. */
  readonly isNameless?: boolean;
  /** Here, a purchase whose answer was lost: it has no number. */
  readonly isUnknown?: boolean;
  /** The same, once USPS was asked in vain: nobody asks about it by themselves any more. */
  readonly isUnconfirmed?: boolean;
  /** Here, a label whose refund was asked for. */
  readonly isDisputed?: boolean;
  /** Where it isn't the same on both sides: a stranger is known to USPS alone, an orphan here alone. */
  readonly only?: 'here' | 'usps';
  /** USPS's own columns. */
  readonly atUsps?: Row;
}

const checkDigit = (digits: string): string => {
  const sum = [...digits].reverse().reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 3 : 1), 0);
  return String((10 - (sum % 10)) % 10);
};

/** Numbers of their own, far from those that are sold. */
const numberOf = (mid: string, nth: number): string => {
  const digits = `92055${mid}${String(9_000_000 + nth)}`;
  return digits + checkDigit(digits);
};

const columnsOf = (database: DatabaseSync, table: string): string[] =>
  (database.prepare(`PRAGMA table_xinfo(${table})`).all() as { name: string; hidden: number }[]).filter(({ hidden }) => hidden === 0).map(({ name }) => name);

const adder = (database: DatabaseSync, table: string, without: readonly string[]) => {
  const columns = columnsOf(database, table).filter((column) => !without.includes(column));
  const statement = database.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((column) => `:${column}`).join(', ')})`);
  return (row: Row): void => void statement.run(Object.fromEntries(columns.map((column) => [column, row[column] ?? null])));
};

/** The newest label that was bought for real: what the others are copied from. */
const template = (database: DatabaseSync) => {
  const shipment = database.prepare("SELECT * FROM shipments WHERE tracking_number IS NOT NULL AND return_of IS NULL ORDER BY sequence DESC LIMIT 1").get() as Row;
  const request = database.prepare('SELECT * FROM purchase_requests WHERE shipment_id = ?').get(String(shipment['id'])) as Row;
  return { shipment, request };
};

const changed = (text: unknown, change: (value: Record<string, unknown>) => Record<string, unknown>): string =>
  JSON.stringify(change(JSON.parse(String(text)) as Record<string, unknown>));

const whole = (database: DatabaseSync, work: () => void): void => {
  database.exec('PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE');
  work();
  database.exec('COMMIT');
};

const plantHere = (database: DatabaseSync, labels: readonly (Planted & { readonly number: string })[]): string[] => {
  const { shipment, request } = template(database);
  const addShipment = adder(database, 'shipments', ['sequence']);
  const addRequest = adder(database, 'purchase_requests', []);
  const move = database.prepare('UPDATE shipments SET state = :state WHERE id = :id');
  const buy = database.prepare("UPDATE shipments SET state = 'bought', tracking_number = :number, document_hash = :hash, document_type = :type WHERE id = :id");
  const addJob = database.prepare(`
    INSERT INTO print_jobs (id, document, shipment_id, printer_id, printer_name, state, detail, started_at, changed_at)
    VALUES (?, 'label', ?, 'folder', 'Save to a folder', 'queued', '', ?, ?)
  `);
  const moveJob = database.prepare('UPDATE print_jobs SET state = ? WHERE id = ?');
  const ids: string[] = [];
  const text = new TextDecoder().decode(request['request'] as Uint8Array);
  whole(database, () => {
    for (const label of labels) {
      const id = randomUUID();
      ids.push(id);
      const { mailingDate = shipment['ship_date'] as string, orderNumber = '', name, isPrinted = true } = label;
      const at = String(shipment['created_at']);
      addShipment({
        ...shipment, id, state: 'intended', tracking_number: null, document_hash: null, document_type: null, label_address: null,
        ship_date: mailingDate, order_number: orderNumber, unfit_for_forms: unfitForForms(new TextEncoder().encode(label.request?.(text) ?? text)),
        mailpiece: changed(shipment['mailpiece'], (mailpiece) => ({
          ...mailpiece, shipDate: mailingDate, orderNumber, to: { ...mailpiece['to'] as object, ...(name === undefined ? {} : { name }) },
        })),
        ship_from: changed(shipment['ship_from'], (from) => ({
          ...from, ...(label.entryZip === undefined ? {} : { zip: label.entryZip }), ...(label.isNameless === true ? { name: '', company: '' } : {}),
        })),
        ...(label.facilityType === undefined ? {} : { rate: changed(shipment['rate'], (rate) => ({ ...rate, destinationEntryFacilityType: label.facilityType })) }),
        ...(label.manifestMid === undefined ? {} : { manifest_mid: label.manifestMid }),
      });
      const bytes = new TextEncoder().encode(label.request?.(text) ?? text);
      addRequest({ ...request, shipment_id: id, idempotency_key: randomUUID(), request: bytes });
      move.run({ id, state: 'sent' });
      if (label.isUnknown === true || label.isUnconfirmed === true) {
        move.run({ id, state: 'unknown' });
        if (label.isUnconfirmed === true) move.run({ id, state: 'unconfirmed' });
        continue;
      }
      buy.run({ id, number: label.number, hash: shipment['document_hash'] ?? null, type: shipment['document_type'] ?? null });
      if (label.isDisputed === true) move.run({ id, state: 'refund-requested' });
      if (!isPrinted) continue;
      const job = randomUUID();
      addJob.run(job, id, at, at);
      for (const state of ['sending', 'completed']) moveJob.run(state, job);
    }
  });
  return ids;
};

const plantAtUsps = (database: DatabaseSync, like: string, labels: readonly (Planted & { readonly number: string })[]): void => {
  const label = database.prepare('SELECT * FROM label WHERE tracking_number = ?').get(like) as Row;
  const add = adder(database, 'label', []);
  whole(database, () => {
    for (const planted of labels) {
      add({
        ...label, tracking_number: planted.number, idempotency_key: null, manifest_number: null, form_at: null, status: 'CREATED', dispute_id: null,
        mailing_date: planted.mailingDate ?? label['mailing_date'] ?? null,
        entry_zip: planted.entryZip ?? label['entry_zip'] ?? null,
        facility_type: planted.facilityType ?? label['facility_type'] ?? null,
        mid: planted.mid ?? label['mid'] ?? null,
        manifest_mid: planted.manifestMid ?? label['manifest_mid'] ?? null,
        ...planted.atUsps,
      });
    }
  });
};

let planted = 0;

/**
 * Puts labels into a ledger and into the practice USPS's own book, much faster than they were ever bought: copies of the newest
 * label that was. Both files may be open elsewhere.
 * @returns what each is, in their order; the shipment's id is empty where it is known to USPS alone.
 */
export const plantLabels = (ledgerFile: string, practiceFile: string, labels: readonly Planted[]): { shipmentId: string; trackingNumber: string }[] => {
  const ledger = new DatabaseSync(ledgerFile, { timeout: 5_000 });
  const practice = new DatabaseSync(practiceFile, { timeout: 5_000 });
  try {
    const like = String(template(ledger).shipment['tracking_number']);
    const numbered = labels.map((label) => ({ ...label, number: label.trackingNumber ?? numberOf(label.mid ?? like.slice(5, 14), planted++) }));
    const ids = plantHere(ledger, numbered.filter(({ only }) => only !== 'usps'));
    plantAtUsps(practice, like, numbered.filter(({ only }) => only !== 'here'));
    return numbered.map(({ only, number }) => ({ shipmentId: only === 'usps' ? '' : ids.shift() ?? '', trackingNumber: number }));
  } finally {
    ledger.close();
    practice.close();
  }
};
