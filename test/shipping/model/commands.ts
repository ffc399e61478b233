import * as fc from 'fast-check';
import { expect } from 'vitest';
import { editLabel, quoteEdit } from '../../../electron/shipping/after-purchase/edit-label.ts';
import { buyLabel } from '../../../electron/shipping/buy-label.ts';
import { cancelByKey, cancelLabel } from '../../../electron/shipping/settling/cancel-label.ts';
import { printLabel } from '../../../electron/shipping/labels/print-label.ts';
import { quoteMailpiece } from '../../../electron/shipping/quoting/quote-mailpiece.ts';
import { resolvePurchase } from '../../../electron/shipping/settling/resolve-purchase.ts';
import { openShipments, settleAfterStart } from '../../../electron/shipping/settling/settle-open.ts';
import { mayBeOnPaper } from '../../../shared/printing/label-copies.ts';
import { whyNotPostage } from '../../../shared/shipments/live-label.ts';
import type { Ounces } from '../../../shared/parcel/parcel.ts';
import { addDays, dayAt } from '../../../shared/days/ship-days.ts';
import { toOttawa } from '../abroad/parcels-abroad.ts';
import { aMailpiece, thursdayMorning } from '../test-desk.ts';
import { afterPurchaseCommands } from './after-purchase-commands.ts';
import { attempt, cancelMishaps, doing, goesAbroad, labelPath, meeting, mishaps, mishapWords, order, pathOf, shipmentsOf } from './at-the-desk.ts';
import type { CancelMishap, Command, Mishap, Order } from './at-the-desk.ts';

const buy = (which: Order, mishap: Mishap, times: number, daysAhead: number): Command =>
  doing(`buy ${which} ${daysAhead} days ahead${mishap === 'none' ? '' : ` (${mishap} ${times}×)`}`, async (test) => {
    const shipDate = addDays(dayAt(test.practice.clock.now(), 'America/Los_Angeles'), daysAhead);
    const { id, rates: [rate] } = await quoteMailpiece(test.desk, test.quotes, aMailpiece({ ...(goesAbroad(which) ? toOttawa() : {}), orderNumber: which, shipDate }));
    if (!rate) throw new Error('no rates');
    const purchase = { quoteId: id, rateId: rate.id, shownTotal: rate.total, printerId: null, anotherBox: false };
    await meeting(test, { path: pathOf(which), mishap, times }, () => buyLabel(test.desk, test.quotes, purchase));
  });

const askAgain = doing('ask again', async (test) => {
  for (const id of openShipments(test.desk)) await attempt(resolvePurchase(test.desk, id));
});

const cancel = (which: Order, mishap: CancelMishap): Command => doing(`cancel ${which}${mishapWords(mishap)}`, async (test) => {
  const [shipment] = shipmentsOf(test, which);
  if (shipment) await meeting(test, { path: pathOf(which), mishap }, () => cancelLabel(test.desk, shipment.id));
});

const cancelUnsettled = (mishap: CancelMishap): Command => doing(`cancel by key${mishapWords(mishap)}`, async (test) => {
  for (const { id, mailpiece: { orderNumber } } of test.desk.ledger.shipmentsIn(['unknown', 'unconfirmed']))
    await meeting(test, { path: pathOf(orderNumber), mishap }, () => cancelByKey(test.desk, id));
});

/** Ounces, to either side of a pound, which USPS doesn't cross. */
const weights = [4, 8, 15, 20] as const;

const edit = (which: Order, weight: number, mishap: CancelMishap): Command =>
  doing(`weigh ${which} again: ${weight} oz${mishapWords(mishap)}`, async (test) => {
    const [shipment] = shipmentsOf(test, which);
    if (!shipment) return;
    const measured = { weight: weight as Ounces, size: shipment.mailpiece.parcel.size };
    await attempt((async () => {
      const { after } = await quoteEdit(test.desk, { shipmentId: shipment.id, measured });
      await meeting(test, { path: labelPath, mishap }, () => editLabel(test.desk, { shipmentId: shipment.id, measured, shownTotal: after }));
    })());
  });

const printAgain = (which: Order, firstDestroyed: boolean): Command => doing(`print ${which}${firstDestroyed ? ', the first is destroyed' : ''}`, async (test) => {
  const [shipment] = shipmentsOf(test, which);
  if (!shipment) return;
  const before = test.paper.printed.length;
  const isThere = shipment.printJobs.some(mayBeOnPaper);
  await attempt(printLabel(test.desk, { shipmentId: shipment.id, printerId: 'paper', firstDestroyed }));
  await test.printed();
  const printed = test.paper.printed.length - before;
  // The word for a second one may come within the time of a double click.
  const expected = whyNotPostage(shipment) !== null || (isThere && !firstDestroyed) ? [0] : isThere ? [0, 1] : [1];
  expect(expected).toContain(printed);
});

const restart = doing('restart', async (test) => {
  await test.restart();
  await settleAfterStart(test.desk);
});

const wait = (minutes: number): Command => ({
  check: (model) => model.minutes + minutes < 5 * 24 * 60,
  run: async (model, test) => {
    model.minutes += minutes;
    test.practice.setNow(new Date(thursdayMorning.getTime() + model.minutes * 60_000));
  },
  toString: () => `wait ${minutes} min`,
});

/** Everything that can be done at the desk and that touches money, in any order. */
export const commands = fc.commands([
  fc.tuple(order, fc.constantFrom(...mishaps), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 2 }))
    .map(([which, mishap, times, ahead]) => buy(which, mishap, times, ahead)),
  fc.constant(askAgain),
  fc.tuple(order, fc.constantFrom(...cancelMishaps)).map(([which, mishap]) => cancel(which, mishap)),
  fc.constantFrom(...cancelMishaps).map(cancelUnsettled),
  fc.tuple(order, fc.constantFrom(...weights), fc.constantFrom(...cancelMishaps)).map(([which, weight, mishap]) => edit(which, weight, mishap)),
  fc.tuple(order, fc.boolean()).map(([which, firstDestroyed]) => printAgain(which, firstDestroyed)),
  ...afterPurchaseCommands,
  fc.constant(restart),
  fc.oneof(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 8 * 60, max: 30 * 60 })).map(wait),
], { maxCommands: 14, size: '+1' });

/** How the day stands before anything is done: a label that is bought, and one whose refund is asked for, are what most of it needs. */
export const beginning = fc.constantFrom<readonly Command[]>(
  [], [buy('A', 'none', 1, 0)], [buy('A', 'none', 1, 1), printAgain('A', false)], [buy('B', 'none', 1, 0), wait(20 * 60), cancel('B', 'none')],
  [buy('C', 'none', 1, 0)], [buy('C', 'drop-answer', 2, 1)],
);
