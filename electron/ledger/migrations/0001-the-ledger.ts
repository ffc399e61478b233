/** Shipments with their requests and events, forms, print jobs and the draft; nothing in them is ever deleted. */
export const theLedger = `
CREATE TABLE forms (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  manifest_number TEXT NOT NULL,
  mailing_date TEXT NOT NULL,
  entry_zip TEXT NOT NULL,
  day TEXT NOT NULL,
  created_at TEXT NOT NULL,
  document_hash TEXT NOT NULL,
  document_type TEXT NOT NULL
) STRICT;
CREATE INDEX forms_by_day ON forms (day);

CREATE TABLE form_numbers (
  form_id TEXT NOT NULL REFERENCES forms (id),
  place INTEGER NOT NULL,
  tracking_number TEXT NOT NULL,
  PRIMARY KEY (form_id, place),
  UNIQUE (form_id, tracking_number)
) STRICT, WITHOUT ROWID;
CREATE INDEX form_numbers_by_tracking_number ON form_numbers (tracking_number);

CREATE TABLE shipments (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL CHECK (state IN ('intended', 'sent', 'bought', 'failed', 'unknown', 'canceled', 'refund-requested')),
  day TEXT NOT NULL,
  ship_date TEXT NOT NULL,
  order_number TEXT NOT NULL COLLATE NOCASE,
  tracking_number TEXT UNIQUE,
  charged INTEGER NOT NULL,
  form_id TEXT REFERENCES forms (id),
  search_text TEXT NOT NULL,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  detail TEXT NOT NULL,
  free_to_cancel_until TEXT NOT NULL,
  document_hash TEXT,
  document_type TEXT,
  mailpiece TEXT NOT NULL,
  ship_from TEXT NOT NULL,
  rate TEXT NOT NULL,
  label_address TEXT,
  CHECK (state NOT IN ('bought', 'refund-requested') OR (tracking_number IS NOT NULL AND document_hash IS NOT NULL)),
  CHECK ((document_hash IS NULL) = (document_type IS NULL))
) STRICT;
CREATE INDEX shipments_by_day ON shipments (day);
CREATE INDEX shipments_by_state ON shipments (state);
CREATE INDEX shipments_by_order_number ON shipments (order_number);
CREATE INDEX shipments_by_form ON shipments (form_id);
CREATE INDEX shipments_without_form ON shipments (ship_date) WHERE state = 'bought' AND form_id IS NULL;

CREATE TABLE purchase_requests (
  shipment_id TEXT PRIMARY KEY REFERENCES shipments (id),
  idempotency_key TEXT NOT NULL UNIQUE,
  request BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE shipment_events (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  shipment_id TEXT NOT NULL REFERENCES shipments (id),
  state TEXT NOT NULL,
  at TEXT NOT NULL,
  detail TEXT NOT NULL
) STRICT;
CREATE INDEX shipment_events_by_shipment ON shipment_events (shipment_id);

CREATE TABLE print_jobs (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  document TEXT NOT NULL CHECK (document IN ('label', 'scan-form')),
  shipment_id TEXT REFERENCES shipments (id),
  form_id TEXT REFERENCES forms (id),
  printer_id TEXT NOT NULL,
  printer_name TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('queued', 'sent', 'accepted', 'completed', 'failed')),
  detail TEXT NOT NULL,
  started_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  CHECK ((document = 'label') = (shipment_id IS NOT NULL) AND (document = 'scan-form') = (form_id IS NOT NULL))
) STRICT;
CREATE INDEX print_jobs_by_shipment ON print_jobs (shipment_id);
CREATE INDEX print_jobs_by_form ON print_jobs (form_id);
CREATE INDEX print_jobs_by_state ON print_jobs (state);

CREATE TABLE draft (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  draft TEXT,
  saved_at TEXT NOT NULL
) STRICT;

CREATE TRIGGER shipments_begin_intended BEFORE INSERT ON shipments WHEN NEW.state <> 'intended'
BEGIN SELECT RAISE(ABORT, 'a purchase begins as intended'); END;

CREATE TRIGGER shipments_move_legally BEFORE UPDATE OF state ON shipments
WHEN (OLD.state, NEW.state) NOT IN (VALUES
  ('intended', 'sent'), ('intended', 'failed'),
  ('sent', 'bought'), ('sent', 'failed'), ('sent', 'unknown'),
  ('unknown', 'sent'), ('unknown', 'bought'), ('unknown', 'failed'), ('unknown', 'canceled'),
  ('bought', 'canceled'), ('bought', 'refund-requested')
)
BEGIN SELECT RAISE(ABORT, 'illegal transition'); END;

CREATE TRIGGER shipments_keep_what_was_bought
BEFORE UPDATE OF sequence, id, day, ship_date, order_number, created_at, mailpiece, ship_from, rate ON shipments
BEGIN SELECT RAISE(ABORT, 'what was bought does not change'); END;

CREATE TRIGGER shipments_keep_their_label BEFORE UPDATE OF tracking_number, document_hash, document_type ON shipments
WHEN OLD.tracking_number IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a label does not change'); END;

CREATE TRIGGER shipments_record_beginning AFTER INSERT ON shipments
BEGIN
  INSERT INTO shipment_events (shipment_id, state, at, detail) VALUES (NEW.id, NEW.state, NEW.changed_at, NEW.detail);
END;

CREATE TRIGGER shipments_record_move AFTER UPDATE OF state ON shipments
BEGIN
  INSERT INTO shipment_events (shipment_id, state, at, detail) VALUES (NEW.id, NEW.state, NEW.changed_at, NEW.detail);
END;

CREATE TRIGGER shipments_stay BEFORE DELETE ON shipments BEGIN SELECT RAISE(ABORT, 'nothing is deleted'); END;
CREATE TRIGGER forms_stay BEFORE DELETE ON forms BEGIN SELECT RAISE(ABORT, 'nothing is deleted'); END;
CREATE TRIGGER form_numbers_stay BEFORE DELETE ON form_numbers BEGIN SELECT RAISE(ABORT, 'nothing is deleted'); END;
CREATE TRIGGER print_jobs_stay BEFORE DELETE ON print_jobs BEGIN SELECT RAISE(ABORT, 'nothing is deleted'); END;
CREATE TRIGGER purchase_requests_stay BEFORE DELETE ON purchase_requests BEGIN SELECT RAISE(ABORT, 'nothing is deleted'); END;
CREATE TRIGGER purchase_requests_keep BEFORE UPDATE ON purchase_requests
BEGIN SELECT RAISE(ABORT, 'what was sent does not change'); END;
CREATE TRIGGER shipment_events_stay BEFORE DELETE ON shipment_events BEGIN SELECT RAISE(ABORT, 'nothing is deleted'); END;
CREATE TRIGGER shipment_events_keep BEFORE UPDATE ON shipment_events
BEGIN SELECT RAISE(ABORT, 'what happened does not change'); END;
`;
