import type { DeskParts } from '../desk-parts.ts';

/** What printing needs of a desk: nothing of USPS. */
export type PrintDesk = Omit<DeskParts, 'usps'>;
