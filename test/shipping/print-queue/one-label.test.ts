import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { attentionOf } from '../../../electron/shipping/attention.ts';
import { printLabel } from '../../../electron/shipping/labels/print-label.ts';
import { moveJob, retryJob } from '../../../electron/shipping/printing/job-tasks.ts';
import { cancelLabel } from '../../../electron/shipping/settling/cancel-label.ts';
import { openTestDesk } from '../test-desk.ts';
import type { TestDesk } from '../test-desk.ts';
import { buy, failureOf, jobOf, jobsOf } from './bought-labels.ts';
import { jobInState, type Reachable } from './job-in-state.ts';

let test: TestDesk;
beforeEach(async () => { test = await openTestDesk(); });
afterEach(() => test.close());

const jobIn = (state: Reachable) => jobInState(test, state);

it('a second press on “Print again” is no second label; a minute later it is one on a person’s word alone', async () => {
  const shipment = await buy(test, null);
  const press = (firstDestroyed = false) => printLabel(test.desk, { shipmentId: shipment.id, printerId: 'paper', firstDestroyed });
  const { id } = await press();
  await test.printed();
  expect((await press()).id).toBe(id);
  const now = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 60_000);
  expect(await failureOf(() => press())).toEqual({ code: 'label-on-paper', printer: 'Paper' });
  expect((await press(true)).id).not.toBe(id);
  now.mockRestore();
  await test.printed();
  expect(test.paper.submitted).toHaveLength(2);
});

describe('a job that another was made from', () => {
  it('isn’t tried again: a second press is the first one’s job while that is on its way, and nothing afterwards', async () => {
    const { job, shipment } = await jobIn('failed');
    test.paper.busy = Promise.withResolvers<void>().promise;
    const again = await retryJob(test.desk, job.id);
    await vi.waitFor(() => expect(jobOf(test, shipment).state).toBe('sending'));
    expect((await retryJob(test.desk, job.id)).id).toBe(again.id);
    expect(jobsOf(test, shipment).map(({ id }) => id)).toEqual([again.id, job.id]);
  });

  it('isn’t printed once more when that one is printed', async () => {
    const { job, shipment } = await jobIn('failed');
    test.paper.reports = [{ state: 'completed', detail: '' }];
    test.paper.spare = 'ready';
    await retryJob(test.desk, job.id);
    await test.printed();
    const over = { code: 'print-job-over', state: 'completed' };
    expect([await failureOf(() => retryJob(test.desk, job.id)), await failureOf(() => moveJob(test.desk, job.id, 'spare'))]).toEqual([over, over]);
    expect(jobsOf(test, shipment)).toHaveLength(2);
  });
});

describe('a move that comes late', () => {
  beforeEach(() => { test.paper.spare = 'ready'; });

  it('a job that is sent while the other printer is asked is left at that', async () => {
    const { job, shipment } = await jobIn('queued');
    test.paper.reports = [{ state: 'unknown', doubt: 'one-way', detail: '' }];
    const { look } = test.paper;
    test.paper.look = async (printerId, milliseconds) => {
      if (printerId === 'spare') {
        test.paper.state = 'ready';
        await vi.waitFor(() => expect(jobOf(test, shipment).state).toBe('unknown'));
      }
      return look(printerId, milliseconds);
    };
    test.paper.canTakeBack = false;
    expect(await failureOf(() => moveJob(test.desk, job.id, 'spare'))).toEqual({ code: 'print-job-over', state: 'unknown' });
    expect(jobsOf(test, shipment)).toHaveLength(1);
  });

  it('a job that turns out to be printed while it is taken back is left at that', async () => {
    const { job, shipment } = await jobIn('accepted');
    test.paper.cancel = async () => {
      test.desk.ledger.changePrintJob(job.id, { state: 'completed' });
      return 'too-late';
    };
    expect(await failureOf(() => moveJob(test.desk, job.id, 'spare'))).toEqual({ code: 'print-job-over', state: 'completed' });
    expect(jobsOf(test, shipment)).toHaveLength(1);
  });
});

describe('a label that is canceled', () => {
  it('while its job waits isn’t printed', async () => {
    const { shipment } = await jobIn('queued');
    await cancelLabel(test.desk, shipment.id);
    test.paper.state = 'ready';
    await test.printed();
    expect([jobOf(test, shipment), test.paper.submitted]).toMatchObject([{ state: 'failed', detail: 'The label isn’t live any more.' }, []]);
    expect(attentionOf(test.desk)).toEqual([]);
  });

  it('while it is drawn isn’t sent', async () => {
    const { prepare } = test.paper;
    const drawn = Promise.withResolvers<void>();
    test.paper.prepare = async (...given) => {
      await drawn.promise;
      return prepare(...given);
    };
    const shipment = await buy(test, 'paper');
    await cancelLabel(test.desk, shipment.id);
    drawn.resolve();
    await test.printed();
    expect([jobOf(test, shipment), test.paper.submitted]).toMatchObject([{ state: 'failed', detail: 'The label isn’t live any more.' }, []]);
  });

  it('is taken back from its printer’s queue', async () => {
    const { shipment, job } = await jobIn('accepted');
    const taken = vi.spyOn(test.paper, 'cancel');
    await cancelLabel(test.desk, shipment.id);
    await vi.waitFor(() => expect(jobOf(test, shipment).state).toBe('canceled'));
    expect(taken.mock.calls).toEqual([['paper', job.id, 'paper:1']]);
  });
});
