import { phoneDigits } from '../../../shared/address/address-problems.ts';
import { Failed } from '../../../shared/failure.ts';
import { nextPickupDay, pickupDeadline } from '../../../shared/pickup/pickup-day.ts';
import type { PickupPlace } from '../../../shared/pickup/pickup.ts';
import type { Settings, ShipFrom } from '../../../shared/settings.ts';
import type { Day } from '../../../shared/days/ship-date.ts';
import { addDays } from '../../../shared/days/ship-days.ts';
import { timeZoneOfZip } from '../../../shared/days/zip-time-zone.ts';
import type { Desk } from '../desk.ts';

/** The same address however it was typed. */
const keyOf = ({ street, unit, city, state, zip }: ShipFrom['address']): string =>
  [street, unit, city, state, zip].map((part) => part.trim().replace(/\s+/g, ' ').toUpperCase()).join('|');

const wordsOf = (text: string): string[] => text.trim().split(/\s+/).filter((word) => word !== '');

/** Of the person or, where that is one word or none, of the company: USPS wants a first and a last name. Null where neither has two words. */
export const pickupName = ({ name, company }: ShipFrom['address']): { firstName: string; lastName: string } | null => {
  const words = [wordsOf(name), wordsOf(company)].find(({ length }) => length >= 2);
  if (words === undefined) return null;
  return { firstName: words.slice(0, -1).join(' ').slice(0, 50), lastName: (words.at(-1) ?? '').slice(0, 50) };
};

/** How USPS reaches somebody about the pickup. A phone number goes along where it has ten digits. */
export const pickupContacts = ({ email, phone }: ShipFrom['address']): ({ email: string } | { cellNumber: string })[] => {
  const digits = phoneDigits(phone).replace(/^\+?1(?=\d{10}$)/, '');
  return [...(email.trim() === '' ? [] : [{ email: email.trim() }]), ...(/^\d{10}$/.test(digits) ? [{ cellNumber: digits }] : [])];
};

interface Group {
  readonly key: string;
  readonly shipFroms: readonly [ShipFrom, ...ShipFrom[]];
}

/** The ship-froms by their address, the usual one's first: USPS comes to an address once a day, whatever it is called. */
const groupsOf = ({ shipFroms, defaultShipFromId }: Settings): Group[] => {
  const groups = new Map<string, [ShipFrom, ...ShipFrom[]]>();
  const usualFirst = [...shipFroms].sort((a, b) => Number(b.id === defaultShipFromId) - Number(a.id === defaultShipFromId));
  for (const shipFrom of usualFirst) {
    const key = keyOf(shipFrom.address);
    const group = groups.get(key);
    if (group) group.push(shipFrom);
    else groups.set(key, [shipFrom]);
  }
  return [...groups].map(([key, shipFroms_]) => ({ key, shipFroms: shipFroms_ }));
};

const placeOf = ({ key, shipFroms }: Group, now: Date, taken: readonly Day[]): PickupPlace => {
  const [{ address, pickup, weekdaysWithoutPickup }] = shipFroms;
  const nextDay = nextPickupDay(now, weekdaysWithoutPickup, taken);
  return {
    key,
    name: shipFroms.map(({ name }) => name).join(' and '),
    address,
    setting: { ...pickup, standingStop: shipFroms.some(({ pickup: { standingStop } }) => standingStop) },
    timeZone: timeZoneOfZip(address.zip),
    nextDay,
    nextDayUntil: pickupDeadline(nextDay).toISOString(),
    missing: [
      ...(pickupName(address) === null ? ['name' as const] : []),
      ...(pickupContacts(address).length === 0 ? ['contact' as const] : []),
    ],
  };
};

export const pickupPlaces = (desk: Desk): PickupPlace[] => {
  const now = desk.clock.now();
  // A day before, since somewhere it is yesterday still.
  const pickups = desk.ledger.pickupsFrom(addDays(now.toISOString().slice(0, 10), -1)).filter(({ state }) => state !== 'failed' && state !== 'canceled');
  return groupsOf(desk.settings()).map((group) =>
    placeOf(group, now, pickups.filter(({ placeKey }) => placeKey === group.key).map(({ details }) => details.day)));
};

/** @throws Failed `not-found` where no ship-from has this address any more. */
export const placeWithKey = (desk: Desk, key: string): PickupPlace => {
  const place = pickupPlaces(desk).find((one) => one.key === key);
  if (!place) throw new Failed({ code: 'not-found', what: 'ship-from' });
  return place;
};

/** The profiles whose parcels wait at a place. */
export const shipFromIdsOf = (desk: Desk, key: string): string[] =>
  groupsOf(desk.settings()).find((group) => group.key === key)?.shipFroms.map(({ id }) => id) ?? [];
