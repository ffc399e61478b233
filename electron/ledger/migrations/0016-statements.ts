/**
 * Statements of the payment account, as they were exported and imported here. Every line is kept as it stood, those that couldn't
 * be read with the reason. A line that an earlier statement has counts once; when that statement is withdrawn, the next one counts.
 */
export const statements = `
CREATE TABLE statements (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  columns TEXT NOT NULL,
  mapping TEXT NOT NULL,
  imported_at TEXT NOT NULL,
  withdrawn_at TEXT
) STRICT;
CREATE UNIQUE INDEX statements_once ON statements (content_hash) WHERE withdrawn_at IS NULL;
CREATE TRIGGER statements_keep BEFORE UPDATE OF sequence, id, name, content_hash, columns, mapping, imported_at ON statements
BEGIN SELECT RAISE(ABORT, 'what was imported does not change'); END;
CREATE TRIGGER statements_stay BEFORE DELETE ON statements BEGIN SELECT RAISE(ABORT, 'nothing is deleted'); END;

CREATE TABLE statement_lines (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  statement_id TEXT NOT NULL REFERENCES statements (id),
  line INTEGER NOT NULL,
  fingerprint TEXT NOT NULL,
  counts INTEGER NOT NULL CHECK (counts IN (0, 1)),
  kind TEXT CHECK (kind IN ('charge', 'adjustment', 'refund')),
  tracking_number TEXT,
  day TEXT,
  amount INTEGER,
  weight TEXT NOT NULL DEFAULT '',
  cells TEXT NOT NULL,
  problem TEXT,
  CHECK ((problem IS NULL) = (kind IS NOT NULL) AND (kind IS NULL) = (amount IS NULL) AND (kind IS NULL) = (tracking_number IS NULL)),
  CHECK (problem IS NULL OR counts = 0)
) STRICT;
CREATE INDEX statement_lines_by_statement ON statement_lines (statement_id);
CREATE INDEX statement_lines_by_number ON statement_lines (tracking_number) WHERE counts = 1;
CREATE INDEX statement_lines_by_fingerprint ON statement_lines (fingerprint);
CREATE UNIQUE INDEX statement_lines_count_once ON statement_lines (fingerprint) WHERE counts = 1;
CREATE TRIGGER statement_lines_keep
BEFORE UPDATE OF sequence, statement_id, line, fingerprint, kind, tracking_number, day, amount, weight, cells, problem ON statement_lines
BEGIN SELECT RAISE(ABORT, 'what was imported does not change'); END;
CREATE TRIGGER statement_lines_stay BEFORE DELETE ON statement_lines BEGIN SELECT RAISE(ABORT, 'nothing is deleted'); END;
`;
