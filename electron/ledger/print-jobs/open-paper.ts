import type { DatabaseSync } from 'node:sqlite';
import type { Shipment } from '../../../shared/shipment.ts';
import type { Ledger } from '../ledger.ts';
import { shipmentColumns } from '../shipment-row.ts';
import { jobColumns, jobsFrom } from './print-job-rows.ts';

/**
 * Jobs of which a person has to say something. One that was retried or moved has said it: the job that was made from it
 * stands for it. Of those that only failed the newest counts: a later print settles what came of an earlier one.
 */
const inTrouble = (owner: 'shipment_id' | 'form_id'): string => `
  SELECT job.id, job.${owner} AS owner FROM print_jobs AS job
  WHERE job.${owner} IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM print_jobs AS again WHERE again.instead_of = job.id)
    AND (
      job.state = 'held' OR (job.state = 'unknown' AND job.doubt <> 'one-way') OR (job.state = 'failed' AND NOT EXISTS (
        SELECT 1 FROM print_jobs AS newer WHERE newer.${owner} = job.${owner} AND newer.sequence > job.sequence
      ))
    )
`;

/** How many labels the tray can show at most. */
const most = 200;

/** What of the prints waits for somebody: read each time that the tray is shown, so every part of it stands on an index. */
export const openPaper = (
  database: DatabaseSync, shipmentFrom: (row: unknown) => Shipment,
): Pick<Ledger, 'labelsWithOpenPaper' | 'labelsNotScanned' | 'formJobsInTrouble' | 'printedTwice'> => {
  const labels = database.prepare(`
    SELECT ${shipmentColumns} FROM shipments
    WHERE state = 'bought' AND id IN (SELECT shipment_id FROM unprinted_labels UNION SELECT owner FROM (${inTrouble('shipment_id')}))
    ORDER BY sequence DESC LIMIT ${most}
  `);
  const notScanned = database.prepare(`
    SELECT ${shipmentColumns} FROM shipments
    WHERE state = 'bought' AND id IN (
      SELECT shipment_id FROM print_jobs
      WHERE awaits_scan = 1 AND (state = 'completed' OR (state = 'unknown' AND doubt = 'one-way')) AND changed_at < ?
    )
    ORDER BY sequence DESC LIMIT ${most}
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
