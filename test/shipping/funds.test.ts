import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createSessionSecretStore } from '../../electron/account/session-secret-store.ts';
import { deskDoctor } from '../../electron/desk/desk-doctor.ts';
import { silentLog } from '../../electron/log.ts';
import { openSettings } from '../../electron/settings/open-settings.ts';
import { buyLabel } from '../../electron/shipping/buy-label.ts';
import { attentionOf } from '../../electron/shipping/attention.ts';
import { deskStatus } from '../../electron/shipping/desk-status.ts';
import { beforeEndOfDay, createFunds } from '../../electron/shipping/funds/funds.ts';
import type { Funds } from '../../electron/shipping/funds/funds.ts';
import { nextParcels } from '../../electron/shipping/funds/next-parcels.ts';
import { quoteMailpiece } from '../../electron/shipping/quoting/quote-mailpiece.ts';
import type { PracticeAccount } from '../../shared/account/practice-account.ts';
import { Failed } from '../../shared/failure.ts';
import { aMailpiece, openTestDesk, thursdayMorning } from './test-desk.ts';
import type { TestDesk } from './test-desk.ts';

let test: TestDesk;
let limit: number | null;
beforeEach(async () => {
  limit = null;
  test = await openTestDesk({ quota: () => ({ shared: limit, perApi: {}, reserved: 0 }) });
});
afterEach(() => test.close());

const put = async (state: PracticeAccount): Promise<void> => {
  await fetch(`${test.practice.url}/practice/account-state`, { method: 'POST', body: JSON.stringify({ state }) });
  test.desk.usps.forgetTokens();
};

const buy = async (orderNumber = '1'): Promise<unknown> => {
  const { id, rates: [rate] } = await quoteMailpiece(test.desk, test.quotes, aMailpiece({ orderNumber }));
  if (rate === undefined) throw new Error('no rate');
  return buyLabel(test.desk, test.quotes, { quoteId: id, rateId: rate.id, shownTotal: rate.total, printerId: null, anotherBox: true })
    .then(({ state }) => state, (error: unknown) => (error instanceof Failed ? error.failure : error));
};

/** Whether the payment account was asked about, by what the meter counted. */
const asksOfPayments = (): number => test.desk.usps.callsByApi().find(({ api }) => api === 'payments')?.sent ?? 0;

it.each([
  ['epa-insufficient', '100007', 'insufficient'], ['epa-method-inactive', '100004', 'method-inactive'],
] as const)('%s: USPS’s refusal stops buying before the next is sent, until USPS says yes', async (state, uspsCode, because) => {
  const at = thursdayMorning.toISOString().slice(0, 16);
  expect(await buy()).toBe('bought');
  await put(state);
  expect(await buy('2')).toMatchObject({ code: 'payment-refused', uspsCode });
  const { labels } = await test.charges();
  const shipments = test.desk.ledger.shipments({ search: '', day: null }).length;
  const asked = asksOfPayments();
  expect(await buy('3')).toMatchObject({ code: 'funds-stopped', because, since: expect.stringContaining(at) });
  expect([(await test.charges()).labels, test.desk.ledger.shipments({ search: '', day: null }).length, asksOfPayments()]).toEqual([labels, shipments, asked]);
  expect([deskStatus(test.desk).funds?.because, attentionOf(test.desk).find(({ kind }) => kind === 'funds-stopped')?.detail]).toEqual([because, because]);
  expect(await test.desk.funds.ask()).toMatchObject({ because });
  await put('ready');
  expect([await test.desk.funds.ask(), await buy('4'), deskStatus(test.desk).funds]).toEqual([null, 'bought', null]);
});

it('the next parcels are ten at today’s average, and ten dollars each before the first', async () => {
  expect(nextParcels(test.desk)).toBe(100_00);
  await buy();
  const { spentToday } = deskStatus(test.desk);
  expect([nextParcels(test.desk), spentToday > 0]).toEqual([spentToday * 10, true]);
});

/** Looks by itself every few milliseconds, and is asked by the desk's clock. */
const watching = (): Funds => createFunds(test.desk, 5);
const at = (minutes: number): void => test.practice.setNow(new Date(thursdayMorning.getTime() + minutes * 60_000));

it('once an hour it is asked by itself, and buying goes on by itself', async () => {
  await buy();
  await put('epa-insufficient');
  const funds = watching();
  await vi.waitFor(() => expect(funds.stopped()?.because).toBe('insufficient'));
  await put('ready');
  at(59);
  const asked = asksOfPayments();
  await new Promise((done) => setTimeout(done, 50));
  expect([asksOfPayments(), funds.stopped()?.because]).toEqual([asked, 'insufficient']);
  at(61);
  await vi.waitFor(() => expect(funds.stopped()).toBe(null));
});

it('before the end of the day it is asked once, and not at each look', async () => {
  await buy();
  const before = asksOfPayments();
  const { funds, usps } = test.desk;
  const { paymentAccount } = usps;
  let answered = 0;
  Object.assign(usps, { paymentAccount: (...args: Parameters<typeof paymentAccount>) => paymentAccount(...args).finally(() => { answered++; }) });
  funds.look(beforeEndOfDay);
  await vi.waitFor(() => expect([asksOfPayments(), answered]).toEqual([before + 1, 1]));
  for (let look = 0; look < 5; look++) funds.look(beforeEndOfDay);
  at(9);
  funds.look(beforeEndOfDay);
  await new Promise((done) => setTimeout(done, 30));
  expect(asksOfPayments()).toBe(before + 1);
  at(11);
  funds.look(beforeEndOfDay);
  await vi.waitFor(() => expect(asksOfPayments()).toBe(before + 2));
});

it('by itself it asks nothing where nothing was bought, and leaves half of the hour’s calls; a person may ask', async () => {
  const { funds } = test.desk;
  funds.look(0);
  await new Promise((done) => setTimeout(done, 30));
  expect(asksOfPayments()).toBe(0);
  await buy();
  const before = asksOfPayments();
  const calls = test.desk.usps.callsByApi().reduce((total, each) => total + each.sent, 0);
  limit = calls * 2;
  funds.look(0);
  await new Promise((done) => setTimeout(done, 30));
  expect(asksOfPayments()).toBe(before);
  await funds.ask();
  expect(asksOfPayments()).toBe(before + 1);
  limit = calls * 2 + 4;
  funds.look(0);
  await vi.waitFor(() => expect(asksOfPayments()).toBe(before + 2));
});

it('what isn’t about the money stops nothing, and says so to a person', async () => {
  await buy();
  await test.fault('/payments', '500_once');
  await expect(test.desk.funds.ask()).rejects.toMatchObject({ failure: { code: 'usps-unavailable' } });
  expect([test.desk.funds.stopped(), await buy('2')]).toEqual([null, 'bought']);
});

it('the daily examination, which leaves the payment account alone, neither stops nor frees what an earlier one found', async () => {
  const { desk, folder, practice: { credentials } } = test;
  const doctor = deskDoctor({
    environment: 'practice', folder, usps: desk.usps, desk, clock: desk.clock, log: silentLog, closing: desk.closing,
    builtIn: { 'client-id': credentials.clientId, 'client-secret': credentials.clientSecret },
    settings: openSettings({ load: () => undefined, save: () => undefined, moveAside: () => '' }), secrets: createSessionSecretStore('this is a specification'),
    tell: ({ report }) => desk.funds.examined(report),
  });
  await put('epa-insufficient');
  await doctor.examine('asked');
  expect(desk.funds.stopped()?.because).toBe('insufficient');
  await put('ready');
  expect(await desk.funds.ask()).toBe(null);
  await doctor.examine('background');
  expect(desk.funds.stopped()).toBe(null);
  await doctor.examine('asked');
  desk.funds.heard('100007');
  await doctor.examine('background');
  expect(desk.funds.stopped()?.because).toBe('insufficient');
});

it('what is known of one payment account stops no other', async () => {
  const { accounts } = test.settings;
  test.desk.funds.heard('100007');
  test.settings = { ...test.settings, accounts: { ...accounts, practice: { ...accounts.practice, epa: '1000400004' } } };
  expect([test.desk.funds.stopped(), deskStatus(test.desk).funds]).toEqual([null, null]);
  test.settings = { ...test.settings, accounts };
  expect(test.desk.funds.stopped()?.because).toBe('insufficient');
});
