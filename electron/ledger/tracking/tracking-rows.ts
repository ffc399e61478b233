import type { DatabaseSync } from 'node:sqlite';
import type { Day } from '../../../shared/days/ship-date.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import type { TrackingException, TrackingState } from '../../../shared/shipments/tracking.ts';
import type { Clock } from '../../clock.ts';
import { recordedIn } from '../after-purchase/recorded.ts';
import type { ReadShipments } from '../after-purchase/recorded.ts';
import { inTransaction } from '../in-transaction.ts';
import { shipmentColumns } from '../shipments/shipment-row.ts';

/** What USPS told of a parcel. */
export interface TrackingNote {
  readonly state: TrackingState;
  readonly since: string | null;
  readonly words: string;
  readonly place: string;
  readonly expected: Day | null;
  /** The first scan by a carrier; what is known of it already stays. */
  readonly acceptedAt: string | null;
  readonly exception: TrackingException | null;
  /** Null for a parcel that needn't be asked of again. */
  readonly askAfter: string | null;
}

/** Where parcels are, and which are asked of next. */
export interface TrackingLedger {
  /** Keeps what USPS told. A state that is new is an entry of the shipment's history. */
  noteTracking(shipmentId: string, note: TrackingNote): Shipment;
  /** A person has seen why a parcel wants a look; another reason is shown again. */
  noteExceptionSeen(shipmentId: string): Shipment;
  /** Live labels to ask of by now, the longest waiting first; of all of them, or among some. */
  trackingDue(limit: number, among?: readonly string[]): Shipment[];
  /** Parcels with an exception that nobody has seen, of any day, the newest first, and how many there are. */
  exceptions(limit: number): { readonly shipments: readonly Shipment[]; readonly count: number };
}

export const trackingRows = (database: DatabaseSync, shipments: ReadShipments, clock: Clock): TrackingLedger => {
  const before = database.prepare('SELECT told.state, told.accepted_at AS acceptedAt FROM tracking AS told JOIN shipments USING (sequence) WHERE id = ?');
  const begin = database.prepare('INSERT OR IGNORE INTO tracking (sequence) SELECT sequence FROM shipments WHERE id = ?');
  // An exception that somebody has seen stays seen for as long as it is the same. An answer that comes after a label was taken back
  // makes nothing of it that waits: see the trigger `tracking_ends`.
  const isLive = "(SELECT state = 'bought' FROM shipments WHERE id = :id)";
  const update = database.prepare(`
    UPDATE tracking SET
      state = :state, since = :since, words = :words, place = :place, expected = :expected, accepted_at = coalesce(accepted_at, :acceptedAt),
      exception_seen = NOT ${isLive} OR (exception_seen = 1 AND exception IS :exception), exception = :exception, asked_at = :now,
      ask_after = CASE WHEN ${isLive} THEN :askAfter END
    WHERE sequence = (SELECT sequence FROM shipments WHERE id = :id)
  `);
  const addEvent = database.prepare('INSERT INTO shipment_events (shipment_id, state, at, detail) VALUES (:id, :event, :at, :detail)');
  const see = database.prepare('UPDATE tracking SET exception_seen = 1 WHERE sequence = (SELECT sequence FROM shipments WHERE id = ?)');
  const dueIn = (rows: string) => database.prepare(`
    SELECT ${shipmentColumns} FROM shipments JOIN (
      SELECT sequence AS place, ask_after AS waits_since FROM tracking ${rows} AND ask_after <= :now ORDER BY ask_after LIMIT :limit
    ) ON shipments.sequence = place
    WHERE tracking_number IS NOT NULL ORDER BY waits_since
  `);
  const due = dueIn('INDEXED BY tracking_to_ask WHERE ask_after IS NOT NULL');
  const dueAmong = dueIn('WHERE sequence IN (SELECT sequence FROM shipments WHERE id IN (SELECT value FROM json_each(:ids)))');
  const unseen = 'FROM tracking INDEXED BY tracking_of_exceptions_unseen WHERE exception IS NOT NULL AND exception_seen = 0';
  const odd = database.prepare(`
    SELECT ${shipmentColumns} FROM shipments WHERE sequence IN (SELECT sequence ${unseen} ORDER BY sequence DESC LIMIT ?) ORDER BY sequence DESC
  `);
  const howMany = database.prepare(`SELECT count(*) AS count ${unseen}`);
  const recorded = recordedIn(shipments);
  const now = (): string => clock.now().toISOString();

  return {
    noteTracking: (id, { askAfter: again, ...note }) =>
      inTransaction(database, () => {
        begin.run(id);
        const was = before.get(id);
        update.run({ ...note, id, now: now(), askAfter: again });
        if (note.acceptedAt !== null && was?.['acceptedAt'] === null && note.state !== 'accepted')
          addEvent.run({ id, event: 'tracking-accepted', at: note.acceptedAt, detail: '' });
        if (was?.['state'] !== note.state) addEvent.run({ id, event: `tracking-${note.state}`, at: note.since ?? now(), detail: note.words });
        return recorded(id);
      }),
    noteExceptionSeen: (id) =>
      inTransaction(database, () => {
        see.run(id);
        addEvent.run({ id, event: 'exception-seen', at: now(), detail: '' });
        return recorded(id);
      }),
    trackingDue: (limit, among) =>
      (among === undefined ? due.all({ now: now(), limit }) : dueAmong.all({ now: now(), limit, ids: JSON.stringify(among) })).map(shipments.from),
    exceptions: (limit) => ({ shipments: odd.all(limit).map(shipments.from), count: Number(howMany.get()?.['count']) }),
  };
};
