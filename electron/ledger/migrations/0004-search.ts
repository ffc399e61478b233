/**
 * What a search looks through, as words of which the beginning is enough. Of a tracking number it holds the ends that people
 * read off a label, four digits and longer: the beginning is the same for every label of a desk.
 */
const words = (row: 'NEW' | 'shipments'): string => {
  const ends = [4, 5, 6, 7, 8, 9, 10, 11, 12].map((length) => `substr(number, -${length})`).join(` || ' ' || `);
  return `
    SELECT sequence, replace(text, number, '') || CASE number WHEN '' THEN '' ELSE ' ' || ${ends} END FROM (
      SELECT ${row}.sequence AS sequence, ${row}.search_text AS text, coalesce(${row}.tracking_number, ${row}.noted_number, '') AS number
      ${row === 'shipments' ? 'FROM shipments' : ''}
    )
  `;
};

export const search = `
CREATE VIRTUAL TABLE shipment_words USING fts5(
  words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3 4'
);

INSERT INTO shipment_words (rowid, words) ${words('shipments')};

CREATE TRIGGER shipments_are_found AFTER INSERT ON shipments
BEGIN INSERT INTO shipment_words (rowid, words) ${words('NEW')}; END;

CREATE TRIGGER shipments_are_found_by_number AFTER UPDATE OF search_text ON shipments
BEGIN INSERT OR REPLACE INTO shipment_words (rowid, words) ${words('NEW')}; END;
`;
