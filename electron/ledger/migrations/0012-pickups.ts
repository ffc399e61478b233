/**
 * Carrier pickups: what is asked is on disk before USPS hears of it, and a booking whose answer was lost stays open until USPS has
 * said what became of it. USPS refuses a second pickup of an address on a day without naming the first one: such a pickup is known
 * to stand, and its number isn't (`unnumbered`). What USPS answered of an address, whether a carrier can come, is kept by address.
 */
export const pickups = `
CREATE TABLE pickups (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL CHECK (state IN ('intended', 'sent', 'booked', 'unnumbered', 'failed', 'unknown', 'canceled')),
  place_key TEXT NOT NULL,
  address TEXT NOT NULL,
  asked_day TEXT NOT NULL,
  takes_next_day INTEGER NOT NULL CHECK (takes_next_day IN (0, 1)),
  request TEXT NOT NULL,
  day TEXT,
  confirmation_number TEXT,
  entity_tag TEXT,
  details TEXT NOT NULL,
  day_seen INTEGER NOT NULL DEFAULT 1 CHECK (day_seen IN (0, 1)),
  asking TEXT CHECK (asking IN ('change', 'cancel')),
  asked_details TEXT,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  detail TEXT NOT NULL,
  CHECK (state <> 'booked' OR (confirmation_number IS NOT NULL AND day IS NOT NULL)),
  CHECK (asking IS NULL OR state = 'booked'),
  CHECK ((asking IS 'change') = (asked_details IS NOT NULL))
) STRICT;
CREATE INDEX pickups_by_day ON pickups (coalesce(day, asked_day));
CREATE INDEX pickups_open ON pickups (state) WHERE state IN ('intended', 'sent', 'unknown') OR asking IS NOT NULL;
CREATE UNIQUE INDEX pickups_asked_once ON pickups (place_key, asked_day) WHERE state IN ('intended', 'sent', 'unknown');
CREATE UNIQUE INDEX pickups_by_number ON pickups (confirmation_number) WHERE state = 'booked';
CREATE TRIGGER pickups_begin_intended BEFORE INSERT ON pickups WHEN NEW.state <> 'intended'
BEGIN SELECT RAISE(ABORT, 'a pickup begins as intended'); END;
CREATE TRIGGER pickups_move_legally BEFORE UPDATE OF state ON pickups
WHEN (OLD.state, NEW.state) NOT IN (VALUES
  ('intended', 'sent'), ('intended', 'failed'),
  ('sent', 'booked'), ('sent', 'unnumbered'), ('sent', 'failed'), ('sent', 'unknown'),
  ('unknown', 'booked'), ('unknown', 'unnumbered'), ('unknown', 'failed'), ('unknown', 'unknown'),
  ('unnumbered', 'booked'), ('unnumbered', 'canceled'),
  ('booked', 'booked'), ('booked', 'canceled')
)
BEGIN SELECT RAISE(ABORT, 'illegal transition'); END;
CREATE TRIGGER pickups_keep BEFORE UPDATE OF sequence, id, place_key, address, asked_day, takes_next_day, request, created_at ON pickups
BEGIN SELECT RAISE(ABORT, 'what was asked does not change'); END;
CREATE TRIGGER pickups_keep_their_number BEFORE UPDATE OF confirmation_number ON pickups
WHEN OLD.confirmation_number IS NOT NULL AND OLD.confirmation_number IS NOT NEW.confirmation_number
BEGIN SELECT RAISE(ABORT, 'a number does not change'); END;
CREATE TRIGGER pickups_stay BEFORE DELETE ON pickups BEGIN SELECT RAISE(ABORT, 'nothing is deleted'); END;

CREATE TABLE pickup_events (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  pickup_id TEXT NOT NULL REFERENCES pickups (id),
  event TEXT NOT NULL,
  at TEXT NOT NULL,
  detail TEXT NOT NULL
) STRICT;
CREATE INDEX pickup_events_by_pickup ON pickup_events (pickup_id);
CREATE TRIGGER pickup_events_keep BEFORE UPDATE ON pickup_events BEGIN SELECT RAISE(ABORT, 'what happened does not change'); END;
CREATE TRIGGER pickup_events_stay BEFORE DELETE ON pickup_events BEGIN SELECT RAISE(ABORT, 'nothing is deleted'); END;

CREATE TABLE pickup_places (
  place_key TEXT PRIMARY KEY,
  answer TEXT NOT NULL,
  asked_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX shipments_live_by_ship_date ON shipments (ship_date) WHERE state = 'bought' AND return_of IS NULL;
`;
