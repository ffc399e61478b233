type Unwritable = 'full' | 'read-only' | 'slow' | 'broken';

/** SQLite's result codes (sqlite.org/rescode.html) and the system's, where they say that nothing can be written. */
const reasons: Readonly<Record<string | number, Unwritable>> = {
  5: 'slow', 8: 'read-only', 10: 'broken', 13: 'full', 14: 'broken', ENOSPC: 'full', EDQUOT: 'full', EROFS: 'read-only', EACCES: 'read-only', EPERM: 'read-only', EIO: 'broken',
};

/** Why the ledger could not be written; null for an error of another kind. */
export const whyUnwritable = (error: unknown): Unwritable | null => {
  if (!(error instanceof Error)) return null;
  if ('errcode' in error && typeof error.errcode === 'number') return reasons[error.errcode & 0xff] ?? null;
  return 'code' in error && typeof error.code === 'string' ? reasons[error.code] ?? null : null;
};
