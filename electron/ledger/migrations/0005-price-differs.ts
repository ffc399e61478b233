/** What USPS charged for a label and what it had quoted may differ: that is kept until a person has seen it. */
export const priceDiffers = `
ALTER TABLE shipments ADD COLUMN price_differs INTEGER NOT NULL DEFAULT 0 CHECK (price_differs IN (0, 1));
CREATE INDEX shipments_whose_price_differs ON shipments (sequence) WHERE price_differs = 1;

CREATE TRIGGER shipments_record_price_differs AFTER UPDATE OF price_differs ON shipments WHEN OLD.price_differs = 0 AND NEW.price_differs = 1
BEGIN
  INSERT INTO shipment_events (shipment_id, state, at, detail)
  VALUES (NEW.id, 'price-differs', NEW.changed_at, OLD.charged || ' cents quoted, ' || NEW.charged || ' charged');
END;

CREATE TRIGGER shipments_record_price_seen AFTER UPDATE OF price_differs ON shipments WHEN OLD.price_differs = 1 AND NEW.price_differs = 0
BEGIN
  INSERT INTO shipment_events (shipment_id, state, at, detail) VALUES (NEW.id, 'price-seen', NEW.changed_at, '');
END;
`;
