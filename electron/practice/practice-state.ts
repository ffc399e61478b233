import { randomBytes } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import type { SQLOutputValue } from 'node:sqlite';
import type { PrintedDocument } from './document.ts';

export type LabelStatus = 'CREATED' | 'CANCELED' | 'DISPUTED';

/** A label as it was sold. */
export interface NewLabel {
  readonly trackingNumber: string;
  readonly crid: string;
  readonly manifestMid: string;
  readonly mid: string;
  readonly idempotencyKey: string | null;
  /** SHA-256 of the request's bytes: a repeat under the same key must match it. */
  readonly requestDigest: string;
  /** What a reprint is drawn from, as JSON. */
  readonly facts: string;
  /** The answer's metadata, as the JSON that was sent. */
  readonly metadata: string;
  readonly documents: readonly PrintedDocument[];
  /** "2026-11-23", at the origin. */
  readonly mailingDate: string;
  readonly entryZip: string;
  readonly facilityType: string;
  readonly mailClass: string;
  readonly chargeCents: number;
  readonly createdAt: Date;
}

export interface StoredLabel extends NewLabel {
  readonly status: LabelStatus;
  readonly disputeId: string | null;
  /** Central Time day of the refund request. */
  readonly disputedOn: string | null;
  readonly manifestNumber: string | null;
  readonly formAt: Date | null;
  readonly reprints: number;
}

export interface NewForm {
  readonly manifestNumber: string;
  readonly request: string;
  readonly createdAt: Date;
  readonly trackingNumbers: readonly string[];
  /** Given where the form overwrites the mailing date of its labels; null leaves them. */
  readonly mailingDate: string | null;
}

export interface Counts {
  readonly labels: number;
  readonly canceled: number;
  readonly disputed: number;
  /** What stands charged, cancels taken off. */
  readonly chargedCents: number;
  /** How many times money was taken. */
  readonly charges: number;
  readonly forms: number;
}

const schema = `
  CREATE TABLE IF NOT EXISTS fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS serial (series TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS revoked (digest TEXT PRIMARY KEY) STRICT;
  CREATE TABLE IF NOT EXISTS form (manifest_number TEXT PRIMARY KEY, request TEXT NOT NULL, created_at INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS label (
    tracking_number TEXT PRIMARY KEY, crid TEXT NOT NULL, mid TEXT NOT NULL, manifest_mid TEXT NOT NULL, idempotency_key TEXT,
    request_digest TEXT NOT NULL, facts TEXT NOT NULL, metadata TEXT NOT NULL, documents TEXT NOT NULL, mailing_date TEXT NOT NULL,
    entry_zip TEXT NOT NULL, facility_type TEXT NOT NULL, mail_class TEXT NOT NULL, charge_cents INTEGER NOT NULL,
    created_at INTEGER NOT NULL, status TEXT NOT NULL DEFAULT 'CREATED', dispute_id TEXT, disputed_on TEXT,
    manifest_number TEXT REFERENCES form, form_at INTEGER, reprints INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE UNIQUE INDEX IF NOT EXISTS label_by_key ON label (crid, idempotency_key) WHERE idempotency_key IS NOT NULL;
  CREATE TABLE IF NOT EXISTS charge (id INTEGER PRIMARY KEY, tracking_number TEXT NOT NULL REFERENCES label, cents INTEGER NOT NULL, at INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS dispute (crid TEXT NOT NULL, day TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (crid, day)) STRICT;
`;

type Row = Record<string, SQLOutputValue>;

const text = (row: Row, name: string): string => String(row[name]);
const textOrNull = (row: Row, name: string): string | null => (row[name] === null ? null : String(row[name]));
const dateOrNull = (row: Row, name: string): Date | null => (row[name] === null ? null : new Date(Number(row[name])));

const labelOf = (row: Row): StoredLabel => ({
  trackingNumber: text(row, 'tracking_number'), crid: text(row, 'crid'), mid: text(row, 'mid'), manifestMid: text(row, 'manifest_mid'),
  idempotencyKey: textOrNull(row, 'idempotency_key'), requestDigest: text(row, 'request_digest'), facts: text(row, 'facts'),
  metadata: text(row, 'metadata'), documents: JSON.parse(text(row, 'documents')) as PrintedDocument[],
  mailingDate: text(row, 'mailing_date'), entryZip: text(row, 'entry_zip'), facilityType: text(row, 'facility_type'),
  mailClass: text(row, 'mail_class'), chargeCents: Number(row.charge_cents), createdAt: new Date(Number(row.created_at)),
  status: text(row, 'status') as LabelStatus, disputeId: textOrNull(row, 'dispute_id'), disputedOn: textOrNull(row, 'disputed_on'),
  manifestNumber: textOrNull(row, 'manifest_number'), formAt: dateOrNull(row, 'form_at'), reprints: Number(row.reprints),
});

/**
 * What the practice USPS knows, in one SQLite file. Every method has returned only when what it wrote survives a power
 * cut, so that an answer never promises what a restart forgets.
 */
export class PracticeState {
  readonly #database: DatabaseSync;

  constructor(file: string) {
    this.#database = new DatabaseSync(file);
    this.#database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;');
    this.#database.exec(schema);
  }

  close(): void {
    this.#database.close();
  }

  tokenSecret(): string {
    const secret = this.#fact('token-secret') ?? randomBytes(32).toString('hex');
    if (this.#fact('token-secret') === null) this.#setFact('token-secret', secret);
    return secret;
  }

  /** Milliseconds that the practice clock is ahead of the system's; null when it follows it. */
  clockOffset(): number | null {
    const offset = this.#fact('clock-offset');
    return offset === null ? null : Number(offset);
  }

  setClockOffset(offset: number | null): void {
    if (offset === null) this.#database.prepare("DELETE FROM fact WHERE name = 'clock-offset'").run();
    else this.#setFact('clock-offset', String(offset));
  }

  revoke(digest: string): void {
    this.#database.prepare('INSERT OR IGNORE INTO revoked (digest) VALUES (?)').run(digest);
  }

  isRevoked(digest: string): boolean {
    return this.#database.prepare('SELECT 1 FROM revoked WHERE digest = ?').get(digest) !== undefined;
  }

  /** The next number of a series; never given twice, not even when what it was for came to nothing. */
  nextSerial(series: string): number {
    const row = this.#database
      .prepare('INSERT INTO serial (series, last) VALUES (?, 1) ON CONFLICT (series) DO UPDATE SET last = last + 1 RETURNING last')
      .get(series);
    return Number(row?.last);
  }

  addLabel(label: NewLabel): void {
    this.#transaction(() => {
      this.#database.prepare(`
        INSERT INTO label (tracking_number, crid, mid, manifest_mid, idempotency_key, request_digest, facts, metadata, documents,
          mailing_date, entry_zip, facility_type, mail_class, charge_cents, created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      `).run(
        label.trackingNumber, label.crid, label.mid, label.manifestMid, label.idempotencyKey, label.requestDigest, label.facts,
        label.metadata, JSON.stringify(label.documents), label.mailingDate, label.entryZip, label.facilityType, label.mailClass,
        label.chargeCents, label.createdAt.getTime(),
      );
      if (label.chargeCents > 0) this.#addCharge(label.trackingNumber, label.chargeCents, label.createdAt);
    });
  }

  label(trackingNumber: string): StoredLabel | null {
    const row = this.#database.prepare('SELECT * FROM label WHERE tracking_number = ?').get(trackingNumber);
    return row ? labelOf(row) : null;
  }

  labelByKey(crid: string, key: string): StoredLabel | null {
    const row = this.#database.prepare('SELECT * FROM label WHERE crid = ? AND idempotency_key = ?').get(crid, key);
    return row ? labelOf(row) : null;
  }

  /** Labels of one MID, or of one manifest MID, that are on no form yet. */
  labelsWithoutForm(by: { mid: string } | { manifestMid: string }): StoredLabel[] {
    const [column, value] = 'mid' in by ? ['mid', by.mid] : ['manifest_mid', by.manifestMid];
    return this.#database
      .prepare(`SELECT * FROM label WHERE ${column} = ? AND manifest_number IS NULL ORDER BY created_at, tracking_number`)
      .all(value).map(labelOf);
  }

  cancel(label: StoredLabel, at: Date): void {
    this.#transaction(() => {
      this.#database.prepare("UPDATE label SET status = 'CANCELED' WHERE tracking_number = ?").run(label.trackingNumber);
      if (label.chargeCents > 0) this.#addCharge(label.trackingNumber, -label.chargeCents, at);
    });
  }

  /** Asks for a refund: all labels of a CRID and a day share one dispute. Nothing is given back. */
  dispute(label: StoredLabel, day: string): string {
    return this.#transaction(() => {
      const known = this.#database.prepare('SELECT id FROM dispute WHERE crid = ? AND day = ?').get(label.crid, day);
      const id = known ? text(known, 'id') : String(104_000 + this.nextSerial('dispute'));
      if (!known) this.#database.prepare('INSERT INTO dispute (crid, day, id) VALUES (?, ?, ?)').run(label.crid, day, id);
      this.#database
        .prepare("UPDATE label SET status = 'DISPUTED', dispute_id = ?, disputed_on = ? WHERE tracking_number = ?")
        .run(id, day, label.trackingNumber);
      return id;
    });
  }

  countReprint(trackingNumber: string): number {
    const row = this.#database
      .prepare('UPDATE label SET reprints = reprints + 1 WHERE tracking_number = ? RETURNING reprints')
      .get(trackingNumber);
    return Number(row?.reprints);
  }

  addForm(form: NewForm): void {
    this.#transaction(() => {
      this.#database
        .prepare('INSERT INTO form (manifest_number, request, created_at) VALUES (?, ?, ?)')
        .run(form.manifestNumber, form.request, form.createdAt.getTime());
      const mark = this.#database.prepare(
        'UPDATE label SET manifest_number = ?, form_at = ?, mailing_date = coalesce(?, mailing_date) WHERE tracking_number = ?',
      );
      for (const number of form.trackingNumbers) mark.run(form.manifestNumber, form.createdAt.getTime(), form.mailingDate, number);
    });
  }

  counts(): Counts {
    const row = this.#database.prepare(`
      SELECT (SELECT count(*) FROM label) AS labels,
        (SELECT count(*) FROM label WHERE status = 'CANCELED') AS canceled,
        (SELECT count(*) FROM label WHERE status = 'DISPUTED') AS disputed,
        (SELECT coalesce(sum(cents), 0) FROM charge) AS chargedCents,
        (SELECT count(*) FROM charge WHERE cents > 0) AS charges,
        (SELECT count(*) FROM form) AS forms
    `).get() ?? {};
    const count = (name: keyof Counts): number => Number(row[name]);
    return {
      labels: count('labels'), canceled: count('canceled'), disputed: count('disputed'), chargedCents: count('chargedCents'),
      charges: count('charges'), forms: count('forms'),
    };
  }

  #addCharge(trackingNumber: string, cents: number, at: Date): void {
    this.#database.prepare('INSERT INTO charge (tracking_number, cents, at) VALUES (?, ?, ?)').run(trackingNumber, cents, at.getTime());
  }

  #fact(name: string): string | null {
    const row = this.#database.prepare('SELECT value FROM fact WHERE name = ?').get(name);
    return row ? text(row, 'value') : null;
  }

  #setFact(name: string, value: string): void {
    this.#database.prepare('INSERT OR REPLACE INTO fact (name, value) VALUES (?, ?)').run(name, value);
  }

  #transaction<T>(work: () => T): T {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.#database.exec('COMMIT');
      return result;
    } catch (error) {
      this.#database.exec('ROLLBACK');
      throw error;
    }
  }
}
