import * as fc from 'fast-check';
import { expect } from 'vitest';
import { editLabel, quoteEdit } from '../../../electron/shipping/after-purchase/edit-label.ts';
import { buyLabel } from '../../../electron/shipping/buy-label.ts';
import { cancelByKey, cancelLabel } from '../../../electron/shipping/settling/cancel-label.ts';
import { printLabel } from '../../../electron/shipping/print-label.ts';
import { quoteMailpiece } from '../../../electron/shipping/quote-mailpiece.ts';
import { resolvePurchase } from '../../../electron/shipping/settling/resolve-purchase.ts';
import { openShipments, settleAfterStart } from '../../../electron/shipping/settling/settle-open.ts';
import { Failed } from '../../../shared/failure.ts';
import type { Ounces } from '../../../shared/parcel.ts';
import type { Shipment } from '../../../shared/shipment.ts';
import { addDays, dayAt } from '../../../shared/ship-days.ts';
import { aMailpiece, thursdayMorning } from '../test-desk.ts';
import type { TestDesk } from '../test-desk.ts';

/** What a person knows who only presses buttons: which orders there are, and what time it is. */
export interface Model {
  minutes: number;
}

const labelPath = '/labels/v3/label';
const orders = ['A', 'B', 'C'] as const;
const mishaps = ['none', 'drop-answer', 'garbage', 'reset_mid_multipart', 'html_502', '500_once', 'refuse', 'truncated_base64'] as const;

const cancelMishaps = ['none', 'drop-answer', 'html_502'] as const;

type Order = (typeof orders)[number];

const shipmentsOf = (test: TestDesk, order: string): Shipment[] =>
  test.desk.ledger.shipments({ search: '', day: null }).filter(({ mailpiece }) => mailpiece.orderNumber === order);

/** An expected failure is an answer too; anything else is a mistake. */
const attempt = async (work: Promise<unknown>): Promise<void> => {
  await work.catch((error: unknown) => {
    if (!(error instanceof Failed)) throw error;
  });
};

/** Holds after everything that anybody does: an order has one live label at most, and what was sold is on record or asked about. */
export const check = async (test: TestDesk): Promise<void> => {
  const shipments = test.desk.ledger.shipments({ search: '', day: null });
  const sold = shipments.filter(({ state }) => ['bought', 'canceled', 'refund-requested'].includes(state)).length;
  const open = shipments.filter(({ state }) => ['unknown', 'sent', 'unconfirmed'].includes(state)).length;
  const { labels } = await test.charges();
  const live = orders.map((order) => shipmentsOf(test, order).filter(({ state }) => state === 'bought').length);
  expect({ soldAtMost: labels <= sold + open, soldAtLeast: labels >= sold, oneEach: live.every((count) => count <= 1) })
    .toEqual({ soldAtMost: true, soldAtLeast: true, oneEach: true });
  for (const { id, state } of shipments) if (state === 'bought') expect(test.desk.ledger.labelDocument(id).bytes.length).toBeGreaterThan(0);
};

type Command = fc.AsyncCommand<Model, TestDesk>;

class Buy implements Command {
  readonly #order: Order;
  readonly #mishap: (typeof mishaps)[number];
  readonly #times: number;
  readonly #daysAhead: number;

  constructor(order: Order, mishap: (typeof mishaps)[number], times: number, daysAhead: number) {
    this.#order = order;
    this.#mishap = mishap;
    this.#times = times;
    this.#daysAhead = daysAhead;
  }

  check = (): boolean => true;

  async run(_model: Model, test: TestDesk): Promise<void> {
    const shipDate = addDays(dayAt(test.practice.clock.now(), 'America/Los_Angeles'), this.#daysAhead);
    const { id, rates: [rate] } = await quoteMailpiece(test.desk, test.quotes, aMailpiece({ orderNumber: this.#order, shipDate }));
    if (!rate) throw new Error('no rates');
    if (this.#mishap !== 'none') await test.fault(labelPath, this.#mishap, this.#times);
    await attempt(buyLabel(test.desk, test.quotes, { quoteId: id, rateId: rate.id, shownTotal: rate.total, printerId: null, anotherBox: false }));
    await test.fault(labelPath, 'drop-answer', 0);
    await check(test);
  }

  toString(): string {
    return `buy ${this.#order} ${this.#daysAhead} days ahead${this.#mishap === 'none' ? '' : ` (${this.#mishap} ${this.#times}×)`}`;
  }
}

class AskAgain implements Command {
  check = (): boolean => true;

  async run(_model: Model, test: TestDesk): Promise<void> {
    for (const id of openShipments(test.desk)) await attempt(resolvePurchase(test.desk, id));
    await check(test);
  }

  toString(): string {
    return 'ask again';
  }
}

class Cancel implements Command {
  readonly #order: Order;
  readonly #mishap: (typeof cancelMishaps)[number];

  constructor(order: Order, mishap: (typeof cancelMishaps)[number]) {
    this.#order = order;
    this.#mishap = mishap;
  }

  check = (): boolean => true;

  async run(_model: Model, test: TestDesk): Promise<void> {
    const [shipment] = shipmentsOf(test, this.#order);
    if (!shipment) return;
    if (this.#mishap !== 'none') await test.fault(labelPath, this.#mishap);
    await attempt(cancelLabel(test.desk, shipment.id));
    await test.fault(labelPath, 'drop-answer', 0);
    await check(test);
  }

  toString(): string {
    return `cancel ${this.#order}${this.#mishap === 'none' ? '' : ` (${this.#mishap})`}`;
  }
}

class CancelByKey implements Command {
  readonly #mishap: (typeof cancelMishaps)[number];

  constructor(mishap: (typeof cancelMishaps)[number]) {
    this.#mishap = mishap;
  }

  check = (): boolean => true;

  async run(_model: Model, test: TestDesk): Promise<void> {
    for (const { id } of test.desk.ledger.shipmentsIn(['unknown', 'unconfirmed'])) {
      if (this.#mishap !== 'none') await test.fault(labelPath, this.#mishap);
      await attempt(cancelByKey(test.desk, id));
      await test.fault(labelPath, 'drop-answer', 0);
    }
    await check(test);
  }

  toString(): string {
    return `cancel by key${this.#mishap === 'none' ? '' : ` (${this.#mishap})`}`;
  }
}

/** Ounces, to either side of a pound, which USPS doesn't cross. */
const weights = [4, 8, 15, 20] as const;

class Edit implements Command {
  readonly #order: Order;
  readonly #weight: number;
  readonly #mishap: (typeof cancelMishaps)[number];

  constructor(order: Order, weight: number, mishap: (typeof cancelMishaps)[number]) {
    this.#order = order;
    this.#weight = weight;
    this.#mishap = mishap;
  }

  check = (): boolean => true;

  async run(_model: Model, test: TestDesk): Promise<void> {
    const [shipment] = shipmentsOf(test, this.#order);
    if (!shipment) return;
    const measured = { weight: this.#weight as Ounces, size: shipment.mailpiece.parcel.size };
    await attempt((async () => {
      const { after } = await quoteEdit(test.desk, { shipmentId: shipment.id, measured });
      if (this.#mishap !== 'none') await test.fault(labelPath, this.#mishap);
      await editLabel(test.desk, { shipmentId: shipment.id, measured, shownTotal: after });
    })());
    await test.fault(labelPath, 'drop-answer', 0);
    await check(test);
  }

  toString(): string {
    return `weigh ${this.#order} again: ${this.#weight} oz${this.#mishap === 'none' ? '' : ` (${this.#mishap})`}`;
  }
}

class PrintAgain implements Command {
  readonly #order: Order;

  constructor(order: Order) {
    this.#order = order;
  }

  check = (): boolean => true;

  async run(_model: Model, test: TestDesk): Promise<void> {
    const [shipment] = shipmentsOf(test, this.#order);
    if (!shipment) return;
    const before = test.paper.printed.length;
    await attempt(printLabel(test.desk, { shipmentId: shipment.id, printerId: 'paper' }));
    await test.printed();
    expect(test.paper.printed.length - before).toBe(shipment.state === 'bought' && shipment.cancel === null ? 1 : 0);
  }

  toString(): string {
    return `print ${this.#order}`;
  }
}

class Restart implements Command {
  check = (): boolean => true;

  async run(_model: Model, test: TestDesk): Promise<void> {
    await test.restart();
    await settleAfterStart(test.desk);
    await check(test);
  }

  toString(): string {
    return 'restart';
  }
}

class Wait implements Command {
  readonly #minutes: number;

  constructor(minutes: number) {
    this.#minutes = minutes;
  }

  check = ({ minutes }: Readonly<Model>): boolean => minutes + this.#minutes < 5 * 24 * 60;

  async run(model: Model, test: TestDesk): Promise<void> {
    model.minutes += this.#minutes;
    test.practice.setNow(new Date(thursdayMorning.getTime() + model.minutes * 60_000));
  }

  toString(): string {
    return `wait ${this.#minutes} min`;
  }
}

const order = fc.constantFrom(...orders);

/** Everything that can be done at the desk and that touches money, in any order. */
export const commands = fc.commands([
  fc.tuple(order, fc.constantFrom(...mishaps), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 2 }))
    .map(([which, mishap, times, ahead]) => new Buy(which, mishap, times, ahead)),
  fc.constant(new AskAgain()),
  fc.tuple(order, fc.constantFrom(...cancelMishaps)).map(([which, mishap]) => new Cancel(which, mishap)),
  fc.constantFrom(...cancelMishaps).map((mishap) => new CancelByKey(mishap)),
  fc.tuple(order, fc.constantFrom(...weights), fc.constantFrom(...cancelMishaps)).map(([which, weight, mishap]) => new Edit(which, weight, mishap)),
  order.map((which) => new PrintAgain(which)),
  fc.constant(new Restart()),
  fc.oneof(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 8 * 60, max: 30 * 60 })).map((minutes) => new Wait(minutes)),
], { maxCommands: 12 });
