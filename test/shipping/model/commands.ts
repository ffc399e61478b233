import * as fc from 'fast-check';
import { expect } from 'vitest';
import { editLabel, quoteEdit } from '../../../electron/shipping/after-purchase/edit-label.ts';
import { buyLabel } from '../../../electron/shipping/buy-label.ts';
import { cancelByKey, cancelLabel } from '../../../electron/shipping/settling/cancel-label.ts';
import { printLabel } from '../../../electron/shipping/labels/print-label.ts';
import { quoteMailpiece } from '../../../electron/shipping/quoting/quote-mailpiece.ts';
import { resolvePurchase } from '../../../electron/shipping/settling/resolve-purchase.ts';
import { openShipments, settleAfterStart } from '../../../electron/shipping/settling/settle-open.ts';
import { mayBeOnPaper } from '../../../shared/label-copies.ts';
import { whyNotPostage } from '../../../shared/live-label.ts';
import type { Ounces } from '../../../shared/parcel.ts';
import { addDays, dayAt } from '../../../shared/ship-days.ts';
import { aMailpiece, thursdayMorning } from '../test-desk.ts';
import type { TestDesk } from '../test-desk.ts';
import { afterPurchaseCommands } from './after-purchase-commands.ts';
import { attempt, cancelMishaps, check, labelPath, mishaps, noMoreFaults, order, shipmentsOf } from './at-the-desk.ts';
import type { CancelMishap, Mishap, Model, Order } from './at-the-desk.ts';

type Command = fc.AsyncCommand<Model, TestDesk>;

class Buy implements Command {
  readonly #order: Order;
  readonly #mishap: Mishap;
  readonly #times: number;
  readonly #daysAhead: number;

  constructor(which: Order, mishap: Mishap, times: number, daysAhead: number) {
    this.#order = which;
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
    await noMoreFaults(test, labelPath);
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
  readonly #mishap: CancelMishap;

  constructor(which: Order, mishap: CancelMishap) {
    this.#order = which;
    this.#mishap = mishap;
  }

  check = (): boolean => true;

  async run(_model: Model, test: TestDesk): Promise<void> {
    const [shipment] = shipmentsOf(test, this.#order);
    if (!shipment) return;
    if (this.#mishap !== 'none') await test.fault(labelPath, this.#mishap);
    await attempt(cancelLabel(test.desk, shipment.id));
    await noMoreFaults(test, labelPath);
    await check(test);
  }

  toString(): string {
    return `cancel ${this.#order}${this.#mishap === 'none' ? '' : ` (${this.#mishap})`}`;
  }
}

class CancelByKey implements Command {
  readonly #mishap: CancelMishap;

  constructor(mishap: CancelMishap) {
    this.#mishap = mishap;
  }

  check = (): boolean => true;

  async run(_model: Model, test: TestDesk): Promise<void> {
    for (const { id } of test.desk.ledger.shipmentsIn(['unknown', 'unconfirmed'])) {
      if (this.#mishap !== 'none') await test.fault(labelPath, this.#mishap);
      await attempt(cancelByKey(test.desk, id));
      await noMoreFaults(test, labelPath);
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
  readonly #mishap: CancelMishap;

  constructor(which: Order, weight: number, mishap: CancelMishap) {
    this.#order = which;
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
    await noMoreFaults(test, labelPath);
    await check(test);
  }

  toString(): string {
    return `weigh ${this.#order} again: ${this.#weight} oz${this.#mishap === 'none' ? '' : ` (${this.#mishap})`}`;
  }
}

class PrintAgain implements Command {
  readonly #order: Order;
  readonly #firstDestroyed: boolean;

  constructor(which: Order, firstDestroyed: boolean) {
    this.#order = which;
    this.#firstDestroyed = firstDestroyed;
  }

  check = (): boolean => true;

  async run(_model: Model, test: TestDesk): Promise<void> {
    const [shipment] = shipmentsOf(test, this.#order);
    if (!shipment) return;
    const before = test.paper.printed.length;
    const isThere = shipment.printJobs.some(mayBeOnPaper);
    await attempt(printLabel(test.desk, { shipmentId: shipment.id, printerId: 'paper', firstDestroyed: this.#firstDestroyed }));
    await test.printed();
    const printed = test.paper.printed.length - before;
    // The word for a second one may come within the time of a double click.
    const expected = whyNotPostage(shipment) !== null || (isThere && !this.#firstDestroyed) ? [0] : isThere ? [0, 1] : [1];
    expect(expected).toContain(printed);
  }

  toString(): string {
    return `print ${this.#order}${this.#firstDestroyed ? ', the first is destroyed' : ''}`;
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

/** Everything that can be done at the desk and that touches money, in any order. */
export const commands = fc.commands([
  fc.tuple(order, fc.constantFrom(...mishaps), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 2 }))
    .map(([which, mishap, times, ahead]) => new Buy(which, mishap, times, ahead)),
  fc.constant(new AskAgain()),
  fc.tuple(order, fc.constantFrom(...cancelMishaps)).map(([which, mishap]) => new Cancel(which, mishap)),
  fc.constantFrom(...cancelMishaps).map((mishap) => new CancelByKey(mishap)),
  fc.tuple(order, fc.constantFrom(...weights), fc.constantFrom(...cancelMishaps)).map(([which, weight, mishap]) => new Edit(which, weight, mishap)),
  fc.tuple(order, fc.boolean()).map(([which, firstDestroyed]) => new PrintAgain(which, firstDestroyed)),
  ...afterPurchaseCommands,
  fc.constant(new Restart()),
  fc.oneof(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 8 * 60, max: 30 * 60 })).map((minutes) => new Wait(minutes)),
], { maxCommands: 14, size: '+1' });

/** How the day stands before anything is done: a label that is bought, and one whose refund is asked for, are what most of it needs. */
export const beginning = fc.constantFrom<readonly Command[]>(
  [], [new Buy('A', 'none', 1, 0)], [new Buy('A', 'none', 1, 1), new PrintAgain('A', false)], [new Buy('B', 'none', 1, 0), new Wait(20 * 60), new Cancel('B', 'none')],
);
