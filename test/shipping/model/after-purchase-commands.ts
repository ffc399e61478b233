import { createHash } from 'node:crypto';
import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { recordRefund } from '../../../electron/shipping/after-purchase/record-refund.ts';
import { reprintFromUsps } from '../../../electron/shipping/after-purchase/reprint-from-usps.ts';
import { makeReturn, quoteReturn } from '../../../electron/shipping/after-purchase/return-label.ts';
import { settleEdit } from '../../../electron/shipping/after-purchase/settle-edit.ts';
import { cents } from '../../../shared/format-money.ts';
import { ReturnService } from '../../../shared/return-service.ts';
import { dayAt } from '../../../shared/ship-days.ts';
import type { TestDesk } from '../test-desk.ts';
import { attempt, cancelMishaps, check, mishaps, noMoreFaults, order, shipmentsOf } from './at-the-desk.ts';
import type { CancelMishap, Mishap, Model, Order } from './at-the-desk.ts';
import { everyShipment } from './charge-book.ts';

type Command = fc.AsyncCommand<Model, TestDesk>;

const reprintPath = '/labels/v3/label-reprint';
const returnPath = '/labels/v3/return-label';

const fileOf = (test: TestDesk, shipmentId: string): string => {
  const { bytes, mediaType } = test.desk.ledger.labelDocument(shipmentId);
  const name = `${createHash('sha256').update(bytes).digest('hex')}.${mediaType === 'application/pdf' ? 'pdf' : 'zpl'}`;
  return join(test.folder, 'ledger', 'documents', name);
};

/** The stored document is lost, and USPS is asked for it again; where it gives none, somebody puts the file back. */
class Reprint implements Command {
  readonly #order: Order;
  readonly #mishap: CancelMishap;

  constructor(which: Order, mishap: CancelMishap) {
    this.#order = which;
    this.#mishap = mishap;
  }

  check = (): boolean => true;

  async run(_model: Model, test: TestDesk): Promise<void> {
    const shipment = shipmentsOf(test, this.#order).find(({ hasLabel }) => hasLabel);
    if (!shipment) return;
    const file = fileOf(test, shipment.id);
    renameSync(file, `${file}.lost`);
    if (this.#mishap !== 'none') await test.fault(reprintPath, this.#mishap);
    await attempt(reprintFromUsps(test.desk, shipment.id));
    await noMoreFaults(test, reprintPath);
    if (!existsSync(file)) renameSync(`${file}.lost`, file);
    if (test.desk.ledger.reprintsUsed(shipment.id) > 3) throw new Error('USPS gives a document three times');
    await check(test);
  }

  toString(): string {
    return `lose the document of ${this.#order}, ask USPS for it${this.#mishap === 'none' ? '' : ` (${this.#mishap})`}`;
  }
}

class RecordRefund implements Command {
  readonly #whole: boolean;

  constructor(whole: boolean) {
    this.#whole = whole;
  }

  check = (): boolean => true;

  async run(_model: Model, test: TestDesk): Promise<void> {
    for (const { id, charged, refunded, from } of everyShipment(test)) {
      const amount = cents(this.#whole ? charged - refunded : 1);
      const day = dayAt(test.practice.clock.now(), from.zip === '' ? 'America/Chicago' : 'America/Los_Angeles');
      await attempt((async () => recordRefund(test.desk, { shipmentId: id, day, amount }))());
    }
    await check(test);
  }

  toString(): string {
    return `record ${this.#whole ? 'every refund whole' : 'a cent of every refund'}`;
  }
}

class MakeReturn implements Command {
  readonly #order: Order;
  readonly #service: ReturnService;
  readonly #mishap: Mishap;

  constructor(which: Order, service: ReturnService, mishap: Mishap) {
    this.#order = which;
    this.#service = service;
    this.#mishap = mishap;
  }

  check = (): boolean => true;

  async run(_model: Model, test: TestDesk): Promise<void> {
    const [shipment] = shipmentsOf(test, this.#order);
    if (!shipment) return;
    await attempt((async () => {
      const { total } = await quoteReturn(test.desk, { shipmentId: shipment.id, service: this.#service });
      if (this.#mishap !== 'none') await test.fault(returnPath, this.#mishap);
      await makeReturn(test.desk, { shipmentId: shipment.id, service: this.#service, shownTotal: total, printerId: null });
    })());
    await noMoreFaults(test, returnPath);
    await check(test);
  }

  toString(): string {
    return `return label of ${this.#order} by ${this.#service}${this.#mishap === 'none' ? '' : ` (${this.#mishap})`}`;
  }
}

class SettleEdits implements Command {
  check = (): boolean => true;

  async run(_model: Model, test: TestDesk): Promise<void> {
    for (const { id } of test.desk.ledger.editsOpen()) await attempt(settleEdit(test.desk, { shipmentId: id, changed: null }));
    await check(test);
  }

  toString(): string {
    return 'ask what became of each change';
  }
}

/** What can be done with a label once it is bought, besides canceling and weighing it again. */
export const afterPurchaseCommands = [
  fc.tuple(order, fc.constantFrom(...cancelMishaps)).map(([which, mishap]) => new Reprint(which, mishap)),
  fc.boolean().map((whole) => new RecordRefund(whole)),
  fc.tuple(order, fc.constantFrom(...ReturnService.options), fc.constantFrom(...mishaps)).map(([which, service, mishap]) => new MakeReturn(which, service, mishap)),
  fc.constant(new SettleEdits()),
];
