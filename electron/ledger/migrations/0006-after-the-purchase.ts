/**
 * What happens to a label once it is bought: changes of its weight and size, USPS's reprints with the documents that they gave,
 * refunds that a person read off a statement, and return labels. What was bought stays as it was; each of these is an entry
 * beside it.
 */
export const afterThePurchase = `
ALTER TABLE shipments ADD COLUMN return_of TEXT REFERENCES shipments (id);
ALTER TABLE shipments ADD COLUMN price_when_used INTEGER CHECK ((price_when_used IS NULL) = (return_of IS NULL));
CREATE INDEX shipments_by_return_of ON shipments (return_of) WHERE return_of IS NOT NULL;
CREATE TRIGGER shipments_keep_what_they_return BEFORE UPDATE OF return_of ON shipments
BEGIN SELECT RAISE(ABORT, 'what was bought does not change'); END;

CREATE TABLE label_edits (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  shipment_id TEXT NOT NULL REFERENCES shipments (id),
  state TEXT NOT NULL CHECK (state IN ('asked', 'undecided', 'done', 'not-done')),
  parcel TEXT NOT NULL,
  rate TEXT NOT NULL,
  changes TEXT NOT NULL,
  charged_before INTEGER NOT NULL,
  charged_after INTEGER,
  asked_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  CHECK ((state = 'done') = (charged_after IS NOT NULL))
) STRICT;
CREATE INDEX label_edits_by_shipment ON label_edits (shipment_id, state);
CREATE UNIQUE INDEX label_edits_open ON label_edits (shipment_id) WHERE state IN ('asked', 'undecided');
CREATE TRIGGER label_edits_begin BEFORE INSERT ON label_edits
WHEN NEW.state <> 'asked' OR (SELECT state FROM shipments WHERE id = NEW.shipment_id) <> 'bought'
BEGIN SELECT RAISE(ABORT, 'a change is asked for of a label that is bought'); END;
CREATE TRIGGER label_edits_move_legally BEFORE UPDATE OF state ON label_edits
WHEN (OLD.state, NEW.state) NOT IN (VALUES
  ('asked', 'undecided'), ('asked', 'done'), ('asked', 'not-done'), ('undecided', 'done'), ('undecided', 'not-done')
)
BEGIN SELECT RAISE(ABORT, 'illegal transition'); END;
CREATE TRIGGER label_edits_keep BEFORE UPDATE OF sequence, shipment_id, parcel, rate, changes, charged_before, asked_at ON label_edits
BEGIN SELECT RAISE(ABORT, 'what was asked does not change'); END;
CREATE TRIGGER label_edits_stay BEFORE DELETE ON label_edits BEGIN SELECT RAISE(ABORT, 'nothing is deleted'); END;

CREATE TABLE label_reprints (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  shipment_id TEXT NOT NULL REFERENCES shipments (id),
  outcome TEXT NOT NULL CHECK (outcome IN ('asked', 'given', 'refused', 'lost')),
  reprint_number INTEGER,
  document_hash TEXT,
  document_type TEXT,
  asked_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  CHECK ((outcome = 'given') = (document_hash IS NOT NULL)),
  CHECK ((document_hash IS NULL) = (document_type IS NULL))
) STRICT;
CREATE INDEX label_reprints_by_shipment ON label_reprints (shipment_id);
CREATE TRIGGER label_reprints_begin BEFORE INSERT ON label_reprints WHEN NEW.outcome <> 'asked'
BEGIN SELECT RAISE(ABORT, 'a reprint begins as asked'); END;
CREATE TRIGGER label_reprints_end_once BEFORE UPDATE ON label_reprints WHEN OLD.outcome <> 'asked'
BEGIN SELECT RAISE(ABORT, 'what came of a reprint does not change'); END;
CREATE TRIGGER label_reprints_stay BEFORE DELETE ON label_reprints BEGIN SELECT RAISE(ABORT, 'nothing is deleted'); END;

CREATE TABLE refunds (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  shipment_id TEXT NOT NULL REFERENCES shipments (id),
  day TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount > 0),
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX refunds_by_shipment ON refunds (shipment_id);
CREATE TRIGGER refunds_of_what_was_asked BEFORE INSERT ON refunds
WHEN (SELECT state FROM shipments WHERE id = NEW.shipment_id) <> 'refund-requested'
BEGIN SELECT RAISE(ABORT, 'a refund is recorded where one was asked for'); END;
CREATE TRIGGER refunds_keep BEFORE UPDATE ON refunds BEGIN SELECT RAISE(ABORT, 'what was recorded does not change'); END;
CREATE TRIGGER refunds_stay BEFORE DELETE ON refunds BEGIN SELECT RAISE(ABORT, 'nothing is deleted'); END;
`;
