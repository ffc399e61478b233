/** What a search looks through, as the step that first made it has it. */
const ends = [4, 5, 6, 7, 8, 9, 10, 11, 12].map((length) => `substr(number, -${length})`).join(` || ' ' || `);
const findByWords = `
  INSERT OR REPLACE INTO shipment_words (rowid, words)
  SELECT sequence, replace(text, number, '') || CASE number WHEN '' THEN '' ELSE ' ' || ${ends} END
  FROM (SELECT NEW.sequence AS sequence, NEW.search_text AS text, coalesce(NEW.tracking_number, NEW.noted_number, '') AS number);
`;

const underWay = "('intended', 'sent')";

/** In these words SQLite knows that a query for one state is among them (sqlite.org/partialindex.html). */
const settled = ['bought', 'failed', 'unknown', 'unconfirmed', 'canceled', 'refund-requested'].map((state) => `state = '${state}'`).join(' OR ');

/**
 * A purchase is in three steps within a second, and each rewrote the words and every index that has the state. A shipment is in the
 * words and in the indices of its service and cost code from the third step on, whatever came of it; the few that are under way are
 * looked through one by one. What is on no form is in no index of forms.
 * The words of each shipment are a segment of their own: FTS5 would merge them in the middle of every sixteenth purchase, and they
 * are merged between purchases (`foldIn`), where there is a pause.
 */
export const fewerPagesAPurchase = `
DROP TRIGGER shipments_are_found;
CREATE TRIGGER shipments_are_found AFTER UPDATE OF state ON shipments WHEN OLD.state IN ${underWay} AND NEW.state NOT IN ${underWay}
BEGIN ${findByWords} END;

DROP TRIGGER shipments_are_found_by_number;
CREATE TRIGGER shipments_are_found_by_number AFTER UPDATE OF search_text ON shipments WHEN OLD.state NOT IN ${underWay}
BEGIN ${findByWords} END;

INSERT INTO shipment_words (shipment_words, rank) VALUES ('crisismerge', 64);

DROP INDEX shipments_by_service;
CREATE INDEX shipments_by_service ON shipments (service, state) WHERE ${settled};
DROP INDEX shipments_by_cost_code;
CREATE INDEX shipments_by_cost_code ON shipments (cost_code, service, state) WHERE ${settled};

DROP INDEX shipments_by_form;
CREATE INDEX shipments_by_form ON shipments (form_id) WHERE form_id IS NOT NULL;
DROP INDEX print_jobs_by_form;
CREATE INDEX print_jobs_by_form ON print_jobs (form_id) WHERE form_id IS NOT NULL;
`;
