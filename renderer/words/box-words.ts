import type { Box, Mailpiece } from '../../shared/mailpiece.ts';

/** "box 2 of 3", or "box 2" while nobody knows how many there are. */
export const boxWords = ({ number, of }: Box): string => (of === null ? `box ${number}` : `box ${number} of ${of}`);

/** The order that a parcel belongs to, and which of its boxes it is; empty where it has neither. */
export const orderWords = ({ orderNumber, box }: Pick<Mailpiece, 'orderNumber' | 'box'>): string =>
  [orderNumber, box ? boxWords(box) : ''].filter((words) => words !== '').join(' · ');
