import { open, rename, rm } from 'node:fs/promises';
import { setImmediate as turn } from 'node:timers/promises';
import Papa from 'papaparse';
import type { ShipmentFilter } from '../../../shared/shipment-filter.ts';
import { safeCell } from '../../csv/safe-cell.ts';
import type { Desk } from '../desk.ts';
import { shipmentColumns } from './shipment-columns.ts';

/** Read and written at once: a few milliseconds, after which the window and the printers have their turn. */
const part = 500;

/** Spreadsheets take a file without it for one of the computer's own old encoding. */
const byteOrderMark = '\ufeff';

const linesOf = (rows: readonly (readonly string[])[]): string => `${Papa.unparse(rows.map((row) => row.map(safeCell)), { newline: '\r\n' })}\r\n`;

/**
 * Writes what is found into a file that a spreadsheet opens as it is meant: UTF-8 with its mark, Windows' line ends, ISO dates, exact
 * cents, and nothing in it that runs. The file stands in its place once it is whole; no more than a part of it is ever in memory.
 * @returns how many shipments it holds
 */
export const exportShipments = async (desk: Desk, file: string, filter: ShipmentFilter, search: string): Promise<number> => {
  const unfinished = `${file}.part`;
  const handle = await open(unfinished, 'w');
  let count = 0;
  try {
    await handle.write(`${byteOrderMark}${linesOf([shipmentColumns.map(([name]) => name)])}`);
    for (let before: string | null = null; ;) {
      const shipments = desk.ledger.exportedShipments(filter, search, before, part);
      if (shipments.length > 0) await handle.write(linesOf(shipments.map((shipment) => shipmentColumns.map(([, cell]) => cell(shipment)))));
      count += shipments.length;
      before = shipments.at(-1)?.id ?? null;
      if (shipments.length < part) break;
      desk.closing.throwIfAborted();
      await turn();
    }
    await handle.sync();
    await handle.close();
    await rename(unfinished, file);
    return count;
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(unfinished, { force: true });
    throw error;
  }
};
