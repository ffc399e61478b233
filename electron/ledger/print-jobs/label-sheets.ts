import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { PrintJobLedger } from './print-job-ledger.ts';

const SheetRow = z.object({ next: z.int() });

/** A sheet of which nothing is known is a whole one. */
const firstPlace = 1;

export const labelSheets = (database: DatabaseSync): Pick<PrintJobLedger, 'nextSheetPlace' | 'setSheetPlace'> => {
  const read = database.prepare('SELECT next_place AS next FROM label_sheets WHERE printer_id = ?');
  const write = database.prepare(`
    INSERT INTO label_sheets (printer_id, next_place) VALUES (?, ?)
    ON CONFLICT (printer_id) DO UPDATE SET next_place = excluded.next_place
  `);
  return {
    nextSheetPlace: (printerId) => SheetRow.safeParse(read.get(printerId)).data?.next ?? firstPlace,
    setSheetPlace: (printerId, next) => void write.run(printerId, next),
  };
};
