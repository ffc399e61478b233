import type { DatabaseSync } from 'node:sqlite';
import { formatCents } from '../../../shared/format-money.ts';
import { formatDay } from '../../../shared/days/ship-days.ts';
import type { Clock } from '../../clock.ts';
import { IllegalTransition } from '../illegal-transition.ts';
import { inTransaction } from '../in-transaction.ts';
import type { AfterPurchaseLedger } from './after-purchase-ledger.ts';
import { recordedIn } from './recorded.ts';
import type { ReadShipments } from './recorded.ts';

/** Money that came back, each time an entry of its own; the request for it stays on record as it was. */
export const refunds = (database: DatabaseSync, shipments: ReadShipments, clock: Clock): Pick<AfterPurchaseLedger, 'recordRefund'> => {
  const insert = database.prepare('INSERT INTO refunds (shipment_id, day, amount, recorded_at) VALUES (:id, :day, :amount, :now)');
  const addEvent = database.prepare("INSERT INTO shipment_events (shipment_id, state, at, detail) VALUES (:id, 'refund-recorded', :now, :detail)");
  const recorded = recordedIn(shipments);
  return {
    recordRefund: (id, { day, amount }) =>
      inTransaction(database, () => {
        const { state } = recorded(id);
        if (state !== 'refund-requested') throw new IllegalTransition(id, state, 'refunded');
        const now = clock.now().toISOString();
        insert.run({ id, day, amount, now });
        addEvent.run({ id, now, detail: `${formatCents(amount)}, on the statement of ${formatDay(day)}.` });
        return recorded(id);
      }),
  };
};
