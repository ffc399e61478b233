import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { Failed } from '../../../shared/failure.ts';
import type { Clock } from '../../clock.ts';
import { MediaType } from '../files/document-store.ts';
import type { DocumentStore } from '../files/document-store.ts';
import { inTransaction } from '../in-transaction.ts';
import type { AfterPurchaseLedger } from './after-purchase-ledger.ts';
import type { ReprintOutcome } from './after-purchase-ledger.ts';
import type { LabelDocument } from '../files/document-store.ts';

export interface LabelReprints extends Pick<AfterPurchaseLedger, 'askReprint' | 'settleReprint' | 'reprintsUsed'> {
  /** The newest document that USPS gave again and that is still sound; null where there is none. */
  replacement(shipmentId: string): LabelDocument | null;
}

const DocumentRow = z.object({ hash: z.string(), mediaType: MediaType });

const countOf = (reprintNumber: number | null): string => (reprintNumber === null ? '' : `It is number ${reprintNumber}.`);

const detailOf = (outcome: ReprintOutcome): string => (outcome.outcome === 'given' ? countOf(outcome.reprintNumber) : outcome.detail);

/** Documents that USPS gave again. The label's own row keeps the document that it was bought with. */
export const labelReprints = (database: DatabaseSync, documents: DocumentStore, clock: Clock): LabelReprints => {
  const insert = database.prepare("INSERT INTO label_reprints (shipment_id, outcome, asked_at, changed_at) VALUES (:id, 'asked', :now, :now)");
  const settle = database.prepare(`
    UPDATE label_reprints SET outcome = :outcome, reprint_number = :reprintNumber, document_hash = :hash, document_type = :mediaType, changed_at = :now
    WHERE sequence = (SELECT sequence FROM label_reprints WHERE shipment_id = :id AND outcome = 'asked' ORDER BY sequence DESC LIMIT 1)
  `);
  // USPS's own number counts those too that were asked for elsewhere; one that was lost may have counted.
  const used = database.prepare(`
    SELECT max(coalesce(max(reprint_number), 0), count(*) FILTER (WHERE outcome <> 'refused')) AS used FROM label_reprints WHERE shipment_id = ?
  `);
  const given = database.prepare(`
    SELECT document_hash AS hash, document_type AS mediaType FROM label_reprints WHERE shipment_id = ? AND outcome = 'given' ORDER BY sequence DESC
  `);
  const addEvent = database.prepare('INSERT INTO shipment_events (shipment_id, state, at, detail) VALUES (:id, :event, :now, :detail)');
  const now = (): string => clock.now().toISOString();

  const readIfSound = (name: z.output<typeof DocumentRow>): LabelDocument | null => {
    try {
      return documents.read(name);
    } catch (error) {
      if (error instanceof Failed && error.failure.code === 'document-missing') return null;
      throw error;
    }
  };

  return {
    askReprint: (id) =>
      inTransaction(database, () => {
        insert.run({ id, now: now() });
        addEvent.run({ id, event: 'reprint-asked', detail: '', now: now() });
      }),
    settleReprint: (id, outcome) => {
      const document = outcome.outcome === 'given' ? documents.keep(outcome.document) : { hash: null, mediaType: null };
      const reprintNumber = outcome.outcome === 'lost' ? null : outcome.reprintNumber;
      inTransaction(database, () => {
        settle.run({ id, outcome: outcome.outcome, reprintNumber, ...document, now: now() });
        addEvent.run({ id, event: `reprint-${outcome.outcome}`, detail: detailOf(outcome), now: now() });
      });
    },
    reprintsUsed: (id) => Number(used.get(id)?.['used']),
    replacement: (id) => {
      for (const row of given.all(id)) {
        const document = readIfSound(DocumentRow.parse(row));
        if (document) return document;
      }
      return null;
    },
  };
};
