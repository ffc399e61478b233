/**
 * What was just bought stands here with its row, until there is a pause to write it into a file of its own. Of the few that there are
 * one is found by looking through them: an index would be one more page that each purchase writes.
 */
export const freshDocuments = `
CREATE TABLE fresh_documents (
  id INTEGER PRIMARY KEY,
  hash TEXT NOT NULL,
  media_type TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
`;
