/**
 * Which form a label is on stands beside its row: written into it, it made each row longer, and a form of thousands of labels wrote
 * all of their rows anew. Labels on no form are found by their ship date, less those that are here. What USPS refused for a form, and
 * what is to be tried again, is found without reading the other events of a label; a purchase writes neither.
 */
export const formsBesideTheRows = `
CREATE TABLE form_labels (
  sequence INTEGER PRIMARY KEY REFERENCES shipments (sequence),
  form_id TEXT NOT NULL REFERENCES forms (id)
) STRICT;
INSERT INTO form_labels (sequence, form_id) SELECT sequence, form_id FROM shipments WHERE form_id IS NOT NULL ORDER BY sequence;
CREATE TRIGGER form_labels_stay BEFORE DELETE ON form_labels BEGIN SELECT RAISE(ABORT, 'nothing is deleted'); END;

CREATE TABLE form_numbers_anew (
  form_id TEXT NOT NULL REFERENCES forms (id),
  place INTEGER NOT NULL,
  tracking_number TEXT NOT NULL,
  PRIMARY KEY (form_id, place),
  UNIQUE (tracking_number, form_id)
) STRICT, WITHOUT ROWID;
INSERT INTO form_numbers_anew (form_id, place, tracking_number) SELECT form_id, place, tracking_number FROM form_numbers ORDER BY form_id, place;
DROP TABLE form_numbers;
ALTER TABLE form_numbers_anew RENAME TO form_numbers;
CREATE TRIGGER form_numbers_stay BEFORE DELETE ON form_numbers BEGIN SELECT RAISE(ABORT, 'nothing is deleted'); END;

DROP INDEX shipments_by_form;
DROP INDEX shipments_without_form;
ALTER TABLE shipments DROP COLUMN form_id;

CREATE INDEX shipment_events_about_forms ON shipment_events (shipment_id, sequence) WHERE state IN ('form-refused', 'form-tried-again');
CREATE INDEX shipments_given_back ON shipments (day) WHERE state IN ('canceled', 'refund-requested');
`;
