const counted = "('bought', 'refund-requested')";

/** A parcel whose price came back whole is none, also where its price changes after that. */
const isParcel = (row: 'NEW' | 'OLD'): string => `
  (${row}.state = 'bought' OR (SELECT coalesce(sum(amount), 0) FROM refunds WHERE refunds.shipment_id = ${row}.id) < ${row}.charged)
`;

/** What a shipment adds to its day, or takes from it. */
const add = (row: 'NEW' | 'OLD', sign: '+' | '-'): string => `
  INSERT INTO spend (day, service, cost_code, state, parcels, charged, refunded)
  SELECT ${row}.day, coalesce(${row}.service, ''), coalesce(${row}.cost_code, ''), ${row}.state, ${sign}${isParcel(row)}, ${sign}${row}.charged, 0
  WHERE ${row}.state IN ${counted}
  ON CONFLICT DO UPDATE SET parcels = parcels + excluded.parcels, charged = charged + excluded.charged;
`;

/** A change of weight or size may be settled after its label's refund was recorded: then the price moves past what came back. */
export const figuresOfALatePrice = `
DROP TRIGGER spend_follows;
CREATE TRIGGER spend_follows AFTER UPDATE OF state, charged ON shipments
WHEN NEW.return_of IS NULL AND (OLD.state IN ${counted} OR NEW.state IN ${counted}) AND (OLD.state <> NEW.state OR OLD.charged <> NEW.charged)
BEGIN
  ${add('OLD', '-')}
  ${add('NEW', '+')}
END;
`;
