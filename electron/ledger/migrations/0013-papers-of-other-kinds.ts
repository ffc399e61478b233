/**
 * A print job of the report of a day. Which kinds of paper there are is the application's to say from here on: SQLite changes no
 * CHECK in place, so that the table had to be made anew for each.
 */
export const papersOfOtherKinds = `
CREATE TABLE print_jobs_anew (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  document TEXT NOT NULL,
  shipment_id TEXT REFERENCES shipments (id),
  form_id TEXT REFERENCES forms (id),
  report_day TEXT,
  printer_id TEXT NOT NULL,
  printer_name TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN (
    'queued', 'held', 'sending', 'accepted', 'completed', 'failed', 'canceled', 'unknown', 'confirmed'
  )),
  doubt TEXT CHECK (doubt IN ('one-way', 'interrupted', 'printer-lost')),
  may_have_printed_twice INTEGER NOT NULL DEFAULT 0 CHECK (may_have_printed_twice IN (0, 1)),
  detail TEXT NOT NULL,
  pages TEXT,
  page_count INTEGER,
  instead_of TEXT REFERENCES print_jobs (id),
  released INTEGER NOT NULL DEFAULT 0 CHECK (released IN (0, 1)),
  ticket TEXT,
  sheet_place INTEGER,
  sheet_next INTEGER,
  awaits_scan INTEGER NOT NULL DEFAULT 0 CHECK (awaits_scan IN (0, 1)),
  looked_at TEXT,
  started_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  CHECK (document <> 'label' OR shipment_id IS NOT NULL),
  CHECK ((document = 'scan-form') = (form_id IS NOT NULL)),
  CHECK ((document = 'day-report') = (report_day IS NOT NULL)),
  CHECK ((state = 'unknown') = (doubt IS NOT NULL))
) STRICT;

INSERT INTO print_jobs_anew (
  sequence, id, document, shipment_id, form_id, printer_id, printer_name, state, doubt, may_have_printed_twice, detail, pages, page_count,
  instead_of, released, ticket, sheet_place, sheet_next, awaits_scan, looked_at, started_at, changed_at
)
SELECT
  sequence, id, document, shipment_id, form_id, printer_id, printer_name, state, doubt, may_have_printed_twice, detail, pages, page_count,
  instead_of, released, ticket, sheet_place, sheet_next, awaits_scan, looked_at, started_at, changed_at
FROM print_jobs ORDER BY sequence;
DROP TABLE print_jobs;
ALTER TABLE print_jobs_anew RENAME TO print_jobs;

CREATE INDEX print_jobs_by_shipment ON print_jobs (shipment_id);
CREATE INDEX print_jobs_by_form ON print_jobs (form_id);
CREATE INDEX print_jobs_by_report_day ON print_jobs (report_day) WHERE report_day IS NOT NULL;
CREATE INDEX print_jobs_by_state ON print_jobs (state);
CREATE INDEX print_jobs_by_start ON print_jobs (started_at);
CREATE INDEX print_jobs_made_from ON print_jobs (instead_of) WHERE instead_of IS NOT NULL;
CREATE INDEX print_jobs_in_doubt ON print_jobs (sequence) WHERE state = 'unknown' AND doubt <> 'one-way';
CREATE INDEX print_jobs_perhaps_twice ON print_jobs (sequence) WHERE may_have_printed_twice = 1 AND looked_at IS NULL;
CREATE INDEX print_jobs_awaiting_a_scan ON print_jobs (shipment_id) WHERE awaits_scan = 1;

CREATE TRIGGER print_jobs_begin BEFORE INSERT ON print_jobs WHEN NEW.state NOT IN ('queued', 'confirmed')
BEGIN SELECT RAISE(ABORT, 'a print job begins as queued'); END;

CREATE TRIGGER print_jobs_move_legally BEFORE UPDATE OF state ON print_jobs
WHEN (OLD.state, NEW.state) NOT IN (VALUES
  ('queued', 'queued'), ('queued', 'held'), ('queued', 'sending'), ('queued', 'failed'), ('queued', 'canceled'),
  ('held', 'queued'), ('held', 'failed'), ('held', 'canceled'),
  ('sending', 'queued'), ('sending', 'accepted'), ('sending', 'completed'), ('sending', 'failed'), ('sending', 'canceled'),
  ('sending', 'unknown'), ('sending', 'confirmed'),
  ('accepted', 'accepted'), ('accepted', 'completed'), ('accepted', 'failed'), ('accepted', 'canceled'), ('accepted', 'unknown'),
  ('accepted', 'confirmed'),
  ('completed', 'completed'), ('completed', 'confirmed'),
  ('failed', 'completed'), ('failed', 'canceled'), ('failed', 'confirmed'),
  ('canceled', 'confirmed'),
  ('unknown', 'completed'), ('unknown', 'failed'), ('unknown', 'canceled'), ('unknown', 'confirmed'),
  ('confirmed', 'confirmed')
)
BEGIN SELECT RAISE(ABORT, 'illegal transition'); END;

CREATE TRIGGER print_jobs_keep_what_they_print
BEFORE UPDATE OF sequence, id, document, shipment_id, form_id, report_day, printer_id, pages, instead_of, started_at ON print_jobs
BEGIN SELECT RAISE(ABORT, 'what a job prints does not change'); END;

CREATE TRIGGER print_jobs_keep_their_ticket BEFORE UPDATE OF ticket ON print_jobs
WHEN OLD.ticket IS NOT NULL AND OLD.ticket IS NOT NEW.ticket
BEGIN SELECT RAISE(ABORT, 'a ticket does not change'); END;

CREATE TRIGGER print_jobs_stay BEFORE DELETE ON print_jobs BEGIN SELECT RAISE(ABORT, 'nothing is deleted'); END;

CREATE TRIGGER labels_printed_elsewhere AFTER INSERT ON print_jobs WHEN NEW.document = 'label' AND NEW.state = 'confirmed'
BEGIN DELETE FROM unprinted_labels WHERE shipment_id = NEW.shipment_id; END;

CREATE TRIGGER labels_printed AFTER UPDATE OF state ON print_jobs
WHEN NEW.document = 'label' AND NEW.state IN ('completed', 'unknown', 'confirmed')
BEGIN DELETE FROM unprinted_labels WHERE shipment_id = NEW.shipment_id; END;

CREATE TRIGGER labels_not_printed_after_all AFTER UPDATE OF state ON print_jobs
WHEN NEW.document = 'label' AND NEW.state IN ('failed', 'canceled')
BEGIN
  INSERT OR IGNORE INTO unprinted_labels (shipment_id)
  SELECT id FROM shipments WHERE id = NEW.shipment_id AND state = 'bought' AND NOT EXISTS (
    SELECT 1 FROM print_jobs WHERE shipment_id = NEW.shipment_id AND document = 'label' AND state IN ('completed', 'unknown', 'confirmed')
  );
END;
`;
