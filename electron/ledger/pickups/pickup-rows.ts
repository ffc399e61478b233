import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { AddressFields } from '../../../shared/address/address.ts';
import { Failed } from '../../../shared/failure.ts';
import { Pickup, PickupDetails } from '../../../shared/pickup/pickup.ts';
import type { PickupState } from '../../../shared/pickup/pickup.ts';
import type { Clock } from '../../clock.ts';
import { IllegalTransition } from '../illegal-transition.ts';
import { inTransaction } from '../in-transaction.ts';
import { jsonColumn } from '../json-column.ts';
import { pickupMoves } from '../transitions.ts';
import type { AnsweredPickup, PickupLedger } from './pickup-ledger.ts';

const flag = z.union([z.literal(0), z.literal(1)]).transform((value) => value === 1);

const PickupRow = Pickup.extend({
  address: jsonColumn(AddressFields), details: jsonColumn(PickupDetails), askedDetails: jsonColumn(PickupDetails).nullable(), takesNextDay: flag, daySeen: flag,
});

const RequestRow = z.object({ request: z.string() });

const columns = `
  id, state, place_key AS placeKey, address, asked_day AS askedDay, takes_next_day AS takesNextDay, confirmation_number AS confirmationNumber,
  details, day_seen AS daySeen, asking, asked_details AS askedDetails, entity_tag AS version, created_at AS createdAt, changed_at AS changedAt, detail
`;

export type PickupRows = Omit<PickupLedger, 'liveParcels' | 'pickupPlaceAnswer' | 'keepPickupPlaceAnswer'>;

/** The journal of pickups. */
export const pickupRows = (database: DatabaseSync, clock: Clock, newId: () => string): PickupRows => {
  const insert = database.prepare(`
    INSERT INTO pickups (id, state, place_key, address, asked_day, takes_next_day, request, details, created_at, changed_at, detail)
    VALUES (:id, 'intended', :placeKey, :address, :askedDay, :takesNextDay, :request, :details, :now, :now, '')
  `);
  const addEvent = database.prepare('INSERT INTO pickup_events (pickup_id, event, at, detail) VALUES (:id, :event, :now, :detail)');
  const byId = database.prepare(`SELECT ${columns} FROM pickups WHERE id = ?`);
  const fromDay = database.prepare(`SELECT ${columns} FROM pickups WHERE coalesce(day, asked_day) >= ? ORDER BY sequence DESC`);
  const ofDay = database.prepare(`
    SELECT ${columns} FROM pickups WHERE coalesce(day, asked_day) = :day OR (created_at >= :from AND created_at < :until) ORDER BY sequence
  `);
  const inStates = database.prepare(`SELECT ${columns} FROM pickups WHERE state IN (SELECT value FROM json_each(?)) ORDER BY sequence`);
  const request = database.prepare('SELECT request FROM pickups WHERE id = ?');
  const move = database.prepare(`
    UPDATE pickups SET state = :state, detail = :detail, changed_at = :now, asking = NULL, asked_details = NULL WHERE id = :id
  `);
  const standing = database.prepare("UPDATE pickups SET day = :day, details = json_set(details, '$.day', :day) WHERE id = :id");
  const answered = database.prepare(`
    UPDATE pickups SET state = 'booked', confirmation_number = :number, day = :day, entity_tag = :version, details = :details,
      day_seen = :daySeen, asking = NULL, asked_details = NULL, detail = '', changed_at = :now
    WHERE id = :id
  `);
  const sameStanding = database.prepare(`
    SELECT id FROM pickups WHERE state = 'unnumbered' AND place_key = :placeKey AND coalesce(day, asked_day) = :day AND id <> :id
  `);
  const ask = database.prepare('UPDATE pickups SET asking = :asking, asked_details = :asked, changed_at = :now WHERE id = :id');
  const drop = database.prepare('UPDATE pickups SET asking = NULL, asked_details = NULL, changed_at = :now WHERE id = :id');
  const seen = database.prepare('UPDATE pickups SET day_seen = 1, changed_at = :now WHERE id = :id');

  const now = (): string => clock.now().toISOString();
  const from = (row: unknown): Pickup => PickupRow.parse(row);

  const read = (id: string): Pickup | null => {
    const row = byId.get(id);
    return row === undefined ? null : from(row);
  };

  const recorded = (id: string): Pickup => {
    const pickup = read(id);
    if (pickup === null) throw new Failed({ code: 'not-found', what: 'pickup' });
    return pickup;
  };

  const moveTo = (id: string, to: PickupState, detail: string): void => {
    const { state } = recorded(id);
    if (!pickupMoves[state].includes(to)) throw new IllegalTransition(id, state, to);
    move.run({ id, state: to, detail, now: now() });
    addEvent.run({ id, event: to, detail, now: now() });
  };

  const moved = (id: string, to: PickupState, detail: string): Pickup => inTransaction(database, () => {
    moveTo(id, to, detail);
    return recorded(id);
  });

  const noted = (id: string, event: string, detail: string, write: () => void): Pickup => inTransaction(database, () => {
    const { state } = recorded(id);
    if (state !== 'booked') throw new IllegalTransition(id, state, 'booked');
    write();
    addEvent.run({ id, event, detail, now: now() });
    return recorded(id);
  });

  /** A day that was seen to be another than the one asked for isn't shown as news again. */
  const answer = (before: Pickup, { details, version }: Omit<AnsweredPickup, 'confirmationNumber'>, number: string, wantedDay: string): void => {
    const daySeen = details.day === wantedDay || (details.day === before.details.day && before.state === 'booked' && before.daySeen);
    answered.run({ id: before.id, number, day: details.day, version, details: JSON.stringify(details), daySeen: daySeen ? 1 : 0, now: now() });
  };

  return {
    intendPickup: ({ details, address, takesNextDay, ...rest }) => inTransaction(database, () => {
      const id = newId();
      insert.run({
        ...rest, id, askedDay: details.day, takesNextDay: takesNextDay ? 1 : 0, address: JSON.stringify(address), details: JSON.stringify(details), now: now(),
      });
      addEvent.run({ id, event: 'intended', detail: '', now: now() });
      return recorded(id);
    }),
    markPickupSent: (id) => void moved(id, 'sent', ''),
    markPickupBooked: (id, booked) => inTransaction(database, () => {
      const before = recorded(id);
      if (!pickupMoves[before.state].includes('booked')) throw new IllegalTransition(id, before.state, 'booked');
      answer(before, booked, booked.confirmationNumber, before.askedDay);
      addEvent.run({ id, event: 'booked', detail: booked.confirmationNumber, now: now() });
      for (const row of sameStanding.all({ id, placeKey: before.placeKey, day: booked.details.day }))
        moveTo(String(row.id), 'canceled', 'It is the one that was booked since, or USPS has it no longer.');
      return recorded(id);
    }),
    markPickupUnnumbered: (id, day, detail) => inTransaction(database, () => {
      moveTo(id, 'unnumbered', detail);
      standing.run({ id, day });
      return recorded(id);
    }),
    markPickupFailed: (id, detail) => moved(id, 'failed', detail),
    markPickupUnknown: (id, detail) => moved(id, 'unknown', detail),
    markPickupCanceled: (id, detail) => moved(id, 'canceled', detail),
    askPickup: (id, asking, asked) =>
      noted(id, `${asking}-asked`, '', () => void ask.run({ id, asking, asked: asked === null ? null : JSON.stringify(asked), now: now() })),
    dropPickupAsk: (id, detail) => noted(id, 'left-as-it-was', detail, () => void drop.run({ id, now: now() })),
    notePickup: (id, booked, event) => {
      const before = recorded(id);
      return noted(id, event, '', () => answer(before, booked, before.confirmationNumber ?? '', before.askedDetails?.day ?? before.details.day));
    },
    notePickupDaySeen: (id) => noted(id, 'day-seen', '', () => void seen.run({ id, now: now() })),
    pickup: read,
    pickupsFrom: (day) => fromDay.all(day).map(from),
    pickupsOf: (day, madeFrom, madeUntil) => ofDay.all({ day, from: madeFrom, until: madeUntil }).map(from),
    pickupsInState: (states) => inStates.all(JSON.stringify(states)).map(from),
    pickupRequest: (id) => {
      const row = request.get(id);
      if (row === undefined) throw new Failed({ code: 'not-found', what: 'pickup' });
      return RequestRow.parse(row).request;
    },
  };
};
