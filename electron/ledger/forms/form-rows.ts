import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { Failed } from '../../../shared/failure.ts';
import type { ScanForm } from '../../../shared/shipments/shipment.ts';
import { FormDay } from '../../../shared/end-of-day/end-of-day.ts';
import { Dpi, Media } from '../../../shared/printing/printing.ts';
import { Day } from '../../../shared/days/ship-date.ts';
import type { Clock } from '../../clock.ts';
import { MediaType } from '../files/document-store.ts';
import type { DocumentStore } from '../files/document-store.ts';
import { inTransaction } from '../in-transaction.ts';
import { jsonColumn } from '../json-column.ts';
import type { FormLedger } from './form-ledger.ts';
import type { NewForm } from './form-ledger.ts';
import type { PrintJobRows } from '../print-jobs/print-job-rows.ts';

const flag = z.union([z.literal(0), z.literal(1)]).transform((value) => value === 1);

const FormRow = z.object({
  id: z.string(),
  manifestNumber: z.string(),
  mailingDate: Day,
  entryZip: z.string(),
  createdAt: z.iso.datetime(),
  hasDocument: flag,
  media: Media.nullable(),
  isZpl: flag,
});

const Names = jsonColumn(z.array(z.string()));

const NamesRow = z.object({ names: Names });

const NumbersRow = z.object({ shipmentIds: Names, strangers: Names });

const DocumentRow = z.object({ hash: z.string().nullable(), mediaType: MediaType.nullable() });

const DpiRow = z.object({ dpi: Dpi.nullable() });

const IdRow = z.object({ id: z.string() });

const columns = `
  id, manifest_number AS manifestNumber, mailing_date AS mailingDate, entry_zip AS entryZip, created_at AS createdAt,
  document_hash IS NOT NULL AS hasDocument, media, document_type IS 'application/zpl' AS isZpl
`;

export interface FormDays {
  /** The days on which forms were made, the newest first. */
  formDays(): FormDay[];
  /** The head that a form's ZPL was asked for; null where it isn't ZPL, or nobody knows. */
  formDpi(formId: string): Dpi | null;
}

export type FormRows = Pick<FormLedger, 'addForm' | 'form' | 'forms' | 'formDocument'> & FormDays & { readonly writeForm: WriteForm };

/** Where a form's picture is kept; null where there is none. */
export type DocumentName = ReturnType<DocumentStore['keep']> | null;

/** Writes a form inside a transaction of the caller's. */
export type WriteForm = (form: Omit<NewForm, 'document'>, name: DocumentName, requestId: string | null) => ScanForm;

export const formRows = (
  database: DatabaseSync, documents: DocumentStore, printJobs: PrintJobRows, clock: Clock, newId: () => string,
): FormRows => {
  const insert = database.prepare(`
    INSERT INTO forms (id, manifest_number, mailing_date, entry_zip, day, created_at, document_hash, document_type, media, dpi, request_id)
    VALUES (:id, :manifestNumber, :mailingDate, :entryZip, :day, :now, :hash, :mediaType, :media, :dpi, :requestId)
  `);
  const known = database.prepare('SELECT id FROM forms WHERE manifest_number = ? ORDER BY sequence LIMIT 1');
  const complete = database.prepare(`
    UPDATE forms SET document_hash = coalesce(document_hash, :hash), document_type = coalesce(document_type, :mediaType),
      media = coalesce(media, :media), dpi = coalesce(dpi, :dpi), request_id = coalesce(request_id, :requestId)
    WHERE id = :id
  `);
  // A form has thousands of numbers: they are written, and read, by one statement.
  const insertNumbers = database.prepare(`
    INSERT INTO form_numbers (form_id, place, tracking_number)
    SELECT :id, key + (SELECT coalesce(max(place) + 1, 0) FROM form_numbers WHERE form_id = :id), value FROM json_each(:numbers)
    WHERE true ON CONFLICT (form_id, tracking_number) DO NOTHING
  `);
  const link = database.prepare(`
    INSERT INTO form_labels (sequence, form_id)
    SELECT shipments.sequence, :id FROM json_each(:numbers) AS numbers JOIN shipments ON shipments.tracking_number = numbers.value
    WHERE true ON CONFLICT (sequence) DO UPDATE SET form_id = excluded.form_id
  `);
  const byId = database.prepare(`SELECT ${columns} FROM forms WHERE id = ?`);
  const byDay = database.prepare(`SELECT ${columns} FROM forms WHERE day = ? ORDER BY sequence DESC`);
  const all = database.prepare(`SELECT ${columns} FROM forms ORDER BY sequence DESC`);
  const numbersOf = database.prepare(`
    SELECT json_group_array(id) FILTER (WHERE id IS NOT NULL) AS shipmentIds, json_group_array(number) FILTER (WHERE id IS NULL) AS strangers FROM (
      SELECT shipments.id, form_numbers.tracking_number AS number
      FROM form_numbers LEFT JOIN shipments ON shipments.tracking_number = form_numbers.tracking_number
      WHERE form_numbers.form_id = ? ORDER BY place
    )
  `);
  const notNamed = database.prepare(`
    SELECT json_group_array(name) AS names FROM (
      SELECT shipments.id AS name FROM forms
      JOIN form_request_numbers AS asked ON asked.request_id = forms.request_id
      JOIN shipments ON shipments.tracking_number = asked.tracking_number
      WHERE forms.id = ? AND asked.tracking_number NOT IN (SELECT tracking_number FROM form_numbers) AND shipments.state = 'bought' ORDER BY asked.place
    )
  `);
  const days = database.prepare(`
    SELECT day, count(*) AS forms, sum((SELECT count(*) FROM form_numbers WHERE form_id = forms.id)) AS labels FROM forms GROUP BY day ORDER BY day DESC
  `);
  const dpiOf = database.prepare('SELECT dpi FROM forms WHERE id = ?');
  const document = database.prepare('SELECT document_hash AS hash, document_type AS mediaType FROM forms WHERE id = ?');

  const formFrom = (row: unknown): ScanForm => {
    const form = FormRow.parse(row);
    return {
      ...form,
      ...NumbersRow.parse(numbersOf.get(form.id)),
      notNamed: NamesRow.parse(notNamed.get(form.id)).names,
      printJobs: printJobs.ofForm(form.id),
    };
  };

  const writeForm: WriteForm = ({ trackingNumbers, media = null, dpi = null, ...form }, name, requestId) => {
    const picture = { hash: name?.hash ?? null, mediaType: name?.mediaType ?? null, media, dpi };
    const before = known.get(form.manifestNumber);
    const id = before === undefined ? newId() : IdRow.parse(before).id;
    if (before === undefined) insert.run({ ...form, ...picture, id, requestId, now: clock.now().toISOString() });
    else complete.run({ ...picture, id, requestId });
    const numbersOn = JSON.stringify([...new Set(trackingNumbers)]);
    insertNumbers.run({ id, numbers: numbersOn });
    link.run({ id, numbers: numbersOn });
    return formFrom(byId.get(id));
  };

  return {
    writeForm,
    addForm: ({ document: bytes, ...form }) => {
      const name = bytes && documents.keep(bytes);
      return inTransaction(database, () => writeForm(form, name, null));
    },
    form: (formId) => {
      const row = byId.get(formId);
      return row === undefined ? null : formFrom(row);
    },
    forms: (day) => (day === null ? all.all() : byDay.all(day)).map(formFrom),
    formDays: () => days.all().map((row) => FormDay.parse(row)),
    formDpi: (formId) => DpiRow.parse(dpiOf.get(formId) ?? { dpi: null }).dpi,
    formDocument: (formId) => {
      const row = document.get(formId);
      if (row === undefined) throw new Failed({ code: 'not-found', what: 'form' });
      const { hash, mediaType } = DocumentRow.parse(row);
      if (hash === null || mediaType === null) throw new Failed({ code: 'document-missing', file: `the picture of SCAN form ${formId}` });
      return documents.read({ hash, mediaType });
    },
  };
};
