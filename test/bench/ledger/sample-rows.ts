import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { MailClass } from '../../../shared/rates/rate.ts';
import type { TrackingException, TrackingState } from '../../../shared/shipments/tracking.ts';

/** A ledger's newest day, and so many labels on each day before it. */
export const newestDay = '2026-11-19';
export const perDay = 1_000;

const dayLength = 24 * 60 * 60 * 1000;
const first = ['Dana', 'Luis', 'Mei', 'Omar', 'Ruth', 'Priya', 'Jonas', 'Aiko', 'Nadia', 'Caleb', 'Ines', 'Tariq', 'Greta', 'Hugo', 'Sanna', 'Emeka', 'Zoë', 'Ivan', 'Paula', 'Wren'];
const last = ['Reyes', 'Nakamura', 'Okafor', 'Lindqvist', 'Marsh', 'Delgado', 'Abbott', 'Ferrante', 'Koskinen', 'Whitfield', 'Sorensen', 'Achterberg', 'Bhatt', 'Quigley', 'Tran', 'Vasquez', 'Yamada', 'Ellison', 'Haddad', 'Moreau', 'Novak', 'Prentice', 'Stoddard'];
const places = ['Arlington', 'Reno', 'Sparks', 'Carson City', 'Elko', 'Fallon', 'Boise', 'Salem', 'Tulsa', 'Macon', 'Provo', 'Bangor', 'Duluth', 'Ithaca', 'Yuma', 'Waco', 'Flint', 'Ogden', 'Laredo'];

const pick = (from: readonly string[], number: number): string => from[number % from.length] ?? '';

/** The same number gives the same value, and neighbours differ. */
const scatter = (number: number): number => {
  const mixed = Math.imul(number ^ (number >>> 15), 0x2c1b3c6d);
  return Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39) >>> 0;
};

/** What tells a shipment from the others. */
export interface Sample {
  readonly number: number;
  readonly id: string;
  readonly name: string;
  readonly city: string;
  readonly zip: string;
  readonly street: string;
  readonly order: string;
  readonly trackingNumber: string;
  readonly day: string;
  readonly at: string;
  readonly state: 'bought' | 'canceled' | 'refund-requested';
  readonly service: MailClass;
  readonly costCode: string;
  /** Where it is, and what is odd about it. */
  readonly tracking: TrackingState;
  readonly exception: TrackingException | null;
}

const costCodes = ['', '', 'WEB', 'WEB', 'RETAIL', 'WHOLESALE', 'RETURNS', 'SAMPLES', 'EVENT 2024', 'SPARE PARTS'];

/** Of a parcel of some age in days: one in two hundred has something odd about it for good. */
const fateOf = (number: number, age: number): Pick<Sample, 'tracking' | 'exception'> => {
  if (age === 0) return { tracking: 'not-asked', exception: null };
  if (number % 401 === 5) return { tracking: 'not-scanned', exception: 'never-scanned' };
  if (number % 203 === 9) return { tracking: 'returned', exception: 'returned' };
  if (age > 5) return { tracking: 'delivered', exception: null };
  return number % 50 === 1 ? { tracking: 'attempted', exception: 'attempted' } : { tracking: 'in-transit', exception: null };
};

/** The shipment of a number from 0, in a ledger of so many: the highest number is of the newest day. */
export const sample = (number: number, count: number): Sample => {
  const random = scatter(number);
  const age = Math.floor((count - 1 - number) / perDay);
  const at = new Date(Date.parse(`${newestDay}T16:00:00Z`) - age * dayLength + (number % perDay) * 5_000);
  return {
    number,
    id: randomUUID(),
    name: `${pick(first, random)} ${String.fromCharCode(65 + random % 26)}. ${pick(last, random >>> 5)}${random % 3 === 0 ? `-${pick(last, random >>> 11)}` : ''}`,
    city: pick(places, random >>> 3),
    zip: String(501 + random % 99_000).padStart(5, '0'),
    street: `${1 + random % 9_999} ${pick(last, random >>> 7)} St`,
    order: String(3_100_000 + number),
    trackingNumber: `92346904128937${String(10_000_000 + number)}`,
    day: at.toISOString().slice(0, 10),
    at: at.toISOString(),
    state: number % 409 === 7 ? 'canceled' : number % 997 === 3 ? 'refund-requested' : 'bought',
    service: random % 9 === 0 ? 'PRIORITY_MAIL_EXPRESS' : random % 3 === 0 ? 'PRIORITY_MAIL' : 'USPS_GROUND_ADVANTAGE',
    costCode: pick(costCodes, random >>> 9),
    ...fateOf(number, age),
  };
};

type Row = Readonly<Record<string, string | number | null | Uint8Array>>;

/** The rows of one shipment, as the application itself wrote them: what the many are made from. */
export interface Template {
  readonly shipment: Row;
  readonly request: Row;
  readonly events: readonly Row[];
  readonly label: Uint8Array;
}

export const readTemplate = (database: DatabaseSync, label: Uint8Array): Template => ({
  // Of a shipment the columns that are written: service and cost code follow from them.
  shipment: Object.fromEntries(Object.entries(database.prepare('SELECT * FROM shipments').get() as Row).filter(([column]) => column !== 'service' && column !== 'cost_code')),
  request: database.prepare('SELECT * FROM purchase_requests').get() as Row,
  events: database.prepare('SELECT * FROM shipment_events ORDER BY sequence').all() as Row[],
  label,
});
