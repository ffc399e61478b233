/**
 * A purchase that can't be confirmed, a cancellation whose answer was lost, and a number that was found elsewhere. SQLite
 * changes no CHECK in place, so the table is made anew and its rows are moved; a trigger that names it can't be there
 * meanwhile. What is noted beside a state is an event too, and gives no label back.
 */
export const purchasesThatStayOpen = `
CREATE TABLE shipments_anew (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL CHECK (
    state IN ('intended', 'sent', 'bought', 'failed', 'unknown', 'unconfirmed', 'canceled', 'refund-requested')
  ),
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
  cancel TEXT CHECK (cancel IN ('asked', 'undecided')),
  asked_in_vain INTEGER NOT NULL DEFAULT 0 CHECK (asked_in_vain IN (0, 1)),
  noted_number TEXT,
  CHECK (state <> 'bought' OR (tracking_number IS NOT NULL AND document_hash IS NOT NULL)),
  CHECK ((document_hash IS NULL) = (document_type IS NULL)),
  CHECK (cancel IS NULL OR state IN ('bought', 'unknown', 'unconfirmed'))
) STRICT;
INSERT INTO shipments_anew (
  sequence, id, state, day, ship_date, order_number, tracking_number, charged, form_id, search_text, created_at, changed_at, detail,
  free_to_cancel_until, document_hash, document_type, mailpiece, ship_from, rate, label_address
) SELECT
  sequence, id, state, day, ship_date, order_number, tracking_number, charged, form_id, search_text, created_at, changed_at, detail,
  free_to_cancel_until, document_hash, document_type, mailpiece, ship_from, rate, label_address
FROM shipments ORDER BY sequence;
DROP TRIGGER labels_not_printed_after_all;
DROP TRIGGER labels_given_back_need_no_paper;
DROP TABLE shipments;
ALTER TABLE shipments_anew RENAME TO shipments;

CREATE INDEX shipments_by_day ON shipments (day);
CREATE INDEX shipments_by_state ON shipments (state);
CREATE INDEX shipments_by_order_number ON shipments (order_number);
CREATE INDEX shipments_by_form ON shipments (form_id);
CREATE INDEX shipments_without_form ON shipments (ship_date) WHERE state = 'bought' AND form_id IS NULL;
CREATE INDEX shipments_with_cancel ON shipments (cancel) WHERE cancel IS NOT NULL;
CREATE INDEX shipments_by_noted_number ON shipments (noted_number) WHERE noted_number IS NOT NULL;

CREATE TRIGGER shipments_begin_intended BEFORE INSERT ON shipments WHEN NEW.state <> 'intended'
BEGIN SELECT RAISE(ABORT, 'a purchase begins as intended'); END;

CREATE TRIGGER shipments_move_legally BEFORE UPDATE OF state ON shipments
WHEN (OLD.state, NEW.state) NOT IN (VALUES
  ('intended', 'sent'), ('intended', 'failed'),
  ('sent', 'bought'), ('sent', 'failed'), ('sent', 'unknown'),
  ('unknown', 'sent'), ('unknown', 'bought'), ('unknown', 'failed'), ('unknown', 'unconfirmed'), ('unknown', 'canceled'),
  ('unknown', 'refund-requested'),
  ('unconfirmed', 'unknown'), ('unconfirmed', 'bought'), ('unconfirmed', 'canceled'), ('unconfirmed', 'refund-requested'),
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

CREATE TRIGGER labels_given_back_need_no_paper AFTER INSERT ON shipment_events WHEN NEW.state IN ('canceled', 'refund-requested')
BEGIN DELETE FROM unprinted_labels WHERE shipment_id = NEW.shipment_id; END;

CREATE TRIGGER labels_not_printed_after_all AFTER UPDATE OF state ON print_jobs
WHEN NEW.document = 'label' AND NEW.state IN ('failed', 'canceled')
BEGIN
  INSERT OR IGNORE INTO unprinted_labels (shipment_id)
  SELECT id FROM shipments WHERE id = NEW.shipment_id AND state = 'bought' AND NOT EXISTS (
    SELECT 1 FROM print_jobs WHERE shipment_id = NEW.shipment_id AND state IN ('completed', 'unknown', 'confirmed')
  );
END;
`;
