import type { DatabaseSync } from 'node:sqlite';

/** Each brings a file from the version of its place to the next; none is ever changed once it was released. */
const migrations: readonly string[] = [
  // The first files carried no version: what is there stays.
  `
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
  `,
  // Images leave the rows that are searched; returns, international labels, edits and scans come in.
  `
    CREATE TABLE document (tracking_number TEXT PRIMARY KEY REFERENCES label, documents TEXT NOT NULL) STRICT;
    INSERT INTO document SELECT tracking_number, documents FROM label;
    ALTER TABLE label DROP COLUMN documents;
    ALTER TABLE label ADD COLUMN kind TEXT NOT NULL DEFAULT 'outbound';
    ALTER TABLE label ADD COLUMN outbound_number TEXT REFERENCES label;
    ALTER TABLE label ADD COLUMN immediate INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE label ADD COLUMN unfit TEXT;
    ALTER TABLE label ADD COLUMN accepted_at INTEGER;
    ALTER TABLE label ADD COLUMN edits INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE label ADD COLUMN edited_metadata TEXT;
    UPDATE label SET immediate = coalesce(json_extract(facts, '$.request.packageDescription.packageOptions.immediateManifest'), 0);
    ALTER TABLE charge ADD COLUMN kind TEXT NOT NULL DEFAULT 'sale';
    UPDATE charge SET kind = 'refund' WHERE cents < 0;
    CREATE INDEX charge_of_label ON charge (tracking_number, kind, cents);
    CREATE INDEX label_open_by_mid ON label (mid, entry_zip, facility_type, mailing_date) WHERE manifest_number IS NULL AND status = 'CREATED';
    CREATE INDEX label_open_by_manifest_mid ON label (manifest_mid, entry_zip, facility_type, mailing_date) WHERE manifest_number IS NULL AND status = 'CREATED';
    CREATE INDEX label_by_status ON label (status);
    CREATE INDEX label_by_outbound ON label (outbound_number) WHERE outbound_number IS NOT NULL;
    CREATE INDEX label_by_form ON label (manifest_number) WHERE manifest_number IS NOT NULL;
    CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
    CREATE TABLE app (client_id TEXT PRIMARY KEY, stage TEXT NOT NULL) STRICT;
    CREATE TABLE account (number TEXT PRIMARY KEY, condition TEXT NOT NULL) STRICT;
    CREATE TABLE quota (client_id TEXT NOT NULL, api TEXT NOT NULL, since INTEGER NOT NULL, used INTEGER NOT NULL, PRIMARY KEY (client_id, api)) STRICT;
    CREATE TABLE pickup (
      confirmation_number TEXT PRIMARY KEY, client_id TEXT NOT NULL, address TEXT NOT NULL, day TEXT NOT NULL, request TEXT NOT NULL,
      status TEXT NOT NULL DEFAULT 'SCHEDULED', etag TEXT, etag_at INTEGER
    ) STRICT;
    CREATE UNIQUE INDEX pickup_by_address ON pickup (address, day) WHERE status = 'SCHEDULED';
  `,
];

/** Brings a file up to date, step by step, each whole or not at all. */
export const migrate = (connection: DatabaseSync): void => {
  const version = Number(connection.prepare('PRAGMA user_version').get()?.user_version);
  for (const [place, sql] of migrations.entries()) {
    if (place < version) continue;
    connection.exec(`BEGIN IMMEDIATE; ${sql} PRAGMA user_version = ${place + 1}; COMMIT;`);
  }
};
