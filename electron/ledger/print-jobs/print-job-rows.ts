import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { PrintJobState } from '../../../shared/printing/print-job.ts';
import { PrintJob } from '../../../shared/printing/print-job.ts';
import type { Clock } from '../../clock.ts';
import { IllegalTransition } from '../illegal-transition.ts';
import { inTransaction } from '../in-transaction.ts';
import { jsonColumn } from '../json-column.ts';
import type { PrintJobLedger } from './print-job-ledger.ts';
import type { NewPrintJob, PrintJobChange } from './print-job-ledger.ts';
import { printJobMoves } from '../transitions.ts';

export interface PrintJobRows extends Pick<
  PrintJobLedger, 'addPrintJob' | 'changePrintJob' | 'printJob' | 'printJobsIn' | 'printJobsSince' | 'handover' | 'confirmLabel'
> {
  /** As `addPrintJob`, of one that isn't read back. */
  writeQueued(job: NewPrintJob): void;
  ofShipment(shipmentId: string): PrintJob[];
  ofForm(formId: string): PrintJob[];
}

const flag = z.int().transform((value) => value === 1);

const PrintJobRow = PrintJob.extend({ mayHavePrintedTwice: flag, pages: jsonColumn(z.array(z.int())).nullable() });

const HandoverRow = z.object({ ticket: z.string().nullable(), released: flag });

export const jobColumns = `
  id, document, coalesce(shipment_id, form_id, report_day) AS ownerId, printer_id AS printerId, printer_name AS printerName, state, doubt,
  may_have_printed_twice AS mayHavePrintedTwice, detail, pages, page_count AS pageCount, instead_of AS insteadOf,
  started_at AS startedAt, changed_at AS changedAt
`;

export const jobsFrom = (rows: readonly unknown[]): PrintJob[] => rows.map((row) => PrintJobRow.parse(row));

/** After these, paper may have come out of the printer. */
const handedOver: readonly PrintJobState[] = ['accepted', 'completed', 'unknown', 'confirmed'];

/** What a bar code proves that was scanned off a label of which no print is on record: it was saved and printed by hand. */
const elsewhere = {
  document: 'label', printerId: 'elsewhere', printerName: 'Outside Labeldesk', pages: null, insteadOf: null, awaitsScan: false,
} as const;

/** A bar code that was scanned proves the newest of these; what was given up is named last, and a print elsewhere not at all. */
const likeliestFirst = 'state IN (\'accepted\', \'completed\', \'unknown\', \'sending\', \'confirmed\') DESC, sequence DESC';

export const printJobRows = (database: DatabaseSync, clock: Clock, newId: () => string): PrintJobRows => {
  const select = `SELECT ${jobColumns} FROM print_jobs`;
  const insert = database.prepare(`
    INSERT INTO print_jobs (
      id, document, shipment_id, form_id, report_day, printer_id, printer_name, state, detail, pages, instead_of, awaits_scan,
      may_have_printed_twice, started_at, changed_at
    ) VALUES (
      :id, :document, :shipmentId, :formId, :reportDay, :printerId, :printerName, :state, '', :pages, :insteadOf, :awaitsScan,
      :twice, :now, :now
    )
  `);
  const update = database.prepare(`
    UPDATE print_jobs SET
      state = :state, detail = :detail, doubt = :doubt, changed_at = :now,
      may_have_printed_twice = max(may_have_printed_twice, :twice), page_count = coalesce(:pageCount, page_count),
      ticket = coalesce(:ticket, ticket), released = max(released, :released),
      sheet_place = CASE :state WHEN 'sending' THEN :sheetPlace ELSE sheet_place END,
      sheet_next = CASE :state WHEN 'sending' THEN :sheetNext ELSE sheet_next END,
      looked_at = CASE WHEN :looked = 1 THEN :now ELSE looked_at END
    WHERE id = :id
  `);
  const byId = database.prepare(`${select} WHERE id = ?`);
  const byShipment = database.prepare(`${select} WHERE shipment_id = ? ORDER BY sequence DESC`);
  const byForm = database.prepare(`${select} WHERE form_id = ? ORDER BY sequence DESC`);
  const inStates = database.prepare(`${select} WHERE state IN (SELECT value FROM json_each(?)) ORDER BY sequence`);
  // Where nothing more will come of a job without a person. A one-way device's `unknown` is all that it will ever say.
  const since = database.prepare(`
    ${select} WHERE sequence IN (
      SELECT sequence FROM print_jobs WHERE started_at >= ?
      UNION SELECT sequence FROM print_jobs WHERE state IN ('queued', 'held', 'sending', 'accepted')
      UNION SELECT sequence FROM print_jobs INDEXED BY print_jobs_in_doubt WHERE state = 'unknown' AND doubt <> 'one-way'
    ) ORDER BY +sequence DESC
  `);
  const handoverOf = database.prepare('SELECT ticket, released FROM print_jobs WHERE id = ?');
  // A place of a sheet is used up once anything may have been handed over: a place left blank is better than one used twice.
  const advanceSheet = database.prepare(`
    INSERT INTO label_sheets (printer_id, next_place)
    SELECT printer_id, sheet_next FROM print_jobs WHERE id = ? AND sheet_next IS NOT NULL
    ON CONFLICT (printer_id) DO UPDATE SET next_place = excluded.next_place
  `);
  const likeliest = database.prepare(`
    ${select} WHERE shipment_id = ? AND state NOT IN ('queued', 'held') ORDER BY ${likeliestFirst} LIMIT 1
  `);
  const scanned = database.prepare('UPDATE print_jobs SET awaits_scan = 0 WHERE shipment_id = ?');

  const now = (): string => clock.now().toISOString();

  const job = (id: string): PrintJob => PrintJobRow.parse(byId.get(id));

  const write = (state: 'queued' | 'confirmed', added: NewPrintJob): string => {
    const { document, ownerId, printerId, printerName, pages, insteadOf, awaitsScan, mayHavePrintedTwice } = added;
    const id = newId();
    insert.run({
      id, document, printerId, printerName, state, insteadOf,
      shipmentId: document === 'label' ? ownerId : null,
      formId: document === 'scan-form' ? ownerId : null,
      reportDay: document === 'day-report' ? ownerId : null,
      pages: pages === null ? null : JSON.stringify(pages),
      awaitsScan: awaitsScan ? 1 : 0,
      twice: mayHavePrintedTwice === true ? 1 : 0,
      now: now(),
    });
    return id;
  };
  const add = (state: 'queued' | 'confirmed', added: NewPrintJob): PrintJob => job(write(state, added));

  const move = (id: string, changed: PrintJobChange): PrintJob => {
    const before = job(id);
    const { state } = changed;
    if (!printJobMoves[before.state].includes(state)) throw new IllegalTransition(id, before.state, state);
    update.run({
      id, state,
      detail: changed.detail ?? '',
      doubt: state === 'unknown' ? changed.doubt ?? 'one-way' : null,
      twice: changed.mayHavePrintedTwice === true ? 1 : 0,
      pageCount: changed.pageCount ?? null,
      ticket: changed.ticket ?? null,
      released: changed.released === true ? 1 : 0,
      sheetPlace: changed.sheet?.place ?? null,
      sheetNext: changed.sheet?.next ?? null,
      looked: changed.seenByPerson === true ? 1 : 0,
      now: now(),
    });
    if (before.state === 'sending' && handedOver.includes(state)) advanceSheet.run(id);
    return job(id);
  };

  return {
    addPrintJob: (added) => add('queued', added),
    writeQueued: (added) => void write('queued', added),
    changePrintJob: (id, changed) => inTransaction(database, () => move(id, changed)),
    printJob: (id) => {
      const row = byId.get(id);
      return row === undefined ? null : PrintJobRow.parse(row);
    },
    printJobsIn: (states) => jobsFrom(inStates.all(JSON.stringify(states))),
    printJobsSince: (moment) => jobsFrom(since.all(moment)),
    handover: (id) => HandoverRow.parse(handoverOf.get(id)),
    confirmLabel: (shipmentId) => inTransaction(database, () => {
      const row = likeliest.get(shipmentId);
      scanned.run(shipmentId);
      if (row === undefined) return add('confirmed', { ...elsewhere, ownerId: shipmentId });
      const printed = PrintJobRow.parse(row);
      return printed.state === 'confirmed' ? printed : move(printed.id, { state: 'confirmed' });
    }),
    ofShipment: (shipmentId) => jobsFrom(byShipment.all(shipmentId)),
    ofForm: (formId) => jobsFrom(byForm.all(formId)),
  };
};
