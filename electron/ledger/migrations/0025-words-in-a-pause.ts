/** What a search looks through, as the step that first made it has it. */
const ends = [4, 5, 6, 7, 8, 9, 10, 11, 12].map((length) => `substr(number, -${length})`).join(` || ' ' || `);
const findByWords = (row: string): string => `
  INSERT OR REPLACE INTO shipment_words (rowid, words)
  SELECT sequence, replace(text, number, '') || CASE number WHEN '' THEN '' ELSE ' ' || ${ends} END
  FROM (SELECT sequence, search_text AS text, coalesce(tracking_number, noted_number, '') AS number FROM shipments WHERE sequence = ${row});
`;

/**
 * The words of a shipment were written in the middle of its purchase, which is a sixth of what that writes. They are written in the
 * next pause (`foldIn`) by taking the shipment off the list of those that have none yet; the few on it are looked through one by one.
 */
export const wordsInAPause = `
CREATE TABLE fresh_words (sequence INTEGER PRIMARY KEY REFERENCES shipments (sequence)) STRICT;
INSERT INTO fresh_words (sequence) SELECT sequence FROM shipments WHERE state IN ('intended', 'sent');

DROP TRIGGER shipments_are_found;
CREATE TRIGGER shipments_have_no_words AFTER INSERT ON shipments
BEGIN INSERT INTO fresh_words (sequence) VALUES (NEW.sequence); END;
CREATE TRIGGER shipments_are_found BEFORE DELETE ON fresh_words
BEGIN ${findByWords('OLD.sequence')} END;

DROP TRIGGER shipments_are_found_by_number;
CREATE TRIGGER shipments_are_found_by_number AFTER UPDATE OF search_text ON shipments
WHEN NOT EXISTS (SELECT 1 FROM fresh_words WHERE sequence = NEW.sequence)
BEGIN ${findByWords('NEW.sequence')} END;
`;
