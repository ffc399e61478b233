import { Failed } from '../../../shared/failure.ts';
import type { PrintJob } from '../../../shared/printing/print-job.ts';
import type { Desk } from '../desk.ts';
import { printNow } from './print-now.ts';
import { requirePrinter } from './require-printer.ts';

/** @throws Failed `not-offered` where there is no preset, `printer-unavailable`, `not-found`. */
export const printPresets = async (desk: Desk, printerId: string): Promise<PrintJob> => {
  if (desk.settings().presets.length === 0) throw new Failed({ code: 'not-offered', because: 'There are no presets to print the bar codes of.' });
  return printNow(desk, { document: 'preset-sheet', ownerId: null, pages: null }, await requirePrinter(desk, printerId));
};
