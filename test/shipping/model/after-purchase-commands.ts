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
import { dayAt } from '../../../shared/days/ship-days.ts';
import type { TestDesk } from '../test-desk.ts';
import { attempt, cancelMishaps, doing, meeting, mishaps, mishapWords, order, shipmentsOf } from './at-the-desk.ts';
import type { CancelMishap, Command, Mishap, Order } from './at-the-desk.ts';
import { everyShipment } from './charge-book.ts';

const reprintPath = '/labels/v3/label-reprint';
const returnPath = '/labels/v3/return-label';

const fileOf = (test: TestDesk, shipmentId: string): string => {
  test.pause();
  const { bytes, mediaType } = test.desk.ledger.labelDocument(shipmentId);
  const name = `${createHash('sha256').update(bytes).digest('hex')}.${mediaType === 'application/pdf' ? 'pdf' : 'zpl'}`;
  return join(test.folder, 'ledger', 'documents', name);
};

/** The stored document is lost, and USPS is asked for it again; where it gives none, somebody puts the file back. */
const reprint = (which: Order, mishap: CancelMishap): Command => doing(`lose the document of ${which}, ask USPS for it${mishapWords(mishap)}`, async (test) => {
  const shipment = shipmentsOf(test, which).find(({ hasLabel }) => hasLabel);
  if (!shipment) return;
  const file = fileOf(test, shipment.id);
  renameSync(file, `${file}.lost`);
  await meeting(test, { path: reprintPath, mishap }, () => reprintFromUsps(test.desk, shipment.id));
  if (!existsSync(file)) renameSync(`${file}.lost`, file);
  if (test.desk.ledger.reprintsUsed(shipment.id) > 3) throw new Error('USPS gives a document three times');
});

const recordRefunds = (whole: boolean): Command => doing(`record ${whole ? 'every refund whole' : 'a cent of every refund'}`, async (test) => {
  for (const { id, charged, refunded, from } of everyShipment(test)) {
    const amount = cents(whole ? charged - refunded : 1);
    const day = dayAt(test.practice.clock.now(), from.zip === '' ? 'America/Chicago' : 'America/Los_Angeles');
    await attempt((async () => recordRefund(test.desk, { shipmentId: id, day, amount }))());
  }
});

const makeReturnOf = (which: Order, service: ReturnService, mishap: Mishap): Command => doing(`return label of ${which} by ${service}${mishapWords(mishap)}`, async (test) => {
  const [shipment] = shipmentsOf(test, which);
  if (!shipment) return;
  await attempt((async () => {
    const { total } = await quoteReturn(test.desk, { shipmentId: shipment.id, service });
    await meeting(test, { path: returnPath, mishap }, () => makeReturn(test.desk, { shipmentId: shipment.id, service, shownTotal: total, printerId: null }));
  })());
});

const settleEdits = doing('ask what became of each change', async (test) => {
  for (const { id } of test.desk.ledger.editsOpen()) await attempt(settleEdit(test.desk, { shipmentId: id, changed: null }));
});

/** What can be done with a label once it is bought, besides canceling and weighing it again. */
export const afterPurchaseCommands = [
  fc.tuple(order, fc.constantFrom(...cancelMishaps)).map(([which, mishap]) => reprint(which, mishap)),
  fc.boolean().map(recordRefunds),
  fc.tuple(order, fc.constantFrom(...ReturnService.options), fc.constantFrom(...mishaps)).map(([which, service, mishap]) => makeReturnOf(which, service, mishap)),
  fc.constant(settleEdits),
];
