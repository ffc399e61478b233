import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { Failed } from '../../shared/failure.ts';
import type { ScanForm } from '../../shared/shipment.ts';
import { Day } from '../../shared/ship-date.ts';
import type { Clock } from '../clock.ts';
import { MediaType } from './document-store.ts';
import type { DocumentStore } from './document-store.ts';
import { inTransaction } from './in-transaction.ts';
import type { Ledger } from './ledger.ts';
import type { PrintJobRows } from './print-jobs/print-job-rows.ts';

const FormRow = z.object({
  id: z.string(),
  manifestNumber: z.string(),
  mailingDate: Day,
  entryZip: z.string(),
  createdAt: z.iso.datetime(),
});

const NumberRow = z.object({ trackingNumber: z.string(), shipmentId: z.string().nullable() });

const DocumentRow = z.object({ hash: z.string(), mediaType: MediaType });

const columns = 'id, manifest_number AS manifestNumber, mailing_date AS mailingDate, entry_zip AS entryZip, created_at AS createdAt';

export type FormRows = Pick<Ledger, 'addForm' | 'form' | 'forms' | 'formDocument'>;

export const formRows = (
  database: DatabaseSync, documents: DocumentStore, printJobs: PrintJobRows, clock: Clock, newId: () => string,
): FormRows => {
  const insert = database.prepare(`
    INSERT INTO forms (id, manifest_number, mailing_date, entry_zip, day, created_at, document_hash, document_type)
    VALUES (:id, :manifestNumber, :mailingDate, :entryZip, :day, :now, :hash, :mediaType)
  `);
  const insertNumber = database.prepare('INSERT INTO form_numbers (form_id, place, tracking_number) VALUES (?, ?, ?)');
  const link = database.prepare('UPDATE shipments SET form_id = ? WHERE tracking_number = ?');
  const byId = database.prepare(`SELECT ${columns} FROM forms WHERE id = ?`);
  const byDay = database.prepare(`SELECT ${columns} FROM forms WHERE day = ? ORDER BY sequence DESC`);
  const all = database.prepare(`SELECT ${columns} FROM forms ORDER BY sequence DESC`);
  const numbers = database.prepare(`
    SELECT form_numbers.tracking_number AS trackingNumber, shipments.id AS shipmentId
    FROM form_numbers LEFT JOIN shipments ON shipments.tracking_number = form_numbers.tracking_number
    WHERE form_numbers.form_id = ? ORDER BY place
  `);
  const document = database.prepare('SELECT document_hash AS hash, document_type AS mediaType FROM forms WHERE id = ?');

  const formFrom = (row: unknown): ScanForm => {
    const form = FormRow.parse(row);
    const onForm = numbers.all(form.id).map((number) => NumberRow.parse(number));
    return {
      ...form,
      shipmentIds: onForm.flatMap(({ shipmentId }) => shipmentId ?? []),
      strangers: onForm.filter(({ shipmentId }) => shipmentId === null).map(({ trackingNumber }) => trackingNumber),
      printJobs: printJobs.ofForm(form.id),
    };
  };

  return {
    addForm: ({ document: bytes, trackingNumbers, ...form }) => {
      const name = documents.keep(bytes);
      const id = newId();
      return inTransaction(database, () => {
        insert.run({ ...form, ...name, id, now: clock.now().toISOString() });
        for (const [place, trackingNumber] of [...new Set(trackingNumbers)].entries()) {
          insertNumber.run(id, place, trackingNumber);
          link.run(id, trackingNumber);
        }
        return formFrom(byId.get(id));
      });
    },
    form: (formId) => {
      const row = byId.get(formId);
      return row === undefined ? null : formFrom(row);
    },
    forms: (day) => (day === null ? all.all() : byDay.all(day)).map(formFrom),
    formDocument: (formId) => {
      const row = document.get(formId);
      if (row === undefined) throw new Failed({ code: 'not-found', what: 'form' });
      return documents.read(DocumentRow.parse(row));
    },
  };
};
