import { Failed } from '../../../shared/failure.ts';
import type { Failure } from '../../../shared/failure.ts';
import type { Mailpiece } from '../../../shared/mailpiece.ts';
import type { PrintJob } from '../../../shared/printing/print-job.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import { buyLabel } from '../../../electron/shipping/buy-label.ts';
import { quoteMailpiece } from '../../../electron/shipping/quoting/quote-mailpiece.ts';
import { aMailpiece } from '../test-desk.ts';
import type { TestDesk } from '../test-desk.ts';

/** Buys a label; without a printer it is bought to be printed later. */
export const buy = async (test: TestDesk, printerId: string | null, change: Partial<Mailpiece> = {}): Promise<Shipment> => {
  const quote = await quoteMailpiece(test.desk, test.quotes, aMailpiece(change));
  const [rate] = quote.rates;
  if (!rate) throw new Error('the quote has no rates');
  return buyLabel(test.desk, test.quotes, { quoteId: quote.id, rateId: rate.id, shownTotal: rate.total, printerId, anotherBox: true });
};

export const jobsOf = (test: TestDesk, { id }: Shipment): PrintJob[] => test.desk.ledger.shipment(id)?.printJobs ?? [];

/** The newest job of a shipment. */
export const jobOf = (test: TestDesk, shipment: Shipment): PrintJob => {
  const [job] = jobsOf(test, shipment);
  if (!job) throw new Error('it has no job');
  return job;
};

export const failureOf = async (work: () => unknown): Promise<Failure> => {
  try {
    await work();
  } catch (error) {
    if (error instanceof Failed) return error.failure;
    throw error;
  }
  throw new Error('it did not fail as it should');
};
