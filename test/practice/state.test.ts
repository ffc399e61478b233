import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PracticeState } from '../../electron/practice/practice-state.ts';
import { openLabelsSql } from '../../electron/practice/state/labels.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'practice-state-'));
  file = join(folder, 'usps.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Ten thousand labels of a busy fortnight, half of them on forms already, inserted behind the server's back. */
const fill = (database: DatabaseSync): void => {
  database.exec(`
    BEGIN;
    INSERT INTO form (manifest_number, request, created_at) VALUES ('old', '{}', 0);
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)
    INSERT INTO label (tracking_number, crid, mid, manifest_mid, idempotency_key, request_digest, facts, metadata, mailing_date, entry_zip, facility_type, mail_class,
      charge_cents, created_at, manifest_number, form_at)
    SELECT printf('92%020d', i), '56982563', '904128937', '904128936', printf('key %d', i), 'digest', '{}', '{}', date('2026-11-10', printf('+%d days', i % 14)), '89502', 'NONE',
      'PRIORITY_MAIL', 700, i, iif(i % 2 = 0, 'old', NULL), iif(i % 2 = 0, 0, NULL) FROM n;
    INSERT INTO document SELECT tracking_number, '[]' FROM label;
    INSERT INTO charge (tracking_number, kind, cents, at) SELECT tracking_number, 'sale', 700, 1 FROM label;
    COMMIT;
  `);
};

describe('ten thousand labels', () => {
  const planOf = (database: DatabaseSync, sql: string, ...values: string[]): string =>
    database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values).map(({ detail }) => String(detail)).join('; ');

  test('are looked up by index alone: by number, by key, by form, and those that are open by MID', () => {
    new PracticeState(file).close();
    using database = new DatabaseSync(file);
    fill(database);
    database.exec('ANALYZE');
    const plans = {
      number: planOf(database, 'SELECT * FROM label WHERE tracking_number = ?', 'x'),
      key: planOf(database, 'SELECT * FROM label WHERE crid = ? AND idempotency_key = ?', 'x', 'x'),
      way: planOf(database, 'SELECT * FROM label WHERE outbound_number = ?', 'x'),
      mid: planOf(database, openLabelsSql('mid', true), 'x', 'x', 'x', 'x'),
      manifest: planOf(database, openLabelsSql('manifest_mid', true), 'x', 'x', 'x', 'x'),
      anyDay: planOf(database, openLabelsSql('mid', false), 'x', 'x', 'x'),
      status: planOf(database, "SELECT count(*) FROM label WHERE status = 'CANCELED'"),
      refund: planOf(database, 'SELECT coalesce(sum(cents), 0) AS cents FROM charge WHERE tracking_number = ?', 'x'),
      images: planOf(database, 'SELECT documents FROM document WHERE tracking_number = ?', 'x'),
    };
    expect(Object.entries(plans).filter(([, plan]) => !plan.startsWith('SEARCH') || plan.includes('SCAN'))).toEqual([]);
    expect([plans.mid, plans.manifest, plans.key]).toEqual([
      expect.stringContaining('label_open_by_mid (mid=? AND entry_zip=? AND facility_type=? AND mailing_date=?)'),
      expect.stringContaining('label_open_by_manifest_mid (manifest_mid=? AND entry_zip=? AND facility_type=? AND mailing_date=?)'),
      expect.stringContaining('label_by_key (crid=? AND idempotency_key=?)'),
    ]);
  });

  test('give a form the open ones of its day, and no images are read', () => {
    new PracticeState(file).close();
    const database = new DatabaseSync(file);
    fill(database);
    database.close();
    const state = new PracticeState(file);
    const open = state.labels.open({ by: { manifestMid: '904128936' }, entryZip: '89502', facilityType: 'NONE', mailingDate: '2026-11-11' });
    expect([open.length, new Set(open.map(({ mailingDate }) => mailingDate)), open.every((label) => !('documents' in label))]).toEqual([715, new Set(['2026-11-11']), true]);
    expect([state.labels.open({ by: { mid: '904128937' }, entryZip: '89502', facilityType: 'NONE', mailingDate: null }).length, state.counts(), state.charges.book().length]).toEqual([
      5000, { labels: 10_000, canceled: 0, disputed: 0, chargedCents: 7_000_000, charges: 10_000, forms: 1 }, 10_000,
    ]);
    state.close();
  });
});

test('a file of the first version is brought up to date with all that it holds', () => {
  const old = new DatabaseSync(file);
  old.exec(`
    CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
    CREATE TABLE form (manifest_number TEXT PRIMARY KEY, request TEXT NOT NULL, created_at INTEGER NOT NULL) STRICT;
    CREATE TABLE label (
      tracking_number TEXT PRIMARY KEY, crid TEXT NOT NULL, mid TEXT NOT NULL, manifest_mid TEXT NOT NULL, idempotency_key TEXT,
      request_digest TEXT NOT NULL, facts TEXT NOT NULL, metadata TEXT NOT NULL, documents TEXT NOT NULL, mailing_date TEXT NOT NULL,
      entry_zip TEXT NOT NULL, facility_type TEXT NOT NULL, mail_class TEXT NOT NULL, charge_cents INTEGER NOT NULL,
      created_at INTEGER NOT NULL, status TEXT NOT NULL DEFAULT 'CREATED', dispute_id TEXT, disputed_on TEXT,
      manifest_number TEXT REFERENCES form, form_at INTEGER, reprints INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE TABLE charge (id INTEGER PRIMARY KEY, tracking_number TEXT NOT NULL REFERENCES label, cents INTEGER NOT NULL, at INTEGER NOT NULL) STRICT;
    INSERT INTO fact VALUES ('token-secret', 'kept');
    INSERT INTO label VALUES ('9234', 'c', 'm', 'mm', 'k', 'd', '{"request":{"packageDescription":{"packageOptions":{"immediateManifest":true}}}}', '{}',
      '[{"name":"labelImage","fileName":"a.pdf","contentType":"application/pdf","base64":"YQ=="}]', '2026-11-23', '89502', 'NONE', 'PRIORITY_MAIL', 700, 5, 'CANCELED', NULL, NULL, NULL, NULL, 1);
    INSERT INTO charge (tracking_number, cents, at) VALUES ('9234', 700, 1), ('9234', -700, 2);
  `);
  old.close();
  for (let opened = 0; opened < 2; opened++) {
    const state = new PracticeState(file);
    expect([state.labels.find('9234'), state.labels.documents('9234'), state.charges.book(), state.facts.tokenSecret()]).toEqual([
      expect.objectContaining({ kind: 'outbound', status: 'CANCELED', immediate: true, reprints: 1, edits: 0, outboundNumber: null, unfit: null }),
      [{ name: 'labelImage', fileName: 'a.pdf', contentType: 'application/pdf', base64: 'YQ==' }], [{ trackingNumber: '9234', cents: 700, refunded: true }], 'kept',
    ]);
    state.close();
  }
});
