/** What a customs form says of a thing, under the SKU that somebody keeps it by. A SKU is the same in capitals and without. */
export const customsItems = `
CREATE TABLE customs_items (
  sku TEXT NOT NULL PRIMARY KEY COLLATE NOCASE,
  item TEXT NOT NULL CHECK (json_valid(item)),
  changed_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
