import type { Printer } from '../../../shared/printing/printing.ts';
import { isTrouble } from '../../printing/printer-state.ts';
import type { PrintDesk } from './print-desk.ts';

/** How long a printer is asked before money moves, in milliseconds. One that doesn't answer in time isn't known to be bad. */
export const patience = 300;

export interface Fallback { readonly printerId: string; readonly name: string }

/** In the printer's own words, where it has any. */
export const troubleOf = ({ state, detail }: Printer): string | null => (isTrouble(state) ? (detail === '' ? state : detail) : null);

/** The printer that a person set to take over for this one, while it can itself. */
export const fallbackFor = async (desk: PrintDesk, printerId: string): Promise<Fallback | null> => {
  const fallbackId = desk.settings().printerProfiles[printerId]?.fallbackPrinterId ?? null;
  if (fallbackId === null || fallbackId === printerId) return null;
  const fallback = await desk.printing.look(fallbackId, patience);
  return fallback === null || isTrouble(fallback.state) ? null : { printerId: fallback.id, name: fallback.name };
};
