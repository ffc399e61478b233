import type { DatabaseSync } from 'node:sqlite';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import { trayLimit } from '../../../shared/tray-limit.ts';
import type { PrintJobLedger } from './print-job-ledger.ts';
import { shipmentColumns } from '../shipments/shipment-row.ts';
import { jobColumns, jobsFrom } from './print-job-rows.ts';

/**
 * Jobs of which a person has to say something. One that was retried or moved has said it: the job that was made from it
 * stands for it. Of those that only failed the newest counts: a later print settles what came of an earlier one.
 */
const inTrouble = (owner: 'shipment_id' | 'form_id'): string => [
  ['print_jobs_by_state', 'job.state = \'held\''],
  // The index is named, since the planner would rather read every job of one-way printers.
  ['print_jobs_in_doubt', 'job.state = \'unknown\' AND job.doubt <> \'one-way\''],
  ['print_jobs_by_state', `job.state = 'failed' AND NOT EXISTS (
    SELECT 1 FROM print_jobs AS newer WHERE newer.${owner} = job.${owner} AND newer.sequence > job.sequence
  )`],
].map(([index, trouble]) => `
  SELECT job.id, job.${owner} AS owner FROM print_jobs AS job INDEXED BY ${index}
  WHERE ${trouble} AND job.${owner} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM print_jobs AS again WHERE again.instead_of = job.id)
`).join(' UNION ALL ');

/** Labels that are on no paper for all that is known, or of which a print wants somebody's word; of any age and state. */
export const openPaperIds = `SELECT shipment_id FROM unprinted_labels UNION SELECT owner FROM (${inTrouble('shipment_id')})`;

/** The plus keeps the planner from reading all that was ever bought: those that wait are few, and found by their ids. */
const bought = '+state = \'bought\'';

/** What of the prints waits for somebody: read each time that the tray is shown, so every part of it stands on an index. */
export const openPaper = (
  database: DatabaseSync, shipmentFrom: (row: unknown) => Shipment,
): Pick<PrintJobLedger, 'labelsWithOpenPaper' | 'labelsNotScanned' | 'formJobsInTrouble' | 'printedTwice'> => {
  const labels = database.prepare(`
    SELECT ${shipmentColumns} FROM shipments
    WHERE ${bought} AND id IN (${openPaperIds})
    ORDER BY sequence DESC LIMIT ${trayLimit}
  `);
  const notScanned = database.prepare(`
    SELECT ${shipmentColumns} FROM shipments
    WHERE ${bought} AND id IN (
      SELECT shipment_id FROM print_jobs INDEXED BY print_jobs_awaiting_a_scan
      WHERE awaits_scan = 1 AND (state = 'completed' OR (state = 'unknown' AND doubt = 'one-way')) AND changed_at < ?
    )
    ORDER BY sequence DESC LIMIT ${trayLimit}
  `);
  const forms = database.prepare(`
    SELECT ${jobColumns} FROM print_jobs WHERE id IN (SELECT id FROM (${inTrouble('form_id')})) ORDER BY sequence DESC
  `);
  const perhapsTwice = database.prepare(`
    SELECT ${jobColumns} FROM print_jobs INDEXED BY print_jobs_perhaps_twice
    WHERE may_have_printed_twice = 1 AND looked_at IS NULL AND state IN ('accepted', 'completed', 'unknown', 'confirmed')
    ORDER BY sequence DESC
  `);
  return {
    printedTwice: () => jobsFrom(perhapsTwice.all()),
    labelsWithOpenPaper: () => labels.all().map(shipmentFrom),
    labelsNotScanned: (before) => notScanned.all(before).map(shipmentFrom),
    formJobsInTrouble: () => jobsFrom(forms.all()),
  };
};
