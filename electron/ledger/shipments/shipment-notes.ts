import type { DatabaseSync } from 'node:sqlite';
import { Failed } from '../../../shared/failure.ts';
import type { Shipment, ShipmentState } from '../../../shared/shipments/shipment.ts';
import type { Clock } from '../../clock.ts';
import { IllegalTransition } from '../illegal-transition.ts';
import { inTransaction } from '../in-transaction.ts';
import type { ShipmentLedger } from './shipment-ledger.ts';
import type { ShipmentRows } from './shipment-rows.ts';

export type ShipmentNotes = Pick<ShipmentLedger, 'noteCancel' | 'noteAskedInVain' | 'noteNumber' | 'notePriceSeen' | 'noteEvent'>;

const cancelEvents = { asked: 'cancel-asked', undecided: 'cancel-undecided', refused: 'cancel-refused', no: 'cancel-not-done' } as const;

/** What is written beside a shipment's state, each with an event of its own. */
export const shipmentNotes = (database: DatabaseSync, rows: Pick<ShipmentRows, 'shipment'>, clock: Clock): ShipmentNotes => {
  const setCancel = database.prepare('UPDATE shipments SET cancel = :cancel, changed_at = :now WHERE id = :id');
  const setAskedInVain = database.prepare('UPDATE shipments SET asked_in_vain = 1, detail = :detail, changed_at = :now WHERE id = :id');
  const setNumber = database.prepare(`
    UPDATE shipments SET noted_number = :trackingNumber, search_text = search_text || char(10) || :trackingNumber, changed_at = :now WHERE id = :id
  `);
  const setUnknown = database.prepare("UPDATE shipments SET state = 'unknown', asked_in_vain = 1, changed_at = :now WHERE id = :id");
  const setPriceSeen = database.prepare('UPDATE shipments SET price_differs = 0, changed_at = :now WHERE id = :id');
  const addEvent = database.prepare('INSERT INTO shipment_events (shipment_id, state, at, detail) VALUES (:id, :event, :now, :detail)');

  const now = (): string => clock.now().toISOString();

  const recorded = (id: string): Shipment => {
    const shipment = rows.shipment(id);
    if (shipment === null) throw new Failed({ code: 'not-found', what: 'shipment' });
    return shipment;
  };

  /** Does `work` and keeps that it happened, where the shipment's state is one of `states`. */
  const noted = (id: string, event: string, states: readonly ShipmentState[], detail: string, work: (shipment: Shipment) => void): Shipment =>
    inTransaction(database, () => {
      const shipment = recorded(id);
      if (!states.includes(shipment.state)) throw new IllegalTransition(id, shipment.state, event);
      work(shipment);
      addEvent.run({ id, event, now: now(), detail });
      return recorded(id);
    });

  return {
    noteEvent: (id, event, detail) => void addEvent.run({ id, event, now: now(), detail }),
    noteCancel: (id, cancel, detail) =>
      noted(id, cancelEvents[cancel ?? 'no'], ['bought', 'unknown', 'unconfirmed'], detail, () => void setCancel.run({ id, cancel: cancel === 'refused' ? null : cancel, now: now() })),
    noteAskedInVain: (id, detail) =>
      noted(id, 'asked-in-vain', ['unknown'], detail, () => void setAskedInVain.run({ id, detail, now: now() })),
    notePriceSeen: (id) =>
      inTransaction(database, () => {
        setPriceSeen.run({ id, now: now() });
        return recorded(id);
      }),
    noteNumber: (id, trackingNumber) =>
      noted(id, 'number-noted', ['unknown', 'unconfirmed'], trackingNumber, ({ state }) => {
        setNumber.run({ id, trackingNumber, now: now() });
        if (state === 'unconfirmed') setUnknown.run({ id, now: now() });
      }),
  };
};
