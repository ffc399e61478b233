import type { DatabaseSync } from 'node:sqlite';
import { PrintJob } from '../../shared/printing.ts';
import type { Clock } from '../clock.ts';
import { IllegalTransition } from './illegal-transition.ts';
import { inTransaction } from './in-transaction.ts';
import type { Ledger } from './ledger.ts';
import { printJobMoves } from './transitions.ts';

export interface PrintJobRows extends Pick<Ledger, 'addPrintJob' | 'changePrintJob' | 'unfinishedPrintJobs'> {
  ofShipment(shipmentId: string): PrintJob[];
  ofForm(formId: string): PrintJob[];
}

const columns = `
  id, document, coalesce(shipment_id, form_id) AS ownerId, printer_id AS printerId, printer_name AS printerName,
  state, detail, started_at AS startedAt, changed_at AS changedAt
`;

const jobsFrom = (rows: readonly unknown[]): PrintJob[] => rows.map((row) => PrintJob.parse(row));

export const printJobRows = (database: DatabaseSync, clock: Clock, newId: () => string): PrintJobRows => {
  const insert = database.prepare(`
    INSERT INTO print_jobs (id, document, shipment_id, form_id, printer_id, printer_name, state, detail, started_at, changed_at)
    VALUES (:id, :document, :shipmentId, :formId, :printerId, :printerName, 'queued', '', :now, :now)
  `);
  const update = database.prepare('UPDATE print_jobs SET state = :state, detail = :detail, changed_at = :now WHERE id = :id');
  const byId = database.prepare(`SELECT ${columns} FROM print_jobs WHERE id = ?`);
  const byShipment = database.prepare(`SELECT ${columns} FROM print_jobs WHERE shipment_id = ? ORDER BY sequence DESC`);
  const byForm = database.prepare(`SELECT ${columns} FROM print_jobs WHERE form_id = ? ORDER BY sequence DESC`);
  // Not `sent`: with a printer that tells nothing back, that is where a job that printed well stays.
  const unfinished = database.prepare(`SELECT ${columns} FROM print_jobs WHERE state IN ('queued', 'accepted') ORDER BY sequence`);

  const job = (id: string): PrintJob => PrintJob.parse(byId.get(id));

  return {
    addPrintJob: ({ document, ownerId, printerId, printerName }) => {
      const id = newId();
      insert.run({
        id, document, printerId, printerName,
        shipmentId: document === 'label' ? ownerId : null,
        formId: document === 'scan-form' ? ownerId : null,
        now: clock.now().toISOString(),
      });
      return job(id);
    },
    changePrintJob: (id, state, detail) =>
      inTransaction(database, () => {
        const before = job(id).state;
        if (!printJobMoves[before].includes(state)) throw new IllegalTransition(id, before, state);
        update.run({ id, state, detail, now: clock.now().toISOString() });
        return job(id);
      }),
    unfinishedPrintJobs: () => jobsFrom(unfinished.all()),
    ofShipment: (shipmentId) => jobsFrom(byShipment.all(shipmentId)),
    ofForm: (formId) => jobsFrom(byForm.all(formId)),
  };
};
