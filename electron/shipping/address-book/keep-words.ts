import { setTimeout as wait } from 'node:timers/promises';
import type { AddressBook } from '../../ledger/address-book/address-book.ts';

/** Rows at once: a window that asks for something waits no longer than for these. */
const atOnce = 1_000;

/** Writes the words of addresses that came in bulk, a little at a time, until all are found by their words. */
export const keepWords = async (book: Pick<AddressBook, 'makeAddressWords'>, closing: AbortSignal): Promise<void> => {
  while (!closing.aborted && book.makeAddressWords(atOnce) > 0) await wait(5);
};
