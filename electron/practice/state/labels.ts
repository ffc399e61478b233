import type { PrintedDocument } from '../documents/document.ts';
import type { ChargeTable } from './charges.ts';
import type { Database } from './database.ts';
import { dateOrNull, text, textOrNull } from './row.ts';
import type { Row } from './row.ts';

export type LabelStatus = 'CREATED' | 'CANCELED' | 'DISPUTED';

/** Domestic out, domestic return, or international; each is cancelled and reprinted in its own API. */
export type LabelKind = 'outbound' | 'return' | 'international';

/** Why a label can't be on a SCAN form whatever the form says. */
export type Unfit = 'label-delivery' | 'label-broker' | 'parcel-locker';

/** A label as it was sold. */
export interface NewLabel {
  readonly kind: LabelKind;
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
  /** Manifested a quarter of an hour after it was made. */
  readonly immediate: boolean;
  readonly unfit: Unfit | null;
  /** Of the label that a return label came with. */
  readonly outboundNumber: string | null;
}

/** All of a label but its images, which are read when they are sent. */
export interface StoredLabel extends Omit<NewLabel, 'documents'> {
  readonly status: LabelStatus;
  readonly disputeId: string | null;
  /** Central Time day of the refund request. */
  readonly disputedOn: string | null;
  readonly manifestNumber: string | null;
  readonly formAt: Date | null;
  readonly reprints: number;
  /** When the carrier is said to have scanned it by hand of the tester; null leaves it to the SCAN form. */
  readonly acceptedAt: Date | null;
  /** How often it was edited: the version of its ETag. */
  readonly edits: number;
  /** The metadata as the last edit left it; `metadata` stays what the sale answered, for a repeat under its key. */
  readonly editedMetadata: string | null;
}

const labelOf = (row: Row): StoredLabel => ({
  kind: text(row, 'kind') as LabelKind,
  trackingNumber: text(row, 'tracking_number'), crid: text(row, 'crid'), mid: text(row, 'mid'), manifestMid: text(row, 'manifest_mid'),
  idempotencyKey: textOrNull(row, 'idempotency_key'), requestDigest: text(row, 'request_digest'), facts: text(row, 'facts'),
  metadata: text(row, 'metadata'), mailingDate: text(row, 'mailing_date'), entryZip: text(row, 'entry_zip'), facilityType: text(row, 'facility_type'),
  mailClass: text(row, 'mail_class'), chargeCents: Number(row.charge_cents), createdAt: new Date(Number(row.created_at)),
  immediate: row.immediate === 1, unfit: textOrNull(row, 'unfit') as Unfit | null, outboundNumber: textOrNull(row, 'outbound_number'),
  status: text(row, 'status') as LabelStatus, disputeId: textOrNull(row, 'dispute_id'), disputedOn: textOrNull(row, 'disputed_on'),
  manifestNumber: textOrNull(row, 'manifest_number'), formAt: dateOrNull(row, 'form_at'), reprints: Number(row.reprints),
  acceptedAt: dateOrNull(row, 'accepted_at'), edits: Number(row.edits), editedMetadata: textOrNull(row, 'edited_metadata'),
});

/** Labels of one MID, or of one manifest MID, that a form of a day, a ZIP and a facility could take; each has an index of its own. */
export const openLabelsSql = (by: 'mid' | 'manifest_mid', ofOneDay: boolean): string => `
  SELECT * FROM label
  WHERE ${by} = ? AND entry_zip = ? AND facility_type = ? ${ofOneDay ? 'AND mailing_date = ?' : ''} AND manifest_number IS NULL AND status = 'CREATED'
  ORDER BY created_at, tracking_number
`;

export interface OpenLabelsOf {
  readonly by: { readonly mid: string } | { readonly manifestMid: string };
  readonly entryZip: string;
  readonly facilityType: string;
  /** Null takes any day. */
  readonly mailingDate: string | null;
}

export class LabelTable {
  readonly #database: Database;
  readonly #charges: ChargeTable;

  constructor(database: Database, charges: ChargeTable) {
    this.#database = database;
    this.#charges = charges;
  }

  /** Keeps labels that were sold together and books what they cost. A key that an older label has goes over to the first. */
  add(labels: readonly NewLabel[]): void {
    this.#database.transaction(() => {
      for (const label of labels) {
        if (label.idempotencyKey !== null)
          this.#database.prepare('UPDATE label SET idempotency_key = NULL WHERE crid = ? AND idempotency_key = ?').run(label.crid, label.idempotencyKey);
        this.#database.prepare(`
          INSERT INTO label (kind, tracking_number, crid, mid, manifest_mid, idempotency_key, request_digest, facts, metadata,
            mailing_date, entry_zip, facility_type, mail_class, charge_cents, created_at, immediate, unfit, outbound_number)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        `).run(
          label.kind, label.trackingNumber, label.crid, label.mid, label.manifestMid, label.idempotencyKey, label.requestDigest, label.facts,
          label.metadata, label.mailingDate, label.entryZip, label.facilityType, label.mailClass, label.chargeCents, label.createdAt.getTime(),
          label.immediate ? 1 : 0, label.unfit, label.outboundNumber,
        );
        this.#database.prepare('INSERT INTO document (tracking_number, documents) VALUES (?, ?)').run(label.trackingNumber, JSON.stringify(label.documents));
        this.#charges.add(label.trackingNumber, 'sale', label.chargeCents, label.createdAt);
      }
    });
  }

  find(trackingNumber: string): StoredLabel | null {
    const row = this.#database.prepare('SELECT * FROM label WHERE tracking_number = ?').get(trackingNumber);
    return row ? labelOf(row) : null;
  }

  byKey(crid: string, key: string): StoredLabel | null {
    const row = this.#database.prepare('SELECT * FROM label WHERE crid = ? AND idempotency_key = ?').get(crid, key);
    return row ? labelOf(row) : null;
  }

  /** The return label that was sold with a label. */
  returnOf(outboundNumber: string): StoredLabel | null {
    const row = this.#database.prepare('SELECT * FROM label WHERE outbound_number = ?').get(outboundNumber);
    return row ? labelOf(row) : null;
  }

  documents(trackingNumber: string): PrintedDocument[] {
    const row = this.#database.prepare('SELECT documents FROM document WHERE tracking_number = ?').get(trackingNumber);
    return row ? (JSON.parse(text(row, 'documents')) as PrintedDocument[]) : [];
  }

  open({ by, entryZip, facilityType, mailingDate }: OpenLabelsOf): StoredLabel[] {
    const [column, value] = 'mid' in by ? (['mid', by.mid] as const) : (['manifest_mid', by.manifestMid] as const);
    const values = [value, entryZip, facilityType, ...(mailingDate === null ? [] : [mailingDate])];
    return this.#database.prepare(openLabelsSql(column, mailingDate !== null)).all(...values).map(labelOf);
  }

  cancel(label: StoredLabel, at: Date): void {
    this.#database.transaction(() => {
      this.#database.prepare("UPDATE label SET status = 'CANCELED' WHERE tracking_number = ?").run(label.trackingNumber);
      this.#charges.refund(label.trackingNumber, at);
    });
  }

  /** Asks for a refund: all labels of a CRID and a day share one dispute, whose number `newId` gives. Nothing is given back. */
  dispute(label: StoredLabel, day: string, newId: () => string): string {
    return this.#database.transaction(() => {
      const known = this.#database.prepare('SELECT id FROM dispute WHERE crid = ? AND day = ?').get(label.crid, day);
      const id = known ? text(known, 'id') : newId();
      if (!known) this.#database.prepare('INSERT INTO dispute (crid, day, id) VALUES (?, ?, ?)').run(label.crid, day, id);
      this.#database
        .prepare("UPDATE label SET status = 'DISPUTED', dispute_id = ?, disputed_on = ? WHERE tracking_number = ?")
        .run(id, day, label.trackingNumber);
      return id;
    });
  }

  /** What an edit made of a label: other facts, another price; the difference is booked. @returns how often it was edited. */
  edit(label: StoredLabel, change: Pick<NewLabel, 'facts' | 'metadata' | 'chargeCents'>, at: Date): number {
    return this.#database.transaction(() => {
      const row = this.#database
        .prepare('UPDATE label SET facts = ?, edited_metadata = ?, charge_cents = ?, edits = edits + 1 WHERE tracking_number = ? RETURNING edits')
        .get(change.facts, change.metadata, change.chargeCents, label.trackingNumber);
      this.#charges.add(label.trackingNumber, 'edit', change.chargeCents - label.chargeCents, at);
      return Number(row?.edits);
    });
  }

  accept(trackingNumber: string, at: Date): void {
    this.#database.prepare('UPDATE label SET accepted_at = ? WHERE tracking_number = ?').run(at.getTime(), trackingNumber);
  }

  countReprint(trackingNumber: string): number {
    const row = this.#database
      .prepare('UPDATE label SET reprints = reprints + 1 WHERE tracking_number = ? RETURNING reprints')
      .get(trackingNumber);
    return Number(row?.reprints);
  }
}
