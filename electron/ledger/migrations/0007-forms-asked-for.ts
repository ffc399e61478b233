/**
 * A SCAN form is asked for once: what is asked is on disk before USPS hears of it, and a form whose answer was lost stays open
 * until USPS has said what became of it. USPS names such a form and gives no picture of it again, so a form may be without one:
 * SQLite takes no NOT NULL off in place, and the table is made anew.
 */
export const formsAskedFor = `
CREATE TABLE form_requests (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL CHECK (state IN ('intended', 'sent', 'made', 'failed', 'unknown')),
  mailing_date TEXT NOT NULL,
  entry_zip TEXT NOT NULL,
  day TEXT NOT NULL,
  request BLOB NOT NULL,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  detail TEXT NOT NULL
) STRICT;
CREATE INDEX form_requests_open ON form_requests (state) WHERE state IN ('intended', 'sent', 'unknown');
CREATE TRIGGER form_requests_begin_intended BEFORE INSERT ON form_requests WHEN NEW.state <> 'intended'
BEGIN SELECT RAISE(ABORT, 'a form begins as intended'); END;
CREATE TRIGGER form_requests_move_legally BEFORE UPDATE OF state ON form_requests
WHEN (OLD.state, NEW.state) NOT IN (VALUES
  ('intended', 'sent'), ('intended', 'failed'), ('sent', 'made'), ('sent', 'failed'), ('sent', 'unknown'),
  ('unknown', 'made'), ('unknown', 'failed'), ('unknown', 'unknown')
)
BEGIN SELECT RAISE(ABORT, 'illegal transition'); END;
CREATE TRIGGER form_requests_keep BEFORE UPDATE OF sequence, id, mailing_date, entry_zip, day, request, created_at ON form_requests
BEGIN SELECT RAISE(ABORT, 'what was asked does not change'); END;
CREATE TRIGGER form_requests_stay BEFORE DELETE ON form_requests BEGIN SELECT RAISE(ABORT, 'nothing is deleted'); END;

CREATE TABLE form_request_numbers (
  request_id TEXT NOT NULL REFERENCES form_requests (id),
  place INTEGER NOT NULL,
  tracking_number TEXT NOT NULL,
  PRIMARY KEY (request_id, place),
  UNIQUE (request_id, tracking_number)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER form_request_numbers_keep BEFORE UPDATE ON form_request_numbers
BEGIN SELECT RAISE(ABORT, 'what was asked does not change'); END;
CREATE TRIGGER form_request_numbers_stay BEFORE DELETE ON form_request_numbers BEGIN SELECT RAISE(ABORT, 'nothing is deleted'); END;

CREATE TABLE form_request_events (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  request_id TEXT NOT NULL REFERENCES form_requests (id),
  state TEXT NOT NULL,
  at TEXT NOT NULL,
  detail TEXT NOT NULL
) STRICT;
CREATE TRIGGER form_requests_record_beginning AFTER INSERT ON form_requests
BEGIN INSERT INTO form_request_events (request_id, state, at, detail) VALUES (NEW.id, NEW.state, NEW.changed_at, NEW.detail); END;
CREATE TRIGGER form_requests_record_move AFTER UPDATE OF state ON form_requests
BEGIN INSERT INTO form_request_events (request_id, state, at, detail) VALUES (NEW.id, NEW.state, NEW.changed_at, NEW.detail); END;
CREATE TRIGGER form_request_events_stay BEFORE DELETE ON form_request_events BEGIN SELECT RAISE(ABORT, 'nothing is deleted'); END;

CREATE TABLE forms_anew (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  manifest_number TEXT NOT NULL,
  mailing_date TEXT NOT NULL,
  entry_zip TEXT NOT NULL,
  day TEXT NOT NULL,
  created_at TEXT NOT NULL,
  document_hash TEXT,
  document_type TEXT,
  request_id TEXT REFERENCES form_requests (id),
  CHECK ((document_hash IS NULL) = (document_type IS NULL))
) STRICT;
INSERT INTO forms_anew (sequence, id, manifest_number, mailing_date, entry_zip, day, created_at, document_hash, document_type)
SELECT sequence, id, manifest_number, mailing_date, entry_zip, day, created_at, document_hash, document_type FROM forms ORDER BY sequence;
DROP TABLE forms;
ALTER TABLE forms_anew RENAME TO forms;
CREATE INDEX forms_by_day ON forms (day);
CREATE INDEX forms_by_manifest_number ON forms (manifest_number);
CREATE TRIGGER forms_stay BEFORE DELETE ON forms BEGIN SELECT RAISE(ABORT, 'nothing is deleted'); END;
`;
