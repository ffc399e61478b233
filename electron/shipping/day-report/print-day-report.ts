import type { PrintJob } from '../../../shared/printing/print-job.ts';
import type { Day } from '../../../shared/days/ship-date.ts';
import type { Desk } from '../desk.ts';
import { printNow } from '../printing/print-now.ts';
import { requirePrinter } from '../printing/require-printer.ts';

/**
 * Prints a day's report, today's or any other's. It is drawn when it is printed: what was known by then is on it.
 * @throws Failed `printer-unavailable`, `not-found`.
 */
export const printDayReport = async (desk: Desk, { day, printerId }: { day: Day; printerId: string }): Promise<PrintJob> =>
  printNow(desk, { document: 'day-report', ownerId: day, pages: null }, await requirePrinter(desk, printerId));
