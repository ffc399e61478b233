import type { PreparedJob } from '../printing.ts';

/** What differs between the ways of preparing; the rest is the same for all. */
export type Made = Pick<PreparedJob, 'pageCount' | 'held' | 'sheetPlaces' | 'media' | 'bytes'>;
