import { afterEach, beforeEach, describe, expect, it, test as plainTest } from 'vitest';
import { attentionOf } from '../../../electron/shipping/attention.ts';
import { readEndOfDay } from '../../../electron/shipping/forms/end-of-day.ts';
import { resolveForm } from '../../../electron/shipping/forms/resolve-form.ts';
import { settleAfterStart } from '../../../electron/shipping/settling/settle-open.ts';
import { closeLabels } from './close-labels.ts';
import { openUspsFormBook } from './usps-forms.ts';
import { buyBought, failureOf, hoursLater, putOnForm } from '../purchases.ts';
import { openTestDesk } from '../test-desk.ts';
import type { TestDesk } from '../test-desk.ts';

const path = '/scan-forms/v3/scan-form';

let test: TestDesk;
beforeEach(async () => { test = await openTestDesk(); });
afterEach(() => test.close());

const buyTwo = async (): Promise<string[]> => [(await buyBought(test, { orderNumber: 'A' })).id, (await buyBought(test, { orderNumber: 'B' })).id];

const close = (shipmentIds: string[], desk = test.desk) => closeLabels(desk, shipmentIds);

const requests = () => test.desk.ledger.formRequestsIn(['intended', 'sent', 'made', 'failed', 'unknown']).map(({ state, detail }) => ({ state, detail }));

/** What USPS made, and on what form each label here is. */
const whatIs = (ids: readonly string[]) => ({
  usps: openUspsFormBook(test.folder),
  here: test.desk.ledger.forms(null).map(({ manifestNumber, shipmentIds }) => ({ manifestNumber, labels: shipmentIds.length })),
  closed: ids.map((id) => test.desk.ledger.shipment(id)?.formId !== null),
});

const made = (ids: readonly string[]) => {
  const usps = openUspsFormBook(test.folder);
  expect(usps.map(({ labels }) => labels)).toEqual([ids.length]);
  expect(whatIs(ids)).toEqual({ usps, here: usps, closed: ids.map(() => true) });
};

describe('a SCAN form', () => {
  it('is on disk, byte for byte, before USPS hears of it', async () => {
    const ids = await buyTwo();
    let seen: unknown;
    const { usps } = test.desk;
    const desk = { ...test.desk, usps: { ...usps, createScanForm: (request: Parameters<typeof usps.createScanForm>[0]) => {
      const [kept] = test.desk.ledger.formRequestsIn(['sent']);
      seen = { state: kept?.state, isTheBytes: kept !== undefined && Buffer.from(test.desk.ledger.formRequestBytes(kept.id)).equals(Buffer.from(request as Uint8Array)) };
      return usps.createScanForm(request);
    } } };
    await close(ids, desk);
    expect({ seen, requests: requests() }).toEqual({ seen: { state: 'sent', isTheBytes: true }, requests: [{ state: 'made', detail: '' }] });
  });

  it.each(['drop-answer', 'garbage', 'reset_mid_multipart', 'truncated_base64', 'slow'] as const)(
    'whose answer is lost is found by what USPS says of its labels, and not made again (%s)', async (fault) => {
      if (fault === 'slow') {
        await test.close();
        test = await openTestDesk({ timeouts: { headers: 3_000 } });
      }
      const ids = await buyTwo();
      await test.fault(path, fault);
      const { forms } = await close(ids);
      expect({ hasDocument: forms.map((form) => form.hasDocument), requests: requests() }).toEqual({ hasDocument: [false], requests: [{ state: 'made', detail: '' }] });
      made(ids);
    });

  it('whose answer comes garbled as a page of a proxy, before USPS heard of it, is not made, and its labels are free again', async () => {
    const ids = await buyTwo();
    await test.fault(path, 'html_502');
    expect(await failureOf(close(ids))).toMatchObject({ code: 'form-not-made' });
    expect({ forms: openUspsFormBook(test.folder), requests: requests(), ready: readEndOfDay(test.desk).groups.map(({ labels }) => labels.length) })
      .toEqual({ forms: [], requests: [{ state: 'failed', detail: 'USPS has none of these labels on a form.' }], ready: [2] });
    await close(ids);
    made(ids);
  });

  it('that stays unknown keeps its labels off every other form, and is settled at the next start', async () => {
    const ids = await buyTwo();
    await test.fault(path, 'drop-answer', 2);
    expect(await failureOf(close(ids))).toMatchObject({ code: 'form-outcome-unknown' });
    const { groups, left, openForms } = readEndOfDay(test.desk);
    expect({ groups, because: left.map(({ because }) => because), open: openForms.map(({ state }) => state) }).toEqual({
      groups: [], open: ['unknown'],
      because: Array.from({ length: 2 }, () => 'It isn’t known whether USPS put this label on a form. Ask USPS again first.'),
    });
    expect(await failureOf(close(ids))).toEqual({ code: 'nothing-to-close' });
    expect(attentionOf(test.desk).filter(({ kind }) => kind === 'form-unknown')).toEqual([{
      kind: 'form-unknown', requestId: openForms[0]?.id, to: 'SCAN form of 2 parcels, Thu Nov 19, entry ZIP 89502', detail: openForms[0]?.detail,
      shipmentId: null, formId: null, jobId: null, wrongScanId: null, orderNumber: '', total: 0, fallback: null,
    }]);
    await test.restart();
    await settleAfterStart(test.desk);
    made(ids);
    expect(attentionOf(test.desk).map(({ kind }) => kind)).toEqual(['not-printed', 'not-printed']);
  });

  it('is asked about a day later too, when no form takes its labels any more', async () => {
    const ids = await buyTwo();
    await test.fault(path, 'drop-answer', 2);
    await failureOf(close(ids));
    hoursLater(test, 30);
    await settleAfterStart(test.desk);
    made(ids);
  });

  it('stays unknown while USPS looks at no label', async () => {
    const ids = await buyTwo();
    await test.fault(path, 'drop-answer', 2);
    await failureOf(close(ids));
    const [request] = test.desk.ledger.formRequestsIn(['unknown']);
    await test.rule(path, '160034', 'cannot be in the past or more than 30 days in the future');
    expect(await failureOf(resolveForm(test.desk, request?.id ?? ''))).toMatchObject({ code: 'form-outcome-unknown' });
    expect(requests()).toEqual([{ state: 'unknown', detail: 'cannot be in the past or more than 30 days in the future' }]);
    expect(await resolveForm(test.desk, request?.id ?? '')).toHaveLength(1);
    expect(await resolveForm(test.desk, request?.id ?? '')).toEqual([]);
    made(ids);
  });

  it('stays unknown while the disk takes nothing, and says so', async () => {
    const ids = await buyTwo();
    await test.fault(path, 'drop-answer', 2);
    await failureOf(close(ids));
    const [request] = test.desk.ledger.formRequestsIn(['unknown']);
    const diskFull = (): never => { throw Object.assign(new Error('full'), { code: 'ENOSPC' }); };
    const full = { ...test.desk, ledger: { ...test.desk.ledger, markFormMade: diskFull, markFormUnknown: diskFull } };
    await test.rule(path, '160034', 'cannot be in the past or more than 30 days in the future');
    expect(await failureOf(resolveForm(full, request?.id ?? ''))).toMatchObject({ code: 'form-outcome-unknown', because: expect.stringMatching(/^The ledger can’t be written/) as string });
    expect(await resolveForm(test.desk, request?.id ?? '')).toHaveLength(1);
    made(ids);
  });

  it('that was written and not sent when the application ended was never made', async () => {
    const [id = ''] = await buyTwo();
    const number = test.desk.ledger.shipment(id)?.trackingNumber ?? '';
    test.desk.ledger.intendForm({ mailingDate: '2026-11-19', entryZip: '89502', day: '2026-11-19', trackingNumbers: [number], request: new Uint8Array([123, 125]) });
    await test.restart();
    await settleAfterStart(test.desk);
    expect(requests()).toEqual([{ state: 'failed', detail: 'Labeldesk ended before this was sent to USPS.' }]);
  });

  it('of labels that are on one already names that one, and makes none', async () => {
    const ids = await buyTwo();
    for (const id of ids) await putOnForm(test, test.desk.ledger.shipment(id)?.trackingNumber ?? '');
    const { forms } = await close(ids);
    expect({ hasDocument: forms.map((form) => form.hasDocument), ...whatIs(ids) }).toEqual({
      hasDocument: [false, false], usps: openUspsFormBook(test.folder), here: openUspsFormBook(test.folder).toSorted((a, b) => a.manifestNumber.localeCompare(b.manifestNumber)), closed: [true, true],
    });
    expect(openUspsFormBook(test.folder)).toHaveLength(2);
  });

  it('isn’t asked for where the ledger takes nothing', async () => {
    const ids = await buyTwo();
    const full = { ...test.desk, ledger: { ...test.desk.ledger, markFormSent: () => { throw Object.assign(new Error('full'), { code: 'ENOSPC' }); } } };
    await expect(close(ids, full)).rejects.toThrow();
    expect({ forms: openUspsFormBook(test.folder), states: requests().map(({ state }) => state) }).toEqual({ forms: [], states: ['failed'] });
  });
});

plainTest('a form that was made and couldn’t be kept is unknown, and found again', async () => {
  const ids = await buyTwo();
  const broken = { ...test.desk, ledger: { ...test.desk.ledger, markFormMade: () => { throw new Error('the disk is full'); } } };
  expect(await failureOf(close(ids, broken)))
    .toEqual({ code: 'form-outcome-unknown', because: 'USPS answered, and the answer could not be kept.' });
  await settleAfterStart(test.desk);
  made(ids);
});
