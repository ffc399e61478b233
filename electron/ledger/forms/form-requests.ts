import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { Failed } from '../../../shared/failure.ts';
import { FormRequest, FormRequestState } from '../../../shared/shipments/shipment.ts';
import type { Clock } from '../../clock.ts';
import type { DocumentStore } from '../files/document-store.ts';
import { IllegalTransition } from '../illegal-transition.ts';
import { inTransaction } from '../in-transaction.ts';
import { jsonColumn } from '../json-column.ts';
import type { FormLedger } from './form-ledger.ts';
import { formMoves } from '../transitions.ts';
import type { WriteForm } from './form-rows.ts';

const RequestRow = FormRequest.extend({ trackingNumbers: jsonColumn(z.array(z.string())) });

const BytesRow = z.object({ request: z.instanceof(Uint8Array) });

const StateRow = z.object({ state: FormRequestState });

const columns = `
  id, state, mailing_date AS mailingDate, entry_zip AS entryZip, created_at AS createdAt, detail,
  (SELECT json_group_array(tracking_number ORDER BY place) FROM form_request_numbers WHERE request_id = form_requests.id) AS trackingNumbers
`;

export type FormRequests = Pick<
  FormLedger, 'intendForm' | 'markFormSent' | 'markFormMade' | 'markFormFailed' | 'markFormUnknown' | 'formRequest' | 'formRequestsIn' | 'formRequestBytes'
>;

/** The journal of the SCAN forms that were asked for. */
export const formRequests = (
  database: DatabaseSync, documents: DocumentStore, writeForm: WriteForm, clock: Clock, newId: () => string,
): FormRequests => {
  const insert = database.prepare(`
    INSERT INTO form_requests (id, state, mailing_date, entry_zip, day, request, created_at, changed_at, detail)
    VALUES (:id, 'intended', :mailingDate, :entryZip, :day, :request, :now, :now, '')
  `);
  // By one statement: a form is asked for thousands of numbers.
  const insertNumbers = database.prepare('INSERT INTO form_request_numbers (request_id, place, tracking_number) SELECT :id, key, value FROM json_each(:numbers)');
  const byId = database.prepare(`SELECT ${columns} FROM form_requests WHERE id = ?`);
  const inStates = database.prepare(`
    SELECT ${columns} FROM form_requests WHERE state IN (SELECT value FROM json_each(?)) ORDER BY sequence
  `);
  const bytes = database.prepare('SELECT request FROM form_requests WHERE id = ?');
  const stateOf = database.prepare('SELECT state FROM form_requests WHERE id = ?');
  const move = database.prepare('UPDATE form_requests SET state = :state, detail = :detail, changed_at = :now WHERE id = :id');

  const read = (id: string): FormRequest | null => {
    const row = byId.get(id);
    return row === undefined ? null : RequestRow.parse(row);
  };

  const recorded = (id: string): FormRequest => {
    const request = read(id);
    if (request === null) throw new Failed({ code: 'not-found', what: 'form' });
    return request;
  };

  const moveTo = (id: string, to: FormRequestState, detail: string): void => {
    const row = stateOf.get(id);
    if (row === undefined) throw new Failed({ code: 'not-found', what: 'form' });
    const { state } = StateRow.parse(row);
    if (!formMoves[state].includes(to)) throw new IllegalTransition(id, state, to);
    move.run({ id, state: to, detail, now: clock.now().toISOString() });
  };

  const moved = (id: string, to: FormRequestState, detail: string): FormRequest =>
    inTransaction(database, () => {
      moveTo(id, to, detail);
      return recorded(id);
    });

  return {
    // Not read back, nor is one that is sent: it has thousands of numbers.
    intendForm: ({ trackingNumbers, ...intention }) => inTransaction(database, () => {
      const [id, now, numbers] = [newId(), clock.now().toISOString(), [...new Set(trackingNumbers)]];
      insert.run({ ...intention, id, now });
      insertNumbers.run({ id, numbers: JSON.stringify(numbers) });
      const { mailingDate, entryZip } = intention;
      return { id, state: 'intended', mailingDate, entryZip, createdAt: now, detail: '', trackingNumbers: numbers };
    }),
    markFormSent: (id) => inTransaction(database, () => moveTo(id, 'sent', '')),
    markFormMade: (id, forms) => {
      const kept = forms.map(({ document, ...form }) => ({ form, name: document && documents.keep(document) }));
      return inTransaction(database, () => {
        moveTo(id, 'made', '');
        return kept.map(({ form, name }) => writeForm(form, name, id));
      });
    },
    markFormFailed: (id, detail) => moved(id, 'failed', detail),
    markFormUnknown: (id, detail) => moved(id, 'unknown', detail),
    formRequest: read,
    formRequestsIn: (states) => inStates.all(JSON.stringify(states)).map((row) => RequestRow.parse(row)),
    formRequestBytes: (id) => {
      const row = bytes.get(id);
      if (row === undefined) throw new Failed({ code: 'not-found', what: 'form' });
      return BytesRow.parse(row).request;
    },
  };
};
