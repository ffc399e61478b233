import { Failed } from '../../../shared/failure.ts';
import type { Printer } from '../../../shared/printing/printing.ts';
import { isTrouble } from '../../printing/printer-state.ts';
import type { Desk } from '../desk.ts';
import type { PrintDesk } from './queue/record-job.ts';

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

/**
 * Asks the printer that must print it, before money is spent or another print is queued.
 * @throws Failed `printer-unavailable` when it says that it can't, or `not-found` for a printer that isn't there any more.
 */
export const requirePrinter = async (desk: Desk, printerId: string): Promise<Printer> => {
  const printer = await desk.printing.look(printerId, patience);
  if (!printer) throw new Failed({ code: 'not-found', what: 'printer' });
  const because = troubleOf(printer);
  if (because === null) {
    desk.prints.sawWell(printerId);
    return printer;
  }
  throw new Failed({ code: 'printer-unavailable', printer: printer.name, because, fallback: await fallbackFor(desk, printerId) });
};
