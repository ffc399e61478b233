/**
 * Which prices of a contract were ever answered, and the alarms that were raised when they stayed away: kept over restarts, so
 * that since when is known.
 */
export const contractPrices = `
CREATE TABLE contract_prices_seen (
  price TEXT PRIMARY KEY,
  seen_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE contract_alarms (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  since TEXT NOT NULL,
  missing TEXT NOT NULL,
  refused TEXT,
  put_away_on TEXT,
  ended_at TEXT
) STRICT;
`;
