import { Failed } from '../../../shared/failure.ts';
import type { Printer } from '../../../shared/printing/printing.ts';
import type { Desk } from '../desk.ts';
import { fallbackFor, patience, troubleOf } from './printer-trouble.ts';

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
