import { expect } from 'vitest';
import * as z from 'zod';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import type { TestDesk } from '../test-desk.ts';

const Book = z.object({ chargeBook: z.array(z.object({ trackingNumber: z.string(), cents: z.int(), refunded: z.boolean() })) });

export const everyShipment = (test: TestDesk): Shipment[] => test.desk.ledger.shipments({ search: '', day: null, limit: 500 });

const isSold = ({ state }: Shipment): boolean => state === 'bought' || state === 'canceled' || state === 'refund-requested';

/** Of these nobody knows yet whether USPS sold a label, took one back, or changed its price. */
const isOpen = ({ state, cancel, edit }: Shipment): boolean =>
  state === 'unknown' || state === 'sent' || state === 'unconfirmed' || cancel !== null || edit !== null;

/**
 * What USPS's own book of charges says of the ledger: whatever is charged is the price of one shipment here, or of one that is
 * still asked about; nothing is charged for what is called canceled, nor for a return label.
 */
export const judgeByBook = async (test: TestDesk): Promise<void> => {
  const answer = await fetch(`${test.practice.url}/practice/state`);
  const { chargeBook } = Book.parse(await answer.json());
  const shipments = everyShipment(test);
  const settled = shipments.filter((shipment) => !isOpen(shipment));
  const charged = new Map(chargeBook.map(({ trackingNumber, cents, refunded }) => [trackingNumber, refunded ? 0 : cents]));
  const wrong = settled.filter(isSold).flatMap(({ trackingNumber, state, charged: here }) => {
    // The label of a purchase that was canceled by its key may never have been named.
    const there = trackingNumber === null ? 0 : charged.get(trackingNumber) ?? 0;
    const expected = state === 'canceled' ? 0 : here;
    return there === expected || trackingNumber === null ? [] : [`${trackingNumber} is ${state} for ${expected} here, and USPS charged ${there}`];
  });
  const known = new Set(shipments.map(({ trackingNumber }) => trackingNumber));
  const strangers = [...charged].filter(([number, cents]) => cents !== 0 && !known.has(number)).length;
  const nameless = shipments.filter((shipment) => isOpen(shipment) || (isSold(shipment) && shipment.trackingNumber === null)).length;
  const more = shipments.filter(({ charged: here, refunded }) => refunded > here).map(({ id }) => `${id}: more came back than was charged`);
  expect({ wrong: [...wrong, ...more], strangersExplained: strangers <= nameless }).toEqual({ wrong: [], strangersExplained: true });
};
