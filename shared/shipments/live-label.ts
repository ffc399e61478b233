import type { Shipment } from './shipment.ts';

/** Bought, and not taken back for all that is known. It can be canceled, changed, returned and shipped. */
export const isLive = ({ state, cancel }: Pick<Shipment, 'state' | 'cancel'>): boolean => state === 'bought' && cancel === null;

/** Why a label isn't printed as postage, and the word across it where it is shown and saved all the same. */
export interface NoPostage {
  readonly state: string;
  readonly across: 'VOID' | 'VOID?';
}

/**
 * Whether a label may be printed as postage: null where it may. This is the only place that decides it; main asks it before every
 * print and every picture of a label, the window before it offers one. A live label that the carrier has accepted isn't printed
 * again either, since its copy would travel on a second parcel.
 */
export const whyNotPostage = ({ state, cancel, acceptedAt }: Shipment): NoPostage | null => {
  if (state !== 'bought') return { state, across: cancel === null ? 'VOID' : 'VOID?' };
  if (acceptedAt !== null) return { state: 'accepted', across: 'VOID' };
  return cancel === null ? null : { state: 'cancel-undecided', across: 'VOID?' };
};
