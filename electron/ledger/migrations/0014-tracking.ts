/**
 * Where each parcel is, by what USPS last told. The row is there from the moment that a label is bought, with when it is asked of
 * first: in the evening of its mailing date, which is the same instant for the whole country. A label of a ledger that is older
 * than its newest month isn't asked of. That a carrier has scanned a parcel is never taken back.
 */
export const tracking = `
CREATE TABLE tracking (
  sequence INTEGER PRIMARY KEY REFERENCES shipments (sequence),
  state TEXT NOT NULL DEFAULT 'not-asked' CHECK (state IN (
    'not-asked', 'not-scanned', 'accepted', 'in-transit', 'out-for-delivery', 'delivered', 'attempted', 'alert', 'returning', 'returned', 'not-told'
  )),
  since TEXT,
  words TEXT NOT NULL DEFAULT '',
  place TEXT NOT NULL DEFAULT '',
  expected TEXT,
  accepted_at TEXT,
  exception TEXT CHECK (exception IN ('attempted', 'alert', 'returning', 'returned', 'late', 'stalled', 'never-scanned')),
  exception_seen INTEGER NOT NULL DEFAULT 0 CHECK (exception_seen IN (0, 1)),
  asked_at TEXT,
  ask_after TEXT
) STRICT;
CREATE INDEX tracking_to_ask ON tracking (ask_after) WHERE ask_after IS NOT NULL;
CREATE INDEX tracking_by_state ON tracking (state);
CREATE INDEX tracking_of_exceptions ON tracking (sequence) WHERE exception IS NOT NULL;
CREATE INDEX tracking_of_exceptions_unseen ON tracking (sequence) WHERE exception IS NOT NULL AND exception_seen = 0;

CREATE TRIGGER tracking_keeps_acceptance BEFORE UPDATE OF accepted_at ON tracking
WHEN OLD.accepted_at IS NOT NULL AND NEW.accepted_at IS NOT OLD.accepted_at
BEGIN SELECT RAISE(ABORT, 'what the carrier scanned stays scanned'); END;
CREATE TRIGGER tracking_stays BEFORE DELETE ON tracking BEGIN SELECT RAISE(ABORT, 'nothing is deleted'); END;

CREATE TRIGGER tracking_begins AFTER UPDATE OF state ON shipments WHEN NEW.state = 'bought'
BEGIN
  INSERT OR IGNORE INTO tracking (sequence, ask_after) VALUES (NEW.sequence, date(NEW.ship_date, '+1 day') || 'T02:00:00.000Z');
END;
CREATE TRIGGER tracking_ends AFTER UPDATE OF state ON shipments WHEN OLD.state = 'bought' AND NEW.state <> 'bought'
BEGIN UPDATE tracking SET ask_after = NULL, exception_seen = 1 WHERE sequence = NEW.sequence; END;

INSERT INTO tracking (sequence, ask_after)
SELECT sequence, date(ship_date, '+1 day') || 'T02:00:00.000Z' FROM shipments
WHERE day >= (SELECT date(max(day), '-30 days') FROM shipments) AND state = 'bought' ORDER BY sequence;
`;
