import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { daysAndMonths } from '../../electron/ledger/migrations/0021-days-and-months.ts';
import { migrations } from '../../electron/ledger/migrations.ts';
import { openLedger } from '../../electron/ledger/open-ledger.ts';
import type { OpenLedger } from '../../electron/ledger/open-ledger.ts';
import { cents } from '../../shared/format-money.ts';
import { MailClass } from '../../shared/rates/rate.ts';
import type { FigureKind, ShipmentFilter } from '../../shared/shipments/shipment-filter.ts';
import { ShipmentState } from '../../shared/shipments/shipment.ts';
import type { Shipment } from '../../shared/shipments/shipment.ts';
import { TrackingGroup, TrackingState } from '../../shared/shipments/tracking.ts';
import { aBoughtLabel, anIntention, testClock } from './samples.ts';

/** Of the first and the last month one, of one between them two, and of another none. */
const days = ['2026-09-30', '2026-11-02', '2026-11-18', '2026-12-01'] as const;
const codes = ['', 'web', 'WEB', 'retail', "o'neill"] as const;
const names = ['Dana Reyes', 'Luis Ortega', 'Zoë Marsh'] as const;

const pick = <T>(from: readonly T[], number: number): T => from[number % from.length] as T;

const told = { since: null, words: '', place: '', expected: null, acceptedAt: null, askAfter: null };

/** Of every state, service, cost code and place on its way; the days come in the order that a clock that was set gave them. */
const fill = (ledger: OpenLedger, count: number): void => {
  const dayOrder = [0, 1, 3, 2];
  for (let number = 0; number < count; number++) {
    const scattered = (number * 7919) >>> 2;
    const intention = anIntention(`key ${number}`, {
      costCode: pick(codes, scattered), to: { ...anIntention('').mailpiece.to, name: pick(names, scattered >> 1) },
    }, days[dayOrder[Math.floor((number * 4) / count)] ?? 0]);
    const mailClass = pick(MailClass.options, scattered >> 3);
    const returnOf = number % 23 === 22 ? '1' : undefined;
    // Some have their words, and some are so fresh that they have none.
    if (number === Math.floor(count * 0.7)) while (ledger.foldIn());
    const { id } = ledger.intend({ ...intention, rate: { ...intention.rate, mailClass }, ...(returnOf === undefined ? {} : { returnOf }) });
    const end = number % 11;
    if (end === 0) continue;
    ledger.markSent(id);
    if (end === 1) ledger.markFailed(id, 'no');
    else if (end === 2) ledger.markUnknown(id, 'lost');
    else {
      ledger.markBought(id, aBoughtLabel(`92346904128937${String(10_000_000 + number)}`, { charged: cents(700 + (number % 50)) }));
      const state = pick(TrackingState.options, scattered >> 2);
      ledger.noteTracking(id, { ...told, state, exception: number % 5 === 0 ? 'late' : null });
      if (end === 3) ledger.markCanceled(id);
      if (end === 4 && returnOf === undefined) {
        ledger.markRefundRequested(id, '104660');
        if (number % 2 === 0) ledger.recordRefund(id, { day: '2026-11-20', amount: cents(number % 4 === 0 ? 700 + (number % 50) : 100) });
      }
    }
  }
};

const groupOf: Readonly<Record<TrackingGroup, (tracking: Shipment['tracking']) => boolean>> = {
  exceptions: (tracking) => (tracking?.exception ?? null) !== null,
  'not-scanned': (tracking) => ['not-asked', 'not-scanned'].includes(tracking?.state ?? ''),
  'under-way': (tracking) => ['accepted', 'in-transit', 'out-for-delivery', 'attempted', 'alert', 'returning'].includes(tracking?.state ?? ''),
  delivered: (tracking) => ['delivered', 'returned'].includes(tracking?.state ?? ''),
};

const dayOf = new Map<string, string>();
let ledger: OpenLedger;
let all: Shipment[] = [];
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'labeldesk-filters-'));
  let last = 0;
  ledger = openLedger({ folder, clock: testClock(), newId: () => String(++last) });
  fill(ledger, 220);
  all = ledger.shipments({ search: '', day: null, limit: 500 });
  for (const day of days) for (const { id } of ledger.shipments({ search: '', day, limit: 500 })) dayOf.set(id, day);
});
afterAll(() => {
  ledger.close();
  rmSync(folder, { recursive: true, force: true });
});

const fits = (filter: ShipmentFilter, search: string) => (shipment: Shipment): boolean => {
  const day = dayOf.get(shipment.id) ?? '';
  const { day: from, until } = filter;
  return (from === null || (until ? day >= from : day === from)) && (!until || day <= until)
    && (filter.state === undefined || shipment.state === filter.state)
    && (filter.service === undefined || shipment.rate.mailClass === filter.service)
    && (filter.costCode === undefined || shipment.mailpiece.costCode.toLowerCase() === filter.costCode.toLowerCase())
    && (filter.tracking === undefined || groupOf[filter.tracking](shipment.tracking))
    && (search === '' || shipment.mailpiece.to.name.toLowerCase().includes(search));
};

const filters = fc.record({
  day: fc.constantFrom(null, ...days), until: fc.constantFrom(null, ...days), state: fc.constantFrom(undefined, ...ShipmentState.options),
  service: fc.constantFrom(undefined, ...MailClass.options), costCode: fc.constantFrom(undefined, ...codes), tracking: fc.constantFrom(undefined, ...TrackingGroup.options),
}) as fc.Arbitrary<ShipmentFilter>;

test('all states, services and places on the way are there', () => {
  expect([all.length, new Set(dayOf.values()).size]).toEqual([220, 4]);
  expect([...new Set(all.map(({ state }) => state))].sort()).toEqual(['bought', 'canceled', 'failed', 'intended', 'refund-requested', 'unknown']);
});

test('any filters together, with words and without, page by page, find what looking at each shipment finds', () => {
  fc.assert(fc.property(filters, fc.constantFrom('', 'dana', 'mar'), fc.integer({ min: 1, max: 60 }), (filter, search, limit) => {
    const found: string[] = [];
    for (let before: string | null = null; ;) {
      const page: Shipment[] = ledger.shipments({ ...filter, search, before, limit });
      found.push(...page.map(({ id }) => id));
      before = page.at(-1)?.id ?? null;
      if (page.length < limit) break;
    }
    expect(found).toEqual(all.filter(fits(filter, search)).map(({ id }) => id));
  }), { numRuns: 400 });
});

describe('figures', () => {
  const counts = ({ state, returnOf }: Shipment): boolean => (state === 'bought' || state === 'refund-requested') && returnOf === null;
  const keyOf: Readonly<Record<FigureKind, (shipment: Shipment) => string>> = {
    day: ({ id }) => dayOf.get(id) ?? '', service: ({ rate }) => rate.mailClass, costCode: ({ mailpiece }) => mailpiece.costCode.toLowerCase(),
  };

  test('are what each shipment was bought for, less what came back', () => {
    fc.assert(fc.property(filters, fc.constantFrom<FigureKind>('day', 'service', 'costCode'), (filter, by) => {
      const { tracking: _tracking, ...figured } = filter;
      const expected = new Map<string, { parcels: number; amount: number }>();
      for (const shipment of all.filter(fits(figured, '')).filter(counts)) {
        const key = keyOf[by](shipment);
        const { parcels, amount } = expected.get(key) ?? { parcels: 0, amount: 0 };
        const isParcel = shipment.state === 'bought' || shipment.refunded < shipment.charged;
        expected.set(key, { parcels: parcels + (isParcel ? 1 : 0), amount: amount + shipment.charged - shipment.refunded });
      }
      const rows = [...expected].filter(([, { parcels, amount }]) => parcels > 0 || amount !== 0);
      const figures = ledger.figures(filter, by);
      expect(new Map(figures.rows.map(({ key, parcels, amount }) => [key.toLowerCase(), { parcels, amount }])))
        .toEqual(new Map(rows.map(([key, value]) => [by === 'service' ? key.toLowerCase() : key, value])));
      expect([figures.parcels, figures.amount]).toEqual([
        rows.reduce((sum, [, { parcels }]) => sum + parcels, 0), rows.reduce((sum, [, { amount }]) => sum + amount, 0),
      ]);
    }), { numRuns: 600 });
  });

  test('of a day are those that the frame shows', () => {
    for (const day of days) {
      const { parcels, spent } = ledger.dayTotals(day);
      const figures = ledger.figures({ day }, 'service');
      expect({ parcels: figures.parcels, spent: figures.amount }).toEqual({ parcels, spent });
    }
  });

  test('follow a change of weight, and a refund that came back in parts', () => {
    const { id } = ledger.intend(anIntention('a change', { costCode: 'changed' }));
    ledger.markSent(id);
    ledger.markBought(id, aBoughtLabel('9234690412893799999999', { charged: cents(728) }));
    const figures = () => ledger.figures({ day: null, costCode: 'CHANGED' }, 'costCode');
    const { mailpiece: { parcel }, rate } = anIntention('');
    ledger.askEdit(id, { parcel, rate: { ...rate, total: cents(900) }, changes: { weight: 1 } });
    ledger.markEditDone(id, cents(910), '');
    expect(figures()).toMatchObject({ parcels: 1, amount: 910 });
    ledger.markRefundRequested(id, '');
    ledger.recordRefund(id, { day: '2026-11-20', amount: cents(900) });
    expect(figures()).toMatchObject({ parcels: 1, amount: 10 });
    ledger.recordRefund(id, { day: '2026-11-21', amount: cents(10) });
    expect(figures()).toEqual({ rows: [], parcels: 0, amount: 0 });
  });

  test('of a ledger that is older than they are begin with what it holds', () => {
    const database = new DatabaseSync(join(folder, 'ledger.sqlite'));
    onTestFinished(() => database.close());
    const kept = database.prepare('SELECT * FROM spend WHERE parcels <> 0 OR charged <> 0 OR refunded <> 0 ORDER BY 1, 2, 3, 4').all();
    expect(kept.length).toBeGreaterThan(20);
    const anew = database.prepare(`
      SELECT day, service, lower(cost_code) AS cost_code, state, sum(state = 'bought' OR back < charged) AS parcels, sum(charged) AS charged, sum(back) AS refunded
      FROM (
        SELECT day, service, cost_code, state, charged, (SELECT coalesce(sum(amount), 0) FROM refunds WHERE refunds.shipment_id = shipments.id) AS back
        FROM shipments WHERE state IN ('bought', 'refund-requested') AND return_of IS NULL
      ) GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
    `).all();
    expect(kept.map((row) => ({ ...row, cost_code: String(row['cost_code']).toLowerCase() }))).toEqual(anew.map((row) => ({ ...row })));
  });

  test('name the cost codes that there are', () => {
    expect(ledger.costCodes().map((code) => code.toLowerCase())).toEqual(['', 'changed', "o'neill", 'retail', 'web']);
  });

  test('of months are those of their days, and each day’s ends are those of its shipments', () => {
    const database = new DatabaseSync(join(folder, 'ledger.sqlite'), { readOnly: true });
    onTestFinished(() => database.close());
    const rows = (sql: string): unknown[] => database.prepare(sql).all().map((row) => Object.values(row));
    expect(rows('SELECT * FROM spend_by_month ORDER BY 1, 2, 3, 4').map((row) => String(row).toLowerCase())).toEqual(rows(`
      SELECT substr(day, 1, 7), service, cost_code, state, sum(parcels), sum(charged), sum(refunded) FROM spend GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
    `).map((row) => String(row).toLowerCase()));
    expect(rows('SELECT * FROM shipment_days ORDER BY day')).toEqual(rows('SELECT day, min(sequence), max(sequence) FROM shipments GROUP BY day ORDER BY day'));
  });

  test('of a ledger that is older than days and months begin with what it holds', () => {
    const database = new DatabaseSync(':memory:');
    onTestFinished(() => database.close());
    for (const step of migrations.slice(0, migrations.indexOf(daysAndMonths))) database.exec(step);
    database.exec(`
      PRAGMA foreign_keys = OFF;
      ATTACH '${join(folder, 'ledger.sqlite')}' AS full;
      INSERT INTO spend SELECT * FROM full.spend;
    `);
    database.exec(daysAndMonths);
    const kept = (where: string): unknown[] => database.prepare(`SELECT * FROM ${where}.spend_by_month ORDER BY 1, 2, 3, 4`).all().map((row) => String(Object.values(row)).toLowerCase());
    expect(kept('main')).toEqual(kept('full'));
  });
});
