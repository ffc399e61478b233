import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PracticeAccount } from '../../../shared/account/practice-account.ts';
import { practiceAccountAt } from '../../../electron/desk/desk-practice-account.ts';
import { sixDigitMid } from '../../../electron/practice/fixtures.ts';
import { attentionOf } from '../../../electron/shipping/attention.ts';
import { putContractAlarmAway } from '../../../electron/shipping/contract/watch-contract.ts';
import { editLabel, quoteEdit } from '../../../electron/shipping/after-purchase/edit-label.ts';
import { buyLabel } from '../../../electron/shipping/buy-label.ts';
import { quoteMailpiece } from '../../../electron/shipping/quoting/quote-mailpiece.ts';
import type { Inches, Ounces } from '../../../shared/parcel/parcel.ts';
import { toOttawa } from '../abroad/parcels-abroad.ts';
import { failureOf, hoursLater } from '../purchases.ts';
import { aMailpiece, openTestDesk, thursdayMorning } from '../test-desk.ts';
import type { TestDesk } from '../test-desk.ts';

const firstQuote = thursdayMorning.toISOString().slice(0, 16);

let desk: TestDesk;
beforeEach(async () => { desk = await openTestDesk({ caches: true }); });
afterEach(() => desk.close());

const expectContract = (): void => { desk.settings.businesses.practice.prices = 'contract'; };
const put = async (state: PracticeAccount): Promise<void> => {
  await practiceAccountAt(desk.practice.url).put(state);
  desk.desk.usps.forgetTokens();
};
const quote = (fresh = true) => quoteMailpiece(desk.desk, desk.quotes, aMailpiece({ orderNumber: '' }), { fresh });
const alarms = () => attentionOf(desk.desk).filter(({ kind }) => kind === 'contract-prices').map(({ alarm, to }) => ({ since: alarm?.since.slice(0, 16), isRefused: alarm?.isRefused, to }));
const sent = (api: string): number => desk.desk.usps.callsByApi().find((each) => each.api === api)?.sent ?? 0;

test('a contract price stands beside the commercial one that it saves on; one call asks for both', async () => {
  const commercial = await quote();
  expect([commercial.contract, commercial.rates.map(({ contract }) => contract)]).toEqual(['none', [undefined, undefined, undefined]]);
  expectContract();
  await put('contract');
  const before = sent('shipping-options');
  const { contract, rates } = await quote();
  expect(sent('shipping-options') - before).toBe(1);
  expect(contract).toBe('asked');
  expect(rates.map((rate) => [rate.id, rate.contract])).toEqual(commercial.rates.map(({ id, total }) => [id, { state: 'applies', commercial: total }]));
  expect(rates.every(({ total, contract: beside }) => beside?.state === 'applies' && total < (beside.commercial ?? 0))).toBe(true);
  expect(alarms()).toEqual([]);
});

test('abroad, a contract price is quoted and charged as well, and one that isn’t there is no alarm', async () => {
  expectContract();
  const bare = await quoteMailpiece(desk.desk, desk.quotes, aMailpiece({ ...toOttawa(), orderNumber: '' }), { fresh: true });
  expect([bare.contract, bare.rates.map(({ contract }) => contract?.state), alarms()]).toEqual(['asked', ['missing', 'missing', 'missing'], []]);
  await put('contract');
  const { rates: [rate], id } = await quoteMailpiece(desk.desk, desk.quotes, aMailpiece({ ...toOttawa(), orderNumber: '' }), { fresh: true });
  if (!rate) throw new Error('no rates');
  const bought = await buyLabel(desk.desk, desk.quotes, { quoteId: id, rateId: rate.id, shownTotal: rate.total, printerId: null, anotherBox: false });
  expect([rate.contract, bought.charged, bought.priceDiffers]).toEqual([{ state: 'applies', commercial: bare.rates[0]?.total }, rate.total, false]);
});

test('what was quoted is charged: a contract price with the contract’s holder named, a commercial one without', async () => {
  expectContract();
  await put('contract');
  const { id, rates: [rate] } = await quote();
  if (!rate) throw new Error('no rates');
  const ofContract = await buyLabel(desk.desk, desk.quotes, { quoteId: id, rateId: rate.id, shownTotal: rate.total, printerId: null, anotherBox: false });
  expect([ofContract.charged, ofContract.priceDiffers]).toEqual([rate.total, false]);

  desk.settings.businesses.practice.prices = 'commercial';
  const published = await quote();
  const [dearer] = published.rates;
  const bought = await buyLabel(desk.desk, desk.quotes, { quoteId: published.id, rateId: rate.id, shownTotal: dearer?.total ?? rate.total, printerId: null, anotherBox: false });
  expect([bought.charged, rate.contract]).toEqual([dearer?.total, { state: 'applies', commercial: dearer?.total }]);
  expect(await desk.charges()).toEqual({ labels: 2, charged: rate.total + (dearer?.total ?? 0) });
  expect(sent('payments')).toBe(2);
});

test('a price of one account is no price of another: it is asked for anew, and what costs more stops', async () => {
  expectContract();
  await put('contract');
  const { id, rates: [rate] } = await quote();
  if (!rate) throw new Error('no rates');
  const purchase = { quoteId: id, rateId: rate.id, shownTotal: rate.total, printerId: null, anotherBox: false };
  // The other account has no contract.
  await put('ready');
  desk.settings.accounts.practice = { ...desk.settings.accounts.practice, mid: sixDigitMid, manifestMid: '' };
  expect(await failureOf(buyLabel(desk.desk, desk.quotes, purchase))).toMatchObject({ code: 'price-changed', was: rate.total });
  expect((await desk.charges()).labels).toBe(0);
});

test('a label that was bought at a contract price is changed at one', async () => {
  expectContract();
  await put('contract');
  const parcel = { packaging: 'own-box' as const, weight: 24 as Ounces, size: aMailpiece().parcel.size };
  const { id, rates: [rate] } = await quoteMailpiece(desk.desk, desk.quotes, aMailpiece({ orderNumber: '', parcel }));
  if (!rate) throw new Error('no rates');
  const { id: shipmentId } = await buyLabel(desk.desk, desk.quotes, { quoteId: id, rateId: rate.id, shownTotal: rate.total, printerId: null, anotherBox: false });
  const measured = { weight: 48 as Ounces, size: { length: 8 as Inches, width: 6 as Inches, height: 4 as Inches } };
  const { after } = await quoteEdit(desk.desk, { shipmentId, measured });
  const edited = await editLabel(desk.desk, { shipmentId, measured, shownTotal: after });
  expect([edited.charged, edited.edited?.rate.contract?.state]).toEqual([after, 'applies']);
});

test('while the contract is pending, commercial prices are asked for, and the quote says so', async () => {
  expectContract();
  desk.settings.enrolment.contract.path = 'new';
  await put('contract');
  const { contract, rates } = await quote();
  expect([contract, rates.map((rate) => rate.contract), alarms()]).toEqual(['pending', [undefined, undefined, undefined], []]);
});

test('before a payment account is entered, commercial prices are asked for as while the contract is pending', async () => {
  expectContract();
  await put('contract');
  const entered = desk.settings.accounts.practice;
  desk.settings.accounts.practice = { ...entered, epa: '' };
  expect((await quote()).contract).toBe('pending');
  desk.settings.accounts.practice = { ...entered, crid: '' };
  expect((await quote()).rates.map((rate) => rate.contract?.state)).toEqual(['applies', 'applies', 'applies']);
});

test('warning 001 raises one alarm since its first quote; it outlives a restart, and leaves when the prices are back', async () => {
  expectContract();
  await put('contract-not-linked');
  const { contract, rates } = await quote();
  expect([contract, rates.map((rate) => rate.contract)]).toEqual(['asked', Array.from({ length: 3 }, () => ({ state: 'missing' }))]);
  hoursLater(desk, 1);
  await quote();
  const alarm = [{ since: firstQuote, isRefused: false, to: 'Every service' }];
  expect(alarms()).toEqual(alarm);
  await desk.restart();
  expect(alarms()).toEqual(alarm);
  await put('contract');
  await quote();
  expect(alarms()).toEqual([]);
});

test('a price that was there and is no more is named; one that the contract never had is no alarm', async () => {
  expectContract();
  await put('contract');
  await quote();
  await put('contract-not-linked');
  const flat = aMailpiece({ orderNumber: '', parcel: { ...aMailpiece().parcel, packaging: 'medium-flat-rate-box' } });
  await quoteMailpiece(desk.desk, desk.quotes, flat, { fresh: true });
  expect(alarms()).toEqual([]);
  await quote();
  expect(alarms()).toEqual([{ since: firstQuote, isRefused: false, to: 'Priority Mail · Priority Mail Express · Ground Advantage' }]);
});

test('an alarm that was put away stays away for the day, and is a new one the next; it isn’t shown where no contract is expected', async () => {
  expectContract();
  await put('contract-not-linked');
  await quote();
  const [item] = attentionOf(desk.desk);
  putContractAlarmAway(desk.desk, item?.alarm?.id ?? '');
  await quote();
  expect(alarms()).toEqual([]);
  hoursLater(desk, 24);
  const tomorrow = aMailpiece({ orderNumber: '', shipDate: '2026-11-20' });
  await quoteMailpiece(desk.desk, desk.quotes, tomorrow, { fresh: true });
  expect(alarms()).toEqual([{ since: '2026-11-20T18:00', isRefused: false, to: 'Every service' }]);
  desk.settings.businesses.practice.prices = 'commercial';
  expect(alarms()).toEqual([]);
});

test('where USPS refuses to tell contract prices, commercial ones are asked for, and the contract not again for ten minutes', async () => {
  expectContract();
  await put('contract-not-authorized');
  const first = await quote(false);
  expect([first.contract, first.rates.length, alarms()]).toEqual(['refused', 3, [{ since: firstQuote, isRefused: true, to: 'Every service' }]]);
  expect(sent('shipping-options')).toBe(2);
  await quoteMailpiece(desk.desk, desk.quotes, aMailpiece({ orderNumber: '2', shipDate: '2026-11-20' }));
  expect(sent('shipping-options')).toBe(3);
  hoursLater(desk, 1);
  await quote(false);
  expect(sent('shipping-options')).toBe(5);
  await put('contract');
  await quote();
  expect(alarms()).toEqual([]);
});
