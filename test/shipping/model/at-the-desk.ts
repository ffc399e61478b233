import * as fc from 'fast-check';
import { expect } from 'vitest';
import { Failed } from '../../../shared/failure.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import type { TestDesk } from '../test-desk.ts';
import { labelPathAbroad } from '../abroad/parcels-abroad.ts';
import { everyShipment, judgeByBook } from './charge-book.ts';

/** What a person knows who only presses buttons: what time it is. */
export interface Model {
  minutes: number;
}

export type Command = fc.AsyncCommand<Model, TestDesk>;

export const labelPath = '/labels/v3/label';

const orders = ['A', 'B', 'C'] as const;
export type Order = (typeof orders)[number];
export const order = fc.constantFrom(...orders);

/** One of the orders goes abroad, and its labels are sold and taken back by an API of their own. */
export const goesAbroad = (which: string): boolean => which === 'C';
export const pathOf = (which: string): string => (goesAbroad(which) ? labelPathAbroad : labelPath);

export const mishaps = ['none', 'drop-answer', 'garbage', 'reset_mid_multipart', 'html_502', '500_once', 'refuse', 'truncated_base64'] as const;
export type Mishap = (typeof mishaps)[number];
export const cancelMishaps = ['none', 'drop-answer', 'html_502'] as const;
export type CancelMishap = (typeof cancelMishaps)[number];

/** What went out on an order, newest first; a return label brings something back. */
export const shipmentsOf = (test: TestDesk, which: string): Shipment[] =>
  everyShipment(test).filter(({ mailpiece, returnOf }) => mailpiece.orderNumber === which && returnOf === null);

/** An expected failure is an answer too; anything else is a mistake. */
export const attempt = async (work: Promise<unknown>): Promise<void> => {
  await work.catch((error: unknown) => {
    if (!(error instanceof Failed)) throw error;
  });
};

/** Does something whose call to USPS comes to grief so many times at most. */
export const meeting = async (
  test: TestDesk, { path, mishap, times = 1 }: { readonly path: string; readonly mishap: Mishap; readonly times?: number }, work: () => Promise<unknown>,
): Promise<void> => {
  if (mishap !== 'none') await test.fault(path, mishap, times);
  await attempt(work());
  await test.fault(path, 'drop-answer', 0);
};

/** Behind the words of a command: what it meets. */
export const mishapWords = (mishap: Mishap): string => (mishap === 'none' ? '' : ` (${mishap})`);

/** Holds after everything that anybody does: an order has one live label at most, and what was sold is on record or asked about. */
export const check = async (test: TestDesk): Promise<void> => {
  const shipments = everyShipment(test);
  const sold = shipments.filter(({ state }) => ['bought', 'canceled', 'refund-requested'].includes(state)).length;
  const open = shipments.filter(({ state }) => ['unknown', 'sent', 'unconfirmed'].includes(state)).length;
  const { labels } = await test.charges();
  const live = orders.map((which) => shipmentsOf(test, which).filter(({ state }) => state === 'bought').length);
  expect({ soldAtMost: labels <= sold + open, soldAtLeast: labels >= sold, oneEach: live.every((count) => count <= 1) })
    .toEqual({ soldAtMost: true, soldAtLeast: true, oneEach: true });
  for (const { id, state } of shipments) if (state === 'bought') expect(test.desk.ledger.labelDocument(id).bytes.length).toBeGreaterThan(0);
  await judgeByBook(test);
};

/** Something that somebody does; after it everything has to add up. */
export const doing = (words: string, run: (test: TestDesk) => Promise<void>): Command => ({
  check: () => true,
  run: async (_model, test) => {
    await run(test);
    await check(test);
  },
  toString: () => words,
});
