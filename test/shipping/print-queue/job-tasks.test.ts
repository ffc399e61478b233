import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { plainProfile } from '../../../shared/printing/plain-profile.ts';
import type { Dpi, Printer } from '../../../shared/printing/printing.ts';
import { attentionOf } from '../../../electron/shipping/attention.ts';
import { printLabel } from '../../../electron/shipping/labels/print-label.ts';
import { cancelJob, listJobs, moveJob, releaseJob, retryJob, settleJob } from '../../../electron/shipping/printing/job-tasks.ts';
import { printTestPage } from '../../../electron/shipping/printing/print-test-page.ts';
import { readSheet, setSheet } from '../../../electron/shipping/printing/label-sheet.ts';
import { openTestDesk } from '../test-desk.ts';
import type { TestDesk } from '../test-desk.ts';
import { buy, failureOf, jobOf, jobsOf } from './bought-labels.ts';
import { jobInState, type Reachable } from './job-in-state.ts';

let test: TestDesk;
beforeEach(async () => { test = await openTestDesk(); });
afterEach(() => test.close());

const jobIn = (state: Reachable) => jobInState(test, state);

const kinds = (): string[] => attentionOf(test.desk).map(({ kind }) => kind);

describe('canceling', () => {
  it.each(['queued', 'held', 'accepted', 'failed', 'interrupted'] as const)('takes back a job that is %s', async (state) => {
    const { job, shipment } = await jobIn(state);
    expect(await cancelJob(test.desk, job.id)).toMatchObject({ id: job.id, state: 'canceled' });
    test.paper.state = 'ready';
    const other = await buy(test, 'paper');
    await vi.waitFor(() => expect(['accepted', 'completed', 'failed', 'unknown']).toContain(jobOf(test, other).state));
    expect(jobsOf(test, shipment).map((found) => found.state)).toEqual(['canceled']);
    expect(attentionOf(test.desk).map(({ kind, shipmentId }) => [kind, shipmentId]))
      .toContainEqual(['not-printed', shipment.id]);
  });

  it('interrupts a job that is being sent, and doesn’t claim that nothing came out', async () => {
    const { job } = await jobIn('sending');
    test.paper.canTakeBack = false;
    expect(await failureOf(() => cancelJob(test.desk, job.id))).toEqual({ code: 'print-job-over', state: 'unknown' });
    expect(test.desk.ledger.printJob(job.id)).toMatchObject({ state: 'unknown', doubt: 'interrupted' });
  });

  it.each(['completed', 'canceled'] as const)('comes too late for one that is %s, or is done already', async (state) => {
    const { job } = await jobIn(state);
    if (state === 'canceled') expect((await cancelJob(test.desk, job.id)).state).toBe('canceled');
    else expect(await failureOf(() => cancelJob(test.desk, job.id))).toEqual({ code: 'print-job-over', state });
  });

  it('comes too late when the spooler says so', async () => {
    const { job } = await jobIn('accepted');
    test.paper.canTakeBack = false;
    expect(await failureOf(() => cancelJob(test.desk, job.id))).toEqual({ code: 'print-job-over', state: 'accepted' });
  });

  it('of no job is refused', async () => {
    expect(await failureOf(() => cancelJob(test.desk, 'nobody'))).toEqual({ code: 'not-found', what: 'print-job' });
  });
});

describe('another try', () => {
  it.each(['failed', 'canceled', 'completed', 'one-way', 'interrupted'] as const)('after %s is a job of its own', async (state) => {
    const { job, shipment } = await jobIn(state);
    test.paper.reports = [{ state: 'completed', detail: '' }];
    test.paper.canTakeBack = false;
    const again = await retryJob(test.desk, job.id, state !== 'failed' && state !== 'canceled');
    await test.printed();
    expect([again.insteadOf, again.mayHavePrintedTwice, jobsOf(test, shipment).map((found) => found.state)])
      .toEqual([job.id, state === 'interrupted', ['completed', job.state]]);
    expect(kinds()).toEqual(state === 'interrupted' ? ['printed-twice'] : []);
  });

  it('of one that waits for its printer is no second job', async () => {
    const { job, shipment } = await jobIn('queued');
    test.paper.state = 'ready';
    expect((await retryJob(test.desk, job.id)).id).toBe(job.id);
    await test.printed();
    expect(jobsOf(test, shipment).map(({ id, state }) => [id, state])).toEqual([[job.id, 'completed']]);
  });

  it('of one that the spooler has takes it back first', async () => {
    const { job } = await jobIn('accepted');
    const again = await retryJob(test.desk, job.id);
    expect([test.desk.ledger.printJob(job.id)?.state, again.mayHavePrintedTwice]).toEqual(['canceled', false]);
  });

  it('isn’t made on a printer that can’t', async () => {
    const { job, shipment } = await jobIn('failed');
    test.paper.state = 'open';
    test.paper.spare = 'ready';
    test.settings = { ...test.settings, printerProfiles: { paper: { ...plainProfile, fallbackPrinterId: 'spare' } } };
    expect(await failureOf(() => retryJob(test.desk, job.id))).toEqual({
      code: 'printer-unavailable', printer: 'Paper', because: 'open', fallback: { printerId: 'spare', name: 'Spare' },
    });
    expect(jobsOf(test, shipment)).toHaveLength(1);
  });
});

describe('moving to another printer', () => {
  beforeEach(() => { test.paper.spare = 'ready'; });

  it.each(['queued', 'held', 'accepted', 'failed'] as const)('a job that is %s leaves one live job', async (state) => {
    const { job, shipment } = await jobIn(state);
    const moved = await moveJob(test.desk, job.id, 'spare');
    expect(moved).toMatchObject({ printerId: 'spare', insteadOf: job.id, mayHavePrintedTwice: false });
    await vi.waitFor(() => expect(['accepted', 'completed', 'failed']).toContain(jobOf(test, shipment).state));
    test.paper.state = 'ready';
    expect(jobsOf(test, shipment)[1]?.state).toBe(state === 'failed' ? 'failed' : 'canceled');
  });

  it('a job that can’t be taken back is moved on a person’s word alone, and says that both may come out', async () => {
    const { job, shipment } = await jobIn('accepted');
    test.paper.canTakeBack = false;
    expect([await failureOf(() => moveJob(test.desk, job.id, 'spare')), jobsOf(test, shipment).length]).toEqual([{ code: 'label-on-paper', printer: 'Paper' }, 1]);
    const moved = await moveJob(test.desk, job.id, 'spare', true);
    expect([moved.mayHavePrintedTwice, jobsOf(test, shipment)[1]?.state]).toEqual([true, 'accepted']);
  });

  it('the carrier’s own ZPL isn’t moved to another head', async () => {
    const shipment = await buy(test, null);
    const zpl = { mediaType: 'application/zpl', bytes: new TextEncoder().encode('^XA^XZ') };
    Object.assign(test.desk.ledger, {
      labelDocument: () => zpl,
      purchaseRequest: () => ({ key: '', request: new TextEncoder().encode('{"imageInfo":{"imageType":"ZPL300DPI"}}') }),
    });
    test.paper.once = 'ready';
    test.paper.state = 'out-of-paper';
    const job = await printLabel(test.desk, { shipmentId: shipment.id, printerId: 'paper' });
    const dpi: Dpi = 300;
    expect(await failureOf(() => moveJob(test.desk, job.id, 'spare'))).toEqual({ code: 'label-tied-to-printer', printer: 'Spare', dpi });
    expect(jobOf(test, shipment)).toMatchObject({ id: job.id, state: 'queued' });
  });
});

describe('a job that is held', () => {
  it('is sent on a person’s word alone, once', async () => {
    const { job, shipment } = await jobIn('held');
    test.paper.held = 'The bars don’t read.';
    expect(attentionOf(test.desk)).toMatchObject([{ kind: 'print-held', shipmentId: shipment.id, jobId: job.id, detail: 'The bars don’t read.' }]);
    expect([job.detail, test.paper.submitted]).toEqual(['The bars don’t read.', []]);
    releaseJob(test.desk, job.id);
    await test.printed();
    expect([test.paper.submitted, jobOf(test, shipment).state]).toEqual([[job.id], 'completed']);
    expect(await failureOf(() => releaseJob(test.desk, job.id))).toEqual({ code: 'print-job-over', state: 'completed' });
  });
});

describe('a person who looked at the printer', () => {
  it('settles what nobody else can tell', async () => {
    const { job } = await jobIn('interrupted');
    expect(kinds()).toEqual(['print-unknown']);
    expect(settleJob(test.desk, job.id, true)).toMatchObject({ state: 'completed', doubt: null, detail: 'Somebody saw that it came out.' });
    expect(kinds()).toEqual([]);
    expect(await failureOf(() => settleJob(test.desk, job.id, true))).toEqual({ code: 'print-job-over', state: 'completed' });
  });

  it('says that nothing came out, and it can be tried again', async () => {
    const { job } = await jobIn('interrupted');
    expect(settleJob(test.desk, job.id, false)).toMatchObject({ state: 'failed', detail: 'Nothing came out.' });
    expect(kinds()).toEqual(['print-failed']);
  });

  it('says that it came out although the printer failed', async () => {
    const { job } = await jobIn('failed');
    expect(settleJob(test.desk, job.id, true).state).toBe('completed');
    expect(kinds()).toEqual([]);
  });

  it('takes the second copy away', async () => {
    test.paper.reports = [{ state: 'completed', detail: '', mayHavePrintedTwice: true }];
    const shipment = await buy(test, 'paper');
    await test.printed();
    const { id } = jobOf(test, shipment);
    expect(kinds()).toEqual(['printed-twice']);
    expect(settleJob(test.desk, id, true)).toMatchObject({ state: 'completed', mayHavePrintedTwice: true, detail: '' });
    expect(kinds()).toEqual([]);
  });
});

it('the list holds the day’s jobs and whatever isn’t over', async () => {
  const old = await jobIn('interrupted');
  const over = await jobIn('failed');
  test.practice.setNow(new Date('2026-11-20T18:00:00Z'));
  const today = await printTestPage(test.desk, 'paper');
  expect(listJobs(test.desk).map(({ id }) => id)).toEqual([today.id, old.job.id]);
  expect(over.job.state).toBe('failed');
});

it('a test page is printed on the printer’s own media, and waits for nobody', async () => {
  const kept: Printer[] = await test.paper.list();
  test.paper.reports = [{ state: 'failed', detail: 'engine failure' }];
  const job = await printTestPage(test.desk, 'paper');
  await test.printed();
  const [page] = test.paper.printed;
  expect({ media: page?.media, kind: page?.kind, pdf: new TextDecoder().decode(page?.content.bytes.subarray(0, 5)) })
    .toEqual({ media: kept[0]?.media[0], kind: 'test-page', pdf: '%PDF-' });
  expect([test.desk.ledger.printJob(job.id)?.state, kinds()]).toEqual(['failed', []]);
});

it('a place of a sheet is put right within what the sheet has', async () => {
  test.settings = { ...test.settings, printerProfiles: { paper: { ...plainProfile, labelsPerSheet: 2 } } };
  expect([readSheet(test.desk, 'paper'), setSheet(test.desk, 'paper', 2), readSheet(test.desk, 'paper')]).toEqual([{ next: 1 }, { next: 2 }, { next: 2 }]);
  test.settings = { ...test.settings, printerProfiles: {} };
  expect(readSheet(test.desk, 'paper')).toEqual({ next: 1 });
  expect(await failureOf(() => setSheet(test.desk, 'paper', 2))).toMatchObject({ code: 'input-invalid' });
});
