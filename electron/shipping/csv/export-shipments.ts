import type { ShipmentFilter } from '../../../shared/shipments/shipment-filter.ts';
import { writeCsvFile } from '../../csv/write-csv-file.ts';
import type { Desk } from '../desk.ts';
import { shipmentColumns } from './shipment-columns.ts';

/**
 * Writes what is found into a file for a spreadsheet, with ISO dates and exact cents, and tells the window how far it is.
 * @returns how many shipments it holds
 */
export const exportShipments = (desk: Desk, file: string, filter: ShipmentFilter, search: string): Promise<number> => {
  let before: string | null = null;
  return writeCsvFile(file, {
    header: shipmentColumns.map(([name]) => name),
    next: (most) => {
      const shipments = desk.ledger.exportedShipments(filter, search, before, most);
      before = shipments.at(-1)?.id ?? before;
      return shipments.map((shipment) => shipmentColumns.map(([, cell]) => cell(shipment)));
    },
    told: (shipments) => desk.announce('shipments/export-progress', { shipments }),
    closing: desk.closing,
  });
};
