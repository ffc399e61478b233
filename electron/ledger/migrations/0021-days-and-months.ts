/**
 * Where a day's shipments lie, and what a month came to, kept as they grow: a filter over years looks neither through every day's
 * shipments for their ends, nor through every day's figures for their sum.
 */
export const daysAndMonths = `
CREATE TABLE shipment_days (
  day TEXT PRIMARY KEY,
  first INTEGER NOT NULL,
  last INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO shipment_days (day, first, last)
SELECT day, min(sequence), max(sequence) FROM shipments INDEXED BY shipments_by_day GROUP BY day;

CREATE TRIGGER shipment_days_follow AFTER INSERT ON shipments
BEGIN
  INSERT INTO shipment_days (day, first, last) VALUES (NEW.day, NEW.sequence, NEW.sequence)
  ON CONFLICT DO UPDATE SET first = min(first, excluded.first), last = max(last, excluded.last);
END;

CREATE TABLE spend_by_month (
  month TEXT NOT NULL,
  service TEXT NOT NULL,
  cost_code TEXT NOT NULL COLLATE NOCASE,
  state TEXT NOT NULL,
  parcels INTEGER NOT NULL,
  charged INTEGER NOT NULL,
  refunded INTEGER NOT NULL,
  PRIMARY KEY (month, service, cost_code, state)
) STRICT, WITHOUT ROWID;
INSERT INTO spend_by_month (month, service, cost_code, state, parcels, charged, refunded)
SELECT substr(day, 1, 7), service, cost_code, state, sum(parcels), sum(charged), sum(refunded) FROM spend GROUP BY 1, 2, 3, 4;

CREATE TRIGGER spend_by_month_begins AFTER INSERT ON spend
BEGIN
  INSERT INTO spend_by_month (month, service, cost_code, state, parcels, charged, refunded)
  VALUES (substr(NEW.day, 1, 7), NEW.service, NEW.cost_code, NEW.state, NEW.parcels, NEW.charged, NEW.refunded)
  ON CONFLICT DO UPDATE SET
    parcels = parcels + excluded.parcels, charged = charged + excluded.charged, refunded = refunded + excluded.refunded;
END;

CREATE TRIGGER spend_by_month_follows AFTER UPDATE ON spend
BEGIN
  UPDATE spend_by_month SET
    parcels = parcels + NEW.parcels - OLD.parcels, charged = charged + NEW.charged - OLD.charged, refunded = refunded + NEW.refunded - OLD.refunded
  WHERE month = substr(NEW.day, 1, 7) AND service = NEW.service AND cost_code = NEW.cost_code AND state = NEW.state;
END;
`;
