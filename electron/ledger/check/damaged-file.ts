/** What stands in a ledger's place can't be read as one. */
export class DamagedFile extends Error {}

/** SQLite's result codes for a file that is malformed, or is no database (sqlite.org/rescode.html). */
const damageCodes = [11, 26];

export const isDamage = (error: unknown): boolean =>
  error instanceof DamagedFile ||
  (error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' && damageCodes.includes(error.errcode & 0xff));
