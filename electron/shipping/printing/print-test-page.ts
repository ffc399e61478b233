import type { PrintJob } from '../../../shared/printing/print-job.ts';
import type { Desk } from '../desk.ts';
import { printNow } from './print-now.ts';
import { requirePrinter } from './require-printer.ts';

/** @throws Failed `printer-unavailable`, `not-found`. */
export const printTestPage = async (desk: Desk, printerId: string): Promise<PrintJob> =>
  printNow(desk, { document: 'test-page', ownerId: null, pages: null }, await requirePrinter(desk, printerId));
