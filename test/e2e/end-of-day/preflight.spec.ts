import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { plantLabels } from '../../shipping/forms/plant-labels.ts';
import type { Planted } from '../../shipping/forms/plant-labels.ts';
import { found } from '../axe.ts';
import { call, expect, test } from '../desk.ts';
import type { Desk } from '../desk.ts';
import { pressOnceEnabled } from '../press-by-keyboard.ts';
import { arlington, buy, typeParcel } from '../ship-by-hand.ts';
import { forcedForm } from './forced-form.ts';
import type { ForcedForm } from './forced-form.ts';

const filesOf = ({ folder }: Desk) => [join(folder, 'practice', 'ledger.sqlite'), join(folder, 'practice', 'practice-usps.sqlite')] as const;

const goTo = (page: Page, task: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Tasks' }).getByRole('button', { name: task, exact: true }).click();

const endOfDay = async (page: Page): Promise<void> => {
  await page.reload();
  await goTo(page, 'End of day');
  await page.getByRole('list', { name: 'The day’s parcels' }).waitFor();
};

const ship = async (page: Page, order: string): Promise<void> => {
  await goTo(page, 'Ship');
  await typeParcel(page, { ...arlington, order });
  await buy(page);
  await page.getByRole('button', { name: /^Done/ }).press('Enter');
};

const asks = (what: string) => (text: string): string => text.replace('{', `{${what},`);

interface Case {
  readonly code: string;
  /** What the page says of it. */
  readonly says: RegExp;
  readonly planted: Planted;
  readonly forced?: Partial<ForcedForm>;
}

/** What no form of today takes, by USPS's code: planted, told on the page, and refused by USPS for the same reason. */
const leftOut: readonly Case[] = [
  { code: '160006', says: /Dated Fri Nov 20: it goes on that day’s form/, planted: { mailingDate: '2026-11-20' } },
  { code: '160034', says: /no form is made so far ahead/, planted: { mailingDate: '2026-12-25' }, forced: { mailingDate: '2026-12-25' } },
  { code: '160398', says: /Manifested, no form possible: tender it piece by piece/, planted: { mailingDate: '2026-11-18' } },
  { code: '160160', says: /A refund was requested/, planted: { isDisputed: true, atUsps: { status: 'DISPUTED' } } },
  { code: '160163', says: /A post office prints it/, planted: { request: asks('"imageType":"LABEL_BROKER"'), atUsps: { unfit: 'label-broker' } } },
  { code: '160164', says: /The carrier brings its label/, planted: { request: asks('"extraServices":[920,415]'), atUsps: { unfit: 'label-delivery' } } },
  { code: '160166', says: /It goes to a parcel locker/, planted: { request: asks('"parcelLockerDelivery":true'), atUsps: { unfit: 'parcel-locker' } } },
  {
    code: '160168', says: /neither a name nor a company/, planted: { isNameless: true },
    forced: { fromAddress: { streetAddress: '1280 Terminal Way', city: 'Reno', state: 'NV', ZIPCode: '89502' } },
  },
];

test('what no form takes is told in words and by USPS’s code, and USPS refuses it for the same', async ({ desk }) => {
  const { page } = desk;
  await ship(page, 'sold');
  await ship(page, 'canceled');
  const [canceled] = await call(page, 'shipments/list', { search: 'canceled', day: null });
  await call(page, 'labels/cancel', { shipmentId: canceled?.id ?? '' });
  const files = filesOf(desk);
  const planted = plantLabels(...files, leftOut.map(({ code, planted: label }) => ({ ...label, orderNumber: `case-${code}` })));
  await endOfDay(page);
  const table = page.getByRole('table', { name: 'Left out' });
  const cases = [...leftOut, { code: '160397', says: /It is canceled/ }];
  for (const { code, says } of cases) {
    const row = table.getByRole('row').filter({ hasText: code === '160397' ? 'canceled' : `case-${code}` });
    await expect(row, code).toContainText(says);
    await expect(row, code).toContainText(code);
  }
  await expect(page.getByRole('list', { name: 'The day’s parcels' })).toHaveText(/1 to close.*0 on a form.*9 left out/);
  for (const [nth, { code, forced = {} }] of leftOut.entries())
    expect([code, await forcedForm(files[1], { trackingNumbers: [planted[nth]?.trackingNumber ?? ''], ...forced })]).toEqual([code, expect.arrayContaining([code])]);
  expect(await forcedForm(files[1], { trackingNumbers: [canceled?.trackingNumber ?? ''] })).toEqual(['160397']);
  expect(await found(page)).toEqual([]);
});

test('what fits no form together goes on forms of its own, and what is on one goes on no other; USPS refuses both', async ({ desk }) => {
  const { page } = desk;
  await ship(page, 'sold');
  const files = filesOf(desk);
  const [sold] = await call(page, 'shipments/list', { search: 'sold', day: null });
  const [elsewhere, facility, mailer] = plantLabels(...files, [
    { entryZip: '10001' }, { facilityType: 'DESTINATION_DELIVERY_UNIT' }, { manifestMid: '904128999' },
  ]);
  await endOfDay(page);
  await expect(page.getByText('4 forms are needed:')).toBeVisible();
  expect(await forcedForm(files[1], { trackingNumbers: [elsewhere?.trackingNumber ?? ''] })).toEqual(['160161']);
  expect(await forcedForm(files[1], { trackingNumbers: [facility?.trackingNumber ?? ''] })).toEqual(['160162']);
  expect(await forcedForm(files[1], { trackingNumbers: [sold?.trackingNumber ?? '', mailer?.trackingNumber ?? ''] })).toEqual(['160165']);

  await page.getByRole('button', { name: 'Make 4 SCAN forms · 4 parcels' }).press('Enter');
  const question = page.getByRole('alertdialog');
  for (const held of ['entry ZIP 10001', 'DESTINATION_DELIVERY_UNIT']) await expect(question.getByText(new RegExp(`^1 parcel, \\$[\\d.]+, dated Thu Nov 19, .*${held}`))).toBeVisible();
  await expect(question.getByText(/^1 parcel, /)).toHaveCount(4);
  await pressOnceEnabled(page.getByRole('button', { name: 'Make the forms' }));
  await expect(page.getByText('Everything of today is closed')).toBeVisible();
  await expect(page.getByRole('list', { name: 'The day’s parcels' })).toHaveText(/0 to close.*4 on 4 forms/);
  expect(await forcedForm(files[1], { trackingNumbers: [sold?.trackingNumber ?? ''] })).toEqual(['160040']);
  expect(await found(page)).toEqual([]);
});

test('a form of everything of a MID finds the orphan and the stranger, and offers the stranger to the purchase that was lost', async ({ desk }) => {
  const { page } = desk;
  await ship(page, 'sold');
  const [orphan, stranger] = plantLabels(...filesOf(desk), [
    { orderNumber: 'orphan', name: 'Otto Orphan', only: 'here' }, { only: 'usps' }, { orderNumber: 'lost', name: 'Lena Lost', isUnconfirmed: true, only: 'here' },
    { orderNumber: 'unprinted', isPrinted: false },
  ]);
  await endOfDay(page);
  await page.getByRole('button', { name: 'Close everything of a MID…' }).press('Enter');
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('so are those of other software and other desks');
  await expect(question.getByRole('table', { name: 'Unprinted or in the tray' })).toContainText('unprinted');
  await expect(question.getByRole('button', { name: 'Close everything' })).toBeDisabled();
  expect(await found(page)).toEqual([]);
  await question.getByRole('checkbox', { name: 'Close it all the same' }).check({ force: true });
  await pressOnceEnabled(question.getByRole('button', { name: 'Close everything' }));

  const made = page.getByRole('region', { name: 'Forms made' });
  await expect(made).toContainText('USPS put a number on this form that Labeldesk doesn’t know');
  await expect(made.getByRole('button', { name: 'Ask whether it is lost · Lena Lost' })).toBeVisible();
  await expect(made).toContainText('USPS didn’t name 1 parcel that this form was asked for');
  await expect(made.getByRole('button', { name: 'orphan · Otto Orphan' })).toBeVisible();
  const [form] = await call(page, 'forms/list', { day: null });
  expect({ strangers: form?.strangers, notNamed: form?.notNamed, on: form?.shipmentIds.length })
    .toEqual({ strangers: [stranger?.trackingNumber], notNamed: [orphan?.shipmentId], on: 2 });
  expect(await found(page)).toEqual([]);
});

test('the page that is open while USPS’s manifest passes, and midnight, says so by itself', async ({ desk }) => {
  const { page } = desk;
  await ship(page, 'sold');
  await endOfDay(page);
  await expect(page.getByRole('button', { name: 'Make SCAN form · 1 parcel' })).toBeVisible();
  await call(page, 'practice/set-clock', { now: '2026-11-20T06:29:59.500Z' });
  await expect(page.getByText('sent: no form takes today’s labels')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('table', { name: 'Left out' })).toContainText('Manifested, no form possible');
  await expect(page.getByRole('button', { name: /^Make SCAN form/ })).toHaveCount(0);
  await call(page, 'practice/set-clock', { now: '2026-11-20T08:00:00.000Z' });
  await expect(page.getByRole('heading', { name: 'End of day · Fri Nov 20' })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Left out' })).toContainText('160398');
});
