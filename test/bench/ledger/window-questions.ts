import type { Ledger } from '../../../electron/ledger/ledger.ts';
import type { Desk } from '../../../electron/shipping/desk.ts';
import { deskStatus } from '../../../electron/shipping/desk-status.ts';
import { addDays } from '../../../shared/days/ship-days.ts';
import type { ShipmentFilter } from '../../../shared/shipments/shipment-filter.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import { newestDay, perDay } from './sample-rows.ts';

/** One thing that the window asks of the ledger, as often as it is measured. */
export interface Question {
  readonly what: string;
  readonly asked: readonly (() => unknown)[];
}

/** What is typed, one key after another. */
const typed = (text: string): string[] => Array.from(text, (_key, place) => text.slice(0, place + 1));

const oldestFirst = (one: Shipment, other: Shipment): number => one.createdAt.localeCompare(other.createdAt);

/** Shipments of all ages: some of each of several days. */
const someOf = (ledger: Ledger, days: readonly string[]): Shipment[] =>
  days.flatMap((day) => ledger.shipments({ search: '', day, limit: 3 })).sort(oldestFirst);

const daysBack = (count: number): string[] => Array.from({ length: count }, (_none, age) => addDays(newestDay, -age));

/** The last shipment of a page, many pages back. */
const pageEnds = (ledger: Ledger, days: readonly string[]): string[] =>
  days.flatMap((day) => ledger.shipments({ search: '', day }).at(-1)?.id ?? []);

/** What the list is narrowed to, alone and together, from what most are to what hardly any is. */
const narrowings: readonly Omit<ShipmentFilter, 'day'>[] = [
  { state: 'canceled' }, { state: 'refund-requested' }, { state: 'bought' }, { state: 'unknown' },
  { service: 'PRIORITY_MAIL' }, { service: 'PRIORITY_MAIL_EXPRESS', state: 'canceled' },
  { costCode: 'SAMPLES' }, { costCode: 'samples', service: 'PRIORITY_MAIL_EXPRESS', state: 'refund-requested' }, { costCode: 'nobody’s' },
  { tracking: 'exceptions' }, { tracking: 'not-scanned' }, { tracking: 'under-way' }, { tracking: 'delivered' },
  { tracking: 'delivered', state: 'refund-requested' }, { tracking: 'exceptions', service: 'PRIORITY_MAIL' }, { tracking: 'under-way', costCode: 'WEB' },
  { tracking: 'delivered', costCode: 'EVENT 2024', service: 'PRIORITY_MAIL_EXPRESS' },
];

const filtered = (ledger: Ledger, spread: readonly string[], names: readonly string[]): Question[] => {
  const oldest = spread.at(-1) ?? newestDay;
  const ranges = [{ day: null }, { day: oldest, until: newestDay }, { day: addDays(newestDay, -30), until: newestDay }, { day: spread[5] ?? newestDay }];
  const each = ranges.flatMap((range) => narrowings.map((narrowing): ShipmentFilter => ({ ...range, ...narrowing })));
  return [
    { what: 'the list, filtered', asked: each.map((filter) => () => ledger.shipments({ ...filter, search: '' })) },
    { what: 'a range of days', asked: ranges.flatMap((range) => [range, range, range]).map((range) => () => ledger.shipments({ ...range, search: '' })) },
    { what: 'a name, filtered', asked: each.map((filter, place) => () => ledger.shipments({ ...filter, search: names[place % names.length]?.toLowerCase() ?? '' })) },
    { what: 'totals by day', asked: each.map((filter) => () => ledger.figures(filter, 'day')) },
    { what: 'totals by service, cost code', asked: each.flatMap((filter) => [() => ledger.figures(filter, 'service'), () => ledger.figures(filter, 'costCode')]) },
    { what: 'exceptions, cost codes', asked: Array.from({ length: 40 }, (_none, place) => () => (place % 2 === 0 ? ledger.exceptions(5) : ledger.costCodes())) },
    { what: 'what to ask of next', asked: Array.from({ length: 40 }, () => () => ledger.trackingDue(1)) },
  ];
};

/** Everything that somebody at the desk waits for, over shipments from the newest to the oldest. */
export const windowQuestions = (ledger: Ledger, desk: Desk, count: number): Question[] => {
  const days = daysBack(Math.ceil(count / perDay));
  const spread = days.filter((_day, place) => place % Math.max(1, Math.floor(days.length / 10)) === 0);
  const some = someOf(ledger, spread);
  const ends = pageEnds(ledger, spread);
  const search = (text: string, before: string | null = null) => () => ledger.shipments({ search: text, day: null, before });
  const typing = (what: string, textOf: (shipment: Shipment) => string): Question => ({
    what: `search by ${what}`, asked: some.flatMap((shipment) => typed(textOf(shipment)).map((text) => search(text))),
  });
  const names = some.map(({ mailpiece }) => mailpiece.to.name.split(' ').at(-1) ?? '');
  return [
    typing('name', ({ mailpiece }) => mailpiece.to.name.toLowerCase()),
    typing('order', ({ mailpiece }) => mailpiece.orderNumber),
    typing('tracking number', ({ trackingNumber }) => trackingNumber ?? ''),
    typing('its last digits', ({ trackingNumber }) => (trackingNumber ?? '').slice(-8)),
    typing('ZIP', ({ mailpiece }) => mailpiece.to.zip),
    { what: 'the day’s list', asked: [...spread, ...spread, ...spread].map((day) => () => ledger.shipments({ search: '', day })) },
    {
      what: 'the next page',
      asked: ends.flatMap((before, place) => [
        search('', before), search(names[place] ?? '', before), () => ledger.shipments({ search: '', day: spread[place] ?? newestDay, before }),
      ]),
    },
    ...filtered(ledger, spread, names),
    { what: 'the frame after a purchase', asked: Array.from({ length: 60 }, () => () => deskStatus(desk)) },
  ];
};
