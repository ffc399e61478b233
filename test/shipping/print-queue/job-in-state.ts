import { expect, vi } from 'vitest';
import type { PrintJob, PrintJobState } from '../../../shared/printing/print-job.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import { printLabel } from '../../../electron/shipping/labels/print-label.ts';
import type { TestDesk } from '../test-desk.ts';
import { buy, jobOf } from './bought-labels.ts';

/** Follows a job for as long as the desk is open, as a spooler that has it would be. */
const keepAccepted = (test: TestDesk): void => {
  test.paper.follow = (_printerId, _jobId, _ticket, report, signal) => {
    report({ state: 'accepted', detail: '' });
    return new Promise((resolve) => { signal.addEventListener('abort', () => resolve()); });
  };
};

export type Reachable = Exclude<PrintJobState, 'unknown' | 'confirmed'> | 'one-way' | 'interrupted';

/** A label with a job in a state. */
export const jobInState = async (test: TestDesk, state: Reachable): Promise<{ shipment: Shipment; job: PrintJob }> => {
  const shipment = await buy(test, null);
  if (state === 'queued') test.paper.once = 'ready';
  if (state === 'queued') test.paper.state = 'out-of-paper';
  if (state === 'held') test.paper.held = 'The bars don’t read.';
  if (state === 'sending') test.paper.busy = Promise.withResolvers<void>().promise;
  if (state === 'accepted') keepAccepted(test);
  if (state === 'failed') test.paper.reports = [{ state: 'failed', detail: 'engine failure' }];
  if (state === 'canceled') test.paper.reports = [{ state: 'canceled', detail: '' }];
  if (state === 'one-way' || state === 'interrupted') test.paper.reports = [{ state: 'unknown', doubt: state, detail: '' }];
  await printLabel(test.desk, { shipmentId: shipment.id, printerId: 'paper' });
  const wanted = state === 'one-way' || state === 'interrupted' ? 'unknown' : state;
  await vi.waitFor(() => expect(jobOf(test, shipment).state).toBe(wanted));
  if (state === 'queued') await vi.waitFor(() => expect(jobOf(test, shipment).detail).not.toBe(''));
  test.paper.held = null;
  return { shipment, job: jobOf(test, shipment) };
};
