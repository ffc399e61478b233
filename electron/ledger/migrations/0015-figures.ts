const counted = "('bought', 'refund-requested')";

/** What a shipment adds to its day, or takes from it. */
const add = (row: 'NEW' | 'OLD', sign: '+' | '-'): string => `
  INSERT INTO spend (day, service, cost_code, state, parcels, charged, refunded)
  SELECT ${row}.day, coalesce(${row}.service, ''), coalesce(${row}.cost_code, ''), ${row}.state, ${sign}1, ${sign}${row}.charged, 0
  WHERE ${row}.state IN ${counted}
  ON CONFLICT DO UPDATE SET parcels = parcels + excluded.parcels, charged = charged + excluded.charged;
`;

/**
 * Service and cost code of a shipment can be asked for, and what a day, a service and a cost code come to is kept as it grows: a
 * year's shipments needn't be read for it. Return labels cost nothing until they are used, and aren't counted. A parcel whose
 * price came back whole is none, as in the day's own figures.
 */
export const figures = `
ALTER TABLE shipments ADD COLUMN service TEXT GENERATED ALWAYS AS (json_extract(rate, '$.mailClass')) VIRTUAL;
ALTER TABLE shipments ADD COLUMN cost_code TEXT COLLATE NOCASE GENERATED ALWAYS AS (json_extract(mailpiece, '$.costCode')) VIRTUAL;
CREATE INDEX shipments_by_service ON shipments (service, state);
CREATE INDEX shipments_by_cost_code ON shipments (cost_code, service, state);

CREATE TABLE spend (
  day TEXT NOT NULL,
  service TEXT NOT NULL,
  cost_code TEXT NOT NULL COLLATE NOCASE,
  state TEXT NOT NULL,
  parcels INTEGER NOT NULL,
  charged INTEGER NOT NULL,
  refunded INTEGER NOT NULL,
  PRIMARY KEY (day, service, cost_code, state)
) STRICT, WITHOUT ROWID;

INSERT INTO spend (day, service, cost_code, state, parcels, charged, refunded)
SELECT day, coalesce(service, ''), coalesce(cost_code, ''), state, sum(state = 'bought' OR back < charged), sum(charged), sum(back)
FROM (
  SELECT day, service, cost_code, state, charged, (SELECT coalesce(sum(amount), 0) FROM refunds WHERE refunds.shipment_id = shipments.id) AS back
  FROM shipments WHERE state IN ${counted} AND return_of IS NULL
)
GROUP BY 1, 2, 3, 4;

CREATE TRIGGER spend_follows AFTER UPDATE OF state, charged ON shipments
WHEN NEW.return_of IS NULL AND (OLD.state IN ${counted} OR NEW.state IN ${counted}) AND (OLD.state <> NEW.state OR OLD.charged <> NEW.charged)
BEGIN
  ${add('OLD', '-')}
  ${add('NEW', '+')}
END;

CREATE TRIGGER spend_comes_back AFTER INSERT ON refunds
BEGIN
  UPDATE spend SET
    refunded = refunded + NEW.amount,
    parcels = parcels - (
      SELECT sum(amount) >= shipments.charged AND sum(amount) - NEW.amount < shipments.charged
      FROM refunds JOIN shipments ON shipments.id = refunds.shipment_id WHERE refunds.shipment_id = NEW.shipment_id
    )
  WHERE (day, service, cost_code, state) IN (
    SELECT day, coalesce(service, ''), coalesce(cost_code, ''), state FROM shipments WHERE id = NEW.shipment_id AND return_of IS NULL
  );
END;
`;
