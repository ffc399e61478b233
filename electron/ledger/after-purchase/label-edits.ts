import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { formatCents } from '../../../shared/format-money.ts';
import { Cents } from '../../../shared/money.ts';
import type { Parcel } from '../../../shared/parcel/parcel.ts';
import { formatOunces } from '../../../shared/parcel/read-weight.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import type { Clock } from '../../clock.ts';
import { IllegalTransition } from '../illegal-transition.ts';
import { inTransaction } from '../in-transaction.ts';
import { jsonColumn } from '../json-column.ts';
import type { AfterPurchaseLedger } from './after-purchase-ledger.ts';
import { shipmentColumns } from '../shipments/shipment-row.ts';
import { recordedIn } from './recorded.ts';
import type { ReadShipments } from './recorded.ts';

export type LabelEdits = Pick<AfterPurchaseLedger, 'askEdit' | 'markEditUndecided' | 'markEditDone' | 'markEditNotDone' | 'openChanges' | 'editsOpen'>;

const OpenRow = z.object({
  sequence: z.int(), before: Cents, quoted: Cents, changes: jsonColumn(z.record(z.string(), z.union([z.string(), z.number()]))),
});

const measured = ({ weight, size: { length, width, height } }: Parcel): string => `${formatOunces(weight)}, ${length} × ${width} × ${height} in`;

/** Changes of weight and size, each an entry of its own; what was bought stays as it was, and `charged` is what USPS charges now. */
export const labelEdits = (database: DatabaseSync, shipments: ReadShipments, clock: Clock): LabelEdits => {
  const insert = database.prepare(`
    INSERT INTO label_edits (shipment_id, state, parcel, rate, changes, charged_before, asked_at, changed_at)
    SELECT id, 'asked', :parcel, :rate, :changes, charged, :now, :now FROM shipments WHERE id = :id
  `);
  const open = database.prepare(`
    SELECT sequence, charged_before AS before, json_extract(rate, '$.total') AS quoted, changes FROM label_edits
    WHERE shipment_id = ? AND state IN ('asked', 'undecided')
  `);
  const move = database.prepare('UPDATE label_edits SET state = :state, charged_after = :charged, changed_at = :now WHERE sequence = :sequence');
  // In two steps: a price that isn't the one quoted for the change is flagged by what was quoted, not by what was charged before.
  const expect = database.prepare('UPDATE shipments SET charged = :quoted, price_differs = 0, changed_at = :now WHERE id = :id');
  const charge = database.prepare('UPDATE shipments SET charged = :charged, price_differs = charged <> :charged, changed_at = :now WHERE id = :id');
  const addEvent = database.prepare('INSERT INTO shipment_events (shipment_id, state, at, detail) VALUES (:id, :event, :now, :detail)');
  // The plus keeps the planner from reading all that was ever bought.
  const withOpen = database.prepare(`
    SELECT ${shipmentColumns} FROM shipments
    WHERE +state = 'bought' AND id IN (SELECT shipment_id FROM label_edits INDEXED BY label_edits_open WHERE state IN ('asked', 'undecided'))
    ORDER BY sequence DESC
  `);
  const recorded = recordedIn(shipments);
  const now = (): string => clock.now().toISOString();

  const openOf = (id: string): z.output<typeof OpenRow> | null => {
    const row = open.get(id);
    return row === undefined ? null : OpenRow.parse(row);
  };

  const settle = (id: string, state: 'undecided' | 'done' | 'not-done', event: string, charged: number | null, detail: string): Shipment =>
    inTransaction(database, () => {
      const edit = openOf(id);
      if (edit === null) throw new IllegalTransition(id, 'no change', state);
      const { edit: before } = recorded(id);
      if (state === 'undecided' && before?.state === 'undecided') return recorded(id);
      move.run({ state, charged, sequence: edit.sequence, now: now() });
      if (charged !== null) {
        expect.run({ id, quoted: edit.quoted, now: now() });
        charge.run({ id, charged, now: now() });
      }
      addEvent.run({ id, event, detail, now: now() });
      return recorded(id);
    });

  return {
    askEdit: (id, { parcel, rate, changes }) =>
      inTransaction(database, () => {
        const { charged } = recorded(id);
        insert.run({ id, parcel: JSON.stringify(parcel), rate: JSON.stringify(rate), changes: JSON.stringify(changes), now: now() });
        const detail = `To ${measured(parcel)}, for ${formatCents(rate.total)} instead of ${formatCents(charged)}.`;
        addEvent.run({ id, event: 'edit-asked', detail, now: now() });
        return recorded(id);
      }),
    markEditUndecided: (id, detail) => settle(id, 'undecided', 'edit-undecided', null, detail),
    markEditDone: (id, charged, detail) => settle(id, 'done', 'edit-done', charged, detail),
    markEditNotDone: (id, detail) => settle(id, 'not-done', 'edit-not-done', null, detail),
    openChanges: (id) => openOf(id)?.changes ?? null,
    editsOpen: () => withOpen.all().map(shipments.from),
  };
};
