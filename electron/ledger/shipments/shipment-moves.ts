import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { Failed } from '../../../shared/failure.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import { ShipmentState } from '../../../shared/shipments/shipment.ts';
import type { Clock } from '../../clock.ts';
import type { LabelDocument } from '../files/document-store.ts';
import type { Documents } from '../files/fresh-documents.ts';
import { unfitForForms } from '../forms/unfit-for-forms.ts';
import { IllegalTransition } from '../illegal-transition.ts';
import { inTransaction } from '../in-transaction.ts';
import type { ShipmentLedger } from './shipment-ledger.ts';
import type { PrintJobRows } from '../print-jobs/print-job-rows.ts';
import { purchaseMoves } from '../transitions.ts';
import { searchText } from './shipment-row.ts';
import type { ShipmentRows } from './shipment-rows.ts';

export type ShipmentMoves = Pick<
  ShipmentLedger,
  'intend' | 'markSent' | 'markBought' | 'markFailed' | 'markUnknown' | 'markUnconfirmed' | 'markCanceled' | 'markRefundRequested'
>;

const StateRow = z.object({ state: ShipmentState });

/** What writes a shipment: its beginning, and each move of its purchase. */
export const shipmentMoves = (
  database: DatabaseSync, rows: Pick<ShipmentRows, 'shipment'>, printJobs: Pick<PrintJobRows, 'writeQueued'>, documents: Documents,
  clock: Clock, newId: () => string,
): ShipmentMoves => {
  const insert = database.prepare(`
    INSERT INTO shipments (
      id, state, day, ship_date, order_number, charged, search_text, created_at, changed_at, detail,
      free_to_cancel_until, mailpiece, ship_from, rate, return_of, price_when_used, manifest_mid, crid, unfit_for_forms
    ) VALUES (
      :id, 'intended', :day, :shipDate, :orderNumber, :charged, :searchText, :now, :now, '',
      :freeToCancelUntil, :mailpiece, :from, :rate, :returnOf, :priceWhenUsed, :manifestMid, :crid, :unfitForForms
    )
  `);
  const insertRequest = database.prepare('INSERT INTO purchase_requests (shipment_id, idempotency_key, request) VALUES (?, ?, ?)');
  // What is being bought isn't offered to be bought again, in whatever moment the window or the power goes.
  const typed = (field: string): string => `trim(json_extract(draft, '$.${field}'))`;
  const spendDraft = database.prepare(`
    UPDATE draft SET draft = NULL
    WHERE json_valid(draft) AND ${typed('to.name')} = :name AND ${typed('to.street')} = :street AND ${typed('orderNumber')} = :orderNumber
    AND coalesce(json_extract(draft, '$.box.number'), 1) = :box
  `);
  const stateOf = database.prepare('SELECT state FROM shipments WHERE id = ?');
  // What was asked of the state before is over with it. The label of one that was only known by its key has a number at most.
  const move = database.prepare(`
    UPDATE shipments SET state = :state, detail = :detail, changed_at = :now, cancel = NULL, asked_in_vain = 0 WHERE id = :id
  `);
  const name = database.prepare(`
    UPDATE shipments SET tracking_number = :trackingNumber, search_text = search_text || char(10) || :trackingNumber
    WHERE id = :id AND tracking_number IS NULL AND NOT EXISTS (SELECT 1 FROM shipments WHERE tracking_number = :trackingNumber)
  `);
  const buy = database.prepare(`
    UPDATE shipments SET
      state = 'bought', detail = '', asked_in_vain = 0, changed_at = :now, tracking_number = :trackingNumber,
      charged = CASE WHEN return_of IS NULL THEN :charged ELSE 0 END, price_when_used = CASE WHEN return_of IS NULL THEN NULL ELSE :charged END,
      price_differs = return_of IS NULL AND charged <> :charged,
      label_address = :labelAddress, document_hash = :hash, document_type = :mediaType,
      search_text = search_text || char(10) || :trackingNumber
    WHERE id = :id
  `);
  // A purchase that is settled late may stand on a form already: USPS closes what it sold, whoever heard of it.
  const link = database.prepare(`
    INSERT INTO form_labels (sequence, form_id)
    SELECT shipments.sequence, forms.id FROM form_numbers
    JOIN forms ON forms.id = form_numbers.form_id JOIN shipments ON shipments.tracking_number = form_numbers.tracking_number
    WHERE form_numbers.tracking_number = ? ORDER BY forms.sequence DESC LIMIT 1
    ON CONFLICT (sequence) DO UPDATE SET form_id = excluded.form_id
  `);

  // USPS counts a label that was only had as a reprint among the few that it gives.
  const askReprint = database.prepare("INSERT INTO label_reprints (shipment_id, outcome, asked_at, changed_at) VALUES (:id, 'asked', :now, :now)");
  const giveReprint = database.prepare(`
    UPDATE label_reprints SET outcome = 'given', reprint_number = :reprintNumber, document_hash = :hash, document_type = :mediaType, changed_at = :now
    WHERE shipment_id = :id AND outcome = 'asked'
  `);

  const now = (): string => clock.now().toISOString();

  const recorded = (id: string): Shipment => {
    const shipment = rows.shipment(id);
    if (shipment === null) throw new Failed({ code: 'not-found', what: 'shipment' });
    return shipment;
  };

  const requireMove = (id: string, to: ShipmentState): void => {
    const row = stateOf.get(id);
    if (row === undefined) throw new Failed({ code: 'not-found', what: 'shipment' });
    const { state } = StateRow.parse(row);
    if (!purchaseMoves[state].includes(to)) throw new IllegalTransition(id, state, to);
  };

  const moveTo = (id: string, state: ShipmentState, detail: string): void => {
    requireMove(id, state);
    move.run({ id, state, detail, now: now() });
  };

  const moved = (id: string, state: ShipmentState, detail: string, trackingNumber: string | null = null): Shipment =>
    inTransaction(database, () => {
      moveTo(id, state, detail);
      if (trackingNumber !== null) name.run({ id, trackingNumber });
      return recorded(id);
    });

  /** What USPS sold is kept where its row is refused, unless the purchase was settled in another way meanwhile. */
  const keptAllTheSame = <T>(label: LabelDocument, record: () => T): T => {
    try {
      return record();
    } catch (error) {
      if (error instanceof IllegalTransition) throw error;
      try {
        documents.keep(label);
      } catch {
        // The row says why: mostly the disk is full for both.
      }
      throw error;
    }
  };

  return {
    intend: ({ mailpiece, from, rate, key, request, day, freeToCancelUntil, manifestMid, crid, returnOf }) => {
      const id = newId();
      inTransaction(database, () => {
        insert.run({
          id, day, freeToCancelUntil,
          shipDate: mailpiece.shipDate,
          orderNumber: mailpiece.orderNumber.trim(),
          // A return label is paid for when it is used, and looked for by who sends it back.
          charged: returnOf === undefined ? rate.total : 0,
          searchText: searchText(mailpiece) + (returnOf === undefined ? '' : `\n${[from.name, from.company, from.zip].join('\n').toLowerCase()}`),
          manifestMid: manifestMid ?? null,
          crid: crid ?? null,
          unfitForForms: unfitForForms(request),
          returnOf: returnOf ?? null,
          priceWhenUsed: returnOf === undefined ? null : rate.total,
          now: now(),
          mailpiece: JSON.stringify(mailpiece),
          from: JSON.stringify(from),
          rate: JSON.stringify(rate),
        });
        insertRequest.run(id, key, request);
        spendDraft.run({ name: mailpiece.to.name, street: mailpiece.to.street, orderNumber: mailpiece.orderNumber, box: mailpiece.box?.number ?? 1 });
      });
      return { id, mailpiece, rate, returnOf: returnOf ?? null };
    },
    markSent: (id) => inTransaction(database, () => moveTo(id, 'sent', '')),
    markBought: (id, { trackingNumber, labelAddress, charged, label, reprintNumber }, print = null) =>
      keptAllTheSame(label, () => inTransaction(database, () => {
        requireMove(id, 'bought');
        const document = documents.keepFresh(label);
        buy.run({
          ...document, id, trackingNumber, charged,
          labelAddress: labelAddress === null ? null : JSON.stringify(labelAddress),
          now: now(),
        });
        link.run(trackingNumber);
        if (reprintNumber !== undefined) {
          askReprint.run({ id, now: now() });
          giveReprint.run({ ...document, id, reprintNumber, now: now() });
        }
        if (print !== null) printJobs.writeQueued(print);
        return recorded(id);
      })),
    markFailed: (id, detail) => moved(id, 'failed', detail),
    markUnknown: (id, detail) => moved(id, 'unknown', detail),
    markUnconfirmed: (id, detail) => moved(id, 'unconfirmed', detail),
    markCanceled: (id, trackingNumber) => moved(id, 'canceled', '', trackingNumber),
    markRefundRequested: (id, disputeId, trackingNumber) => moved(id, 'refund-requested', disputeId, trackingNumber),
  };
};
