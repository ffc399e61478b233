import type { Page } from 'playwright-core';
import type { Cause } from '../../shared/doctor.ts';
import type { PracticeAccount } from '../../shared/practice-account.ts';
import { causeWords } from '../../renderer/account/doctor/cause-words.ts';
import { practiceAccountWords, rungNames } from '../../renderer/account/doctor/rung-words.ts';
import type { RungId } from '../../shared/doctor.ts';
import { found } from './axe.ts';
import { call, expect, test } from './desk.ts';
import { arlington, bigButton, buy, typeParcel } from './ship-by-hand.ts';

const openAccount = (page: Page): Promise<void> =>
  page.getByRole('navigation', { name: 'Tasks' }).getByRole('button', { name: 'Account', exact: true }).click();

const doctor = (page: Page) => page.getByRole('region', { name: 'Account doctor' });
const rung = (page: Page, id: RungId) => doctor(page).getByRole('listitem').filter({ has: page.getByRole('heading', { name: rungNames[id], exact: true }) });

const choose = async (page: Page, state: PracticeAccount): Promise<void> => {
  await doctor(page).getByRole('button', { name: 'Practice’s account stands at' }).click();
  await page.getByRole('option', { name: practiceAccountWords[state], exact: true }).click();
};

/** The states that a reading call shows: the first rung that doesn't hold, and why. */
const shown: readonly (readonly [PracticeAccount, RungId, Cause, badge: string])[] = [
  ['secrets-refused', 'token', 'secrets-refused', 'Doesn’t hold'],
  ['registered', 'products', 'products-missing', 'Waiting on USPS'],
  ['granted', 'claims', 'claims-missing', 'Doesn’t hold'],
  ['linked-to-another', 'identifiers', 'crid-not-linked', 'Doesn’t hold'],
  ['epa-none', 'payer', 'epa-not-found', 'Doesn’t hold'],
  ['epa-pending', 'payer', 'epa-inactive', 'Doesn’t hold'],
  ['epa-inactive', 'payer', 'epa-inactive', 'Doesn’t hold'],
  ['epa-no-method', 'payer', 'epa-no-method', 'Doesn’t hold'],
  ['epa-method-inactive', 'payer', 'epa-method-inactive', 'Doesn’t hold'],
  ['epa-insufficient', 'payer', 'epa-insufficient', 'Doesn’t hold'],
  ['not-enrolled', 'ship-outbound', 'not-enrolled-outbound', 'Waiting on USPS'],
  ['authorization-refused', 'payer', 'authorization-not-granted', 'Waiting on USPS'],
  ['clock-ahead', 'clock', 'clock-off', 'Doesn’t hold'],
  ['behind-a-proxy', 'network', 'not-usps', 'Doesn’t hold'],
];

test('in Practice each state of an account is chosen, and the doctor names its rung, cause and next step', async ({ desk: { page } }) => {
  await openAccount(page);
  for (const [state, id, cause, badge] of shown) {
    await choose(page, state);
    await expect(rung(page, id), state).toContainText(causeWords[cause].cause);
    await expect(rung(page, id), state).toContainText(causeWords[cause].fix);
    await expect(rung(page, id), state).toContainText(badge);
    await expect(doctor(page).getByRole('status').first(), state).toContainText(`${rungNames[id]}: `);
  }
  await choose(page, 'ready');
  await expect(doctor(page).getByText('Everything that can be asked holds.')).toBeVisible();
  await page.getByRole('navigation', { name: 'Tasks' }).getByRole('button', { name: 'Ship', exact: true }).click();
  await typeParcel(page, arlington);
  await buy(page);
  // The label proves what no reading call does.
  await openAccount(page);
  await doctor(page).getByRole('button', { name: 'Examine now' }).click();
  await expect(rung(page, 'ship-outbound')).toContainText('Holds');
  await expect(rung(page, 'indicia-name')).toContainText('Holds');
});

const byLabel: readonly (readonly [PracticeAccount, RungId, Cause])[] = [
  ['no-outbound', 'ship-outbound', 'not-enrolled-outbound'], ['no-indicia-name', 'indicia-name', 'indicia-name-missing'],
];
for (const [state, id, cause] of byLabel) {
  test(`${state}: the label that USPS refuses tells, the doctor names it, and the next label goes through`, async ({ desk: { page } }) => {
    await openAccount(page);
    await choose(page, state);
    await expect(doctor(page).getByText('Everything that can be asked holds.')).toBeVisible();
    const ship = page.getByRole('navigation', { name: 'Tasks' }).getByRole('button', { name: 'Ship', exact: true });
    await ship.click();
    await typeParcel(page, arlington);
    await expect(bigButton(page)).toHaveText(/^Buy and save PDF/);
    await bigButton(page).press('Enter');
    await expect(page.getByRole('alert').first()).toBeVisible();
    await openAccount(page);
    await doctor(page).getByRole('button', { name: 'Examine now' }).click();
    await expect(rung(page, id)).toContainText(causeWords[cause].cause);
    await expect(rung(page, id)).toContainText('Waiting on USPS');
    await choose(page, 'ready');
    await expect(doctor(page).getByText('Everything that can be asked holds.')).toBeVisible();
    await ship.click();
    await typeParcel(page, { ...arlington, weight: '13' });
    await buy(page);
  });
}

test('by keyboard: examined, and the report for support copied without secrets or whole numbers', async ({ desk: { page } }) => {
  await openAccount(page);
  await doctor(page).getByRole('button', { name: 'Examine now' }).focus();
  await page.keyboard.press('Enter');
  await expect(doctor(page).getByText('Everything that can be asked holds.')).toBeVisible();
  await doctor(page).getByRole('button', { name: 'Report for support…' }).focus();
  await page.keyboard.press('Enter');
  const text = await doctor(page).getByRole('textbox', { name: /^Report for support/ }).inputValue();
  expect(text).toContain('1. Network: Holds');
  expect(text).toContain('CRID …563');
  for (const told of ['56982563', '904128937', '904128936', '1000405525', 'sim-secret', '1280 Terminal', 'eyJ']) expect(text).not.toContain(told);
  await doctor(page).getByRole('button', { name: 'Copy the text' }).focus();
  await page.keyboard.press('Enter');
  await expect(doctor(page).getByText('Copied.')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on a ladder that doesn't hold, ${colorScheme}`, async ({ desk: { page } }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openAccount(page);
    await choose(page, 'registered');
    await expect(rung(page, 'products')).toContainText('Waiting on USPS');
    expect(await found(page)).toEqual([]);
    expect((await call(page, 'account/last-examination', undefined))?.rungs.map(({ id }) => id).slice(0, 3)).toEqual(['network', 'clock', 'token']);
  });
}
