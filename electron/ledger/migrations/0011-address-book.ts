/**
 * Who was shipped to, or may be. An entry is one person at one place; what else was heard of the two stands beside it in `also`.
 * Words are written behind the rows, so that a file of many addresses is taken in at the speed of its rows: those after
 * `up_to` are looked through one by one.
 */
export const addressBook = `
CREATE TABLE address_book (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  merge_key TEXT NOT NULL UNIQUE,
  fields TEXT NOT NULL,
  also TEXT NOT NULL DEFAULT '[]',
  note TEXT NOT NULL DEFAULT '',
  as_typed_reason TEXT NOT NULL DEFAULT '',
  uses INTEGER NOT NULL DEFAULT 0,
  last_used_at TEXT,
  changed_at TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE address_words USING fts5(
  words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3 4'
);

CREATE TABLE address_words_made (only INTEGER PRIMARY KEY CHECK (only = 1), up_to INTEGER NOT NULL) STRICT;
INSERT INTO address_words_made (only, up_to) VALUES (1, 0);
`;
