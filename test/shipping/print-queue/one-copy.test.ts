import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { printLabel } from '../../../electron/shipping/labels/print-label.ts';
import { moveJob, releaseJob, retryJob, settleJob } from '../../../electron/shipping/printing/job-tasks.ts';
import { openTestDesk } from '../test-desk.ts';
import type { TestDesk } from '../test-desk.ts';
import { failureOf, jobOf, jobsOf } from './bought-labels.ts';
import { jobInState, type Reachable } from './job-in-state.ts';

let test: TestDesk;
beforeEach(async () => { test = await openTestDesk(); });
afterEach(() => test.close());

const jobIn = (state: Reachable) => jobInState(test, state);

const onPaper = { code: 'label-on-paper', printer: 'Paper' };

/** Later than a second press of the same button. */
const later = (): void => {
  const at = performance.now();
  vi.spyOn(performance, 'now').mockImplementation(() => at + 60_000);
};
afterEach(() => vi.restoreAllMocks());

const inTheHistory = (shipmentId: string): string[] =>
  test.desk.ledger.events(shipmentId).filter(({ event }) => event === 'first-destroyed').map(({ detail }) => detail);

describe('a label of which a copy may be there', () => {
  it.each(['sending', 'accepted', 'completed', 'one-way', 'interrupted'] as const)('(%s) is printed again on a person’s word alone, which stays with it', async (state) => {
    const { shipment, job } = await jobIn(state);
    test.paper.canTakeBack = false;
    test.paper.spare = 'ready';
    later();
    const print = (printerId: string, firstDestroyed: boolean) => printLabel(test.desk, { shipmentId: shipment.id, printerId, firstDestroyed });
    expect([await failureOf(() => print('paper', false)), await failureOf(() => print('spare', false)), jobsOf(test, shipment).length]).toEqual([onPaper, onPaper, 1]);
    const again = await print('spare', true);
    expect([jobsOf(test, shipment).map(({ id }) => id), inTheHistory(shipment.id)]).toEqual([[again.id, job.id], [job.id]]);
  });

  it.each(['completed', 'one-way', 'interrupted'] as const)('(%s) isn’t tried again or moved without it either', async (state) => {
    const { shipment, job } = await jobIn(state);
    test.paper.canTakeBack = false;
    test.paper.spare = 'ready';
    expect([await failureOf(() => retryJob(test.desk, job.id)), await failureOf(() => moveJob(test.desk, job.id, 'spare'))]).toEqual([onPaper, onPaper]);
    expect([jobsOf(test, shipment).length, inTheHistory(shipment.id)]).toEqual([1, []]);
  });

  it('keeps that word for the copies that it was said of, also after a restart, and asks about the next one', async () => {
    const { shipment, job } = await jobIn('completed');
    later();
    test.paper.reports = [{ state: 'failed', detail: 'engine failure' }];
    const failed = await printLabel(test.desk, { shipmentId: shipment.id, printerId: 'paper', firstDestroyed: true });
    await test.printed();
    await test.restart();
    test.paper.reports = [{ state: 'completed', detail: '' }];
    const again = await retryJob(test.desk, failed.id);
    await test.printed();
    later();
    expect(jobsOf(test, shipment).map(({ id, state }) => [id, state])).toEqual([[again.id, 'completed'], [failed.id, 'failed'], [job.id, 'completed']]);
    expect(await failureOf(() => printLabel(test.desk, { shipmentId: shipment.id, printerId: 'paper' }))).toEqual(onPaper);
  });

  it('an older print of it that failed isn’t tried again beside it', async () => {
    const { shipment, job } = await jobIn('failed');
    later();
    test.paper.reports = [{ state: 'completed', detail: '' }];
    await printLabel(test.desk, { shipmentId: shipment.id, printerId: 'paper' });
    await test.printed();
    expect([await failureOf(() => retryJob(test.desk, job.id)), jobsOf(test, shipment).length]).toEqual([onPaper, 2]);
  });

  it('one that nobody saw come out is printed again at once', async () => {
    const { shipment, job } = await jobIn('interrupted');
    settleJob(test.desk, job.id, false);
    test.paper.reports = [{ state: 'completed', detail: '' }];
    await printLabel(test.desk, { shipmentId: shipment.id, printerId: 'paper' });
    await test.printed();
    expect(jobOf(test, shipment).state).toBe('completed');
  });
});

describe('a label that waits for a printer', () => {
  it('is moved when it is printed on another, so that one comes out', async () => {
    const { shipment, job } = await jobIn('queued');
    test.paper.spare = 'ready';
    const moved = await printLabel(test.desk, { shipmentId: shipment.id, printerId: 'spare' });
    await vi.waitFor(() => expect(jobOf(test, shipment).state).toBe('completed'));
    test.paper.state = 'ready';
    await test.printed();
    expect([moved.insteadOf, jobsOf(test, shipment).map(({ state }) => state), test.paper.submitted]).toEqual([job.id, ['completed', 'canceled'], [moved.id]]);
  });

  it('is held once a copy of it came out elsewhere, and let go on a person’s word alone', async () => {
    const { shipment, job } = await jobIn('queued');
    test.paper.spare = 'ready';
    await printLabel(test.desk, { shipmentId: shipment.id, printerId: 'spare', pages: [1] });
    await vi.waitFor(() => expect(jobOf(test, shipment).state).toBe('completed'));
    test.paper.state = 'ready';
    await vi.waitFor(() => expect(test.desk.ledger.printJob(job.id)).toMatchObject({ state: 'held', detail: 'A copy came out of Spare, or may have.' }));
    expect(await failureOf(() => releaseJob(test.desk, job.id))).toEqual({ ...onPaper, printer: 'Spare' });
    releaseJob(test.desk, job.id, true);
    await test.printed();
    expect(test.desk.ledger.printJob(job.id)?.state).toBe('completed');
  });
});
