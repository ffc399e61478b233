import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { Clock } from '../../clock.ts';
import type { PrintJobLedger } from './print-job-ledger.ts';

const WrongScanRow = z.object({
  id: z.string(),
  scanned: z.string(),
  expected: z.string().nullable(),
  belongsTo: z.string().nullable(),
  scannedAt: z.iso.datetime(),
});

const columns = 'id, scanned, expected_shipment_id AS expected, belongs_to_shipment_id AS belongsTo, scanned_at AS scannedAt';

export const wrongScans = (
  database: DatabaseSync, clock: Clock, newId: () => string,
): Pick<PrintJobLedger, 'addWrongScan' | 'settleWrongScan' | 'wrongScans'> => {
  const insert = database.prepare(`
    INSERT INTO wrong_scans (id, scanned, expected_shipment_id, belongs_to_shipment_id, scanned_at)
    VALUES (:id, :scanned, :expected, :belongsTo, :scannedAt)
  `);
  const settle = database.prepare('UPDATE wrong_scans SET settled_at = ? WHERE id = ? AND settled_at IS NULL');
  const open = database.prepare(`SELECT ${columns} FROM wrong_scans WHERE settled_at IS NULL ORDER BY sequence DESC`);
  return {
    addWrongScan: ({ scanned, expected, belongsTo }) => {
      const added = { id: newId(), scanned, expected, belongsTo, scannedAt: clock.now().toISOString() };
      insert.run(added);
      return added;
    },
    settleWrongScan: (id) => void settle.run(clock.now().toISOString(), id),
    wrongScans: () => open.all().map((row) => WrongScanRow.parse(row)),
  };
};
