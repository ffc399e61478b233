import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { plainProfile } from '../../../shared/printing/plain-profile.ts';
import { attentionOf } from '../../../electron/shipping/attention.ts';
import { closeLabels } from '../forms/close-labels.ts';
import { openTestDesk, thursdayMorning } from '../test-desk.ts';
import type { TestDesk } from '../test-desk.ts';
import { buy, failureOf, jobOf } from './bought-labels.ts';

let test: TestDesk;
beforeEach(async () => { test = await openTestDesk(); });
afterEach(() => test.close());

it('a label that was bought to be printed later waits until it is, however old it is and whatever form it went on', async () => {
  const shipment = await buy(test, null);
  await closeLabels(test.desk, [shipment.id]);
  test.practice.setNow(new Date('2027-03-01T18:00:00Z'));
  expect(attentionOf(test.desk)).toEqual([{
    kind: 'not-printed', shipmentId: shipment.id, formId: null, jobId: null, wrongScanId: null, orderNumber: '10442', to: 'Dana Reyes',
    total: shipment.charged, detail: '', fallback: null,
  }]);
});

it('a label that waits for its printer says why, and where else it could go', async () => {
  test.settings = { ...test.settings, printerProfiles: { paper: { ...plainProfile, fallbackPrinterId: 'spare' } } };
  test.paper.spare = 'ready';
  test.paper.once = 'ready';
  test.paper.state = 'out-of-paper';
  const shipment = await buy(test, 'paper');
  await vi.waitFor(() => expect(attentionOf(test.desk).map(({ kind, jobId, detail, fallback }) => ({ kind, jobId, detail, fallback }))).toEqual([
    { kind: 'not-printed', jobId: jobOf(test, shipment).id, detail: 'out-of-paper', fallback: { printerId: 'spare', name: 'Spare' } },
  ]));
  test.paper.spare = 'offline';
  await vi.waitFor(() => expect(attentionOf(test.desk)[0]?.fallback).toBeNull());
});

it('a label that the spooler has and can’t print says why', async () => {
  test.paper.follow = (_printerId, _jobId, _ticket, report, signal) => {
    report({ state: 'accepted', detail: 'Out of paper' });
    return new Promise((resolve) => { signal.addEventListener('abort', () => resolve()); });
  };
  const shipment = await buy(test, 'paper');
  await vi.waitFor(() => expect(attentionOf(test.desk)).toMatchObject([{ kind: 'not-printed', shipmentId: shipment.id, detail: 'Out of paper' }]));
});

it('a label of which its printer says nothing for minutes has stalled', async () => {
  test.paper.follow = (_printerId, _jobId, _ticket, _report, signal) =>
    new Promise((resolve) => { signal.addEventListener('abort', () => resolve()); });
  const shipment = await buy(test, 'paper');
  await vi.waitFor(() => expect(jobOf(test, shipment).state).toBe('accepted'));
  const seen = [attentionOf(test.desk)];
  test.practice.setNow(new Date(thursdayMorning.getTime() + 121_000));
  seen.push(attentionOf(test.desk));
  expect(seen).toMatchObject([[], [{ kind: 'not-printed', shipmentId: shipment.id, detail: 'Nothing was heard of it for minutes.' }]]);
});

it('a form whose print failed waits too', async () => {
  const shipment = await buy(test, 'paper');
  await test.printed();
  test.paper.reports = [{ state: 'failed', detail: 'engine failure' }];
  const { forms: [form] } = await closeLabels(test.desk, [shipment.id], { printerId: 'paper' });
  if (!form) throw new Error('no form');
  await test.printed();
  expect(attentionOf(test.desk)).toMatchObject([
    { kind: 'print-failed', shipmentId: null, formId: form.id, to: `SCAN form ${form.manifestNumber.slice(-6)}`, detail: 'engine failure' },
  ]);
});

it('no money moves while the printer can’t print, and a fallback is offered only while that can', async () => {
  test.settings = { ...test.settings, printerProfiles: { paper: { ...plainProfile, fallbackPrinterId: 'spare' } } };
  test.paper.state = 'out-of-paper';
  test.paper.spare = 'unknown';
  const seen = [await failureOf(() => buy(test, 'paper'))];
  test.paper.spare = 'open';
  seen.push(await failureOf(() => buy(test, 'paper')));
  test.paper.spare = null;
  seen.push(await failureOf(() => buy(test, 'spare')));
  expect(seen).toEqual([
    { code: 'printer-unavailable', printer: 'Paper', because: 'out-of-paper', fallback: { printerId: 'spare', name: 'Spare' } },
    { code: 'printer-unavailable', printer: 'Paper', because: 'out-of-paper', fallback: null },
    { code: 'not-found', what: 'printer' },
  ]);
  expect(await test.charges()).toEqual({ labels: 0, charged: 0 });
});

it.each(['ready', 'busy', 'unknown'] as const)('a printer that is %s holds no purchase up', async (state) => {
  test.paper.state = state;
  expect((await buy(test, 'paper')).state).toBe('bought');
});

it('before money moves a printer is asked for 300 ms, not longer', async () => {
  const { look } = test.paper;
  const asked: number[] = [];
  test.paper.look = (printerId, milliseconds) => {
    asked.push(milliseconds);
    return look(printerId, milliseconds);
  };
  await buy(test, 'paper');
  expect(asked[0]).toBe(300);
});
