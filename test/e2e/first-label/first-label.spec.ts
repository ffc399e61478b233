import type { Page } from 'playwright-core';
import type { AccountNumbers } from '../../../shared/account/account.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import { practiceAccounts } from '../../../shared/account/practice-account.ts';
import { describePdf } from '../../printing/read-pdf.ts';
import { found } from '../axe.ts';
import { call, expect, test } from '../desk.ts';
import { pressByKeyboard } from '../press-by-keyboard.ts';
import { arlington, bigButton, buy, typeParcel } from '../ship-by-hand.ts';
import { enterByHand, startBothUsps } from '../account/three-environments.ts';
import { accountCases } from './account-cases.ts';
import type { AccountCase, BesideStep } from './account-cases.ts';
import { doctorOf, examine, goTo, putAccount, rungOf } from './account-page.ts';

/** As they are pasted from USPS's e-mails and pages. */
const asPasted: Readonly<Record<keyof AccountNumbers, readonly [label: string, pasted: string]>> = {
  crid: ['CRID', ' 5698-2563'], mid: ['MID', '904 128 937'], manifestMid: ['Manifest MID', '904128936\n'], epa: ['EPA number', '1000–405–525'],
};

const enter = async (page: Page, fields: readonly (keyof AccountNumbers)[]): Promise<void> => {
  const numbers = page.getByRole('form', { name: 'Numbers' });
  for (const field of fields) {
    const [label, pasted] = asPasted[field];
    await numbers.getByRole('textbox', { name: label, exact: true }).fill(pasted);
  }
  if (fields.length > 0) await numbers.getByRole('button', { name: 'Save numbers' }).press('Enter');
  await expect(numbers.getByRole('status')).toHaveText(fields.includes('crid') ? 'Saved.' : /^(Saved\.)?$/);
};

const allFields = Object.keys(asPasted) as (keyof AccountNumbers)[];

/** A copy that knows no account: nothing is entered, and the page says what is missing. */
const asNewUser = async (page: Page, { without }: AccountCase): Promise<void> => {
  await call(page, 'account/save-numbers', { crid: '', mid: '', manifestMid: '', epa: '' });
  await goTo(page, 'Account');
  await expect(page.getByText('Still missing: CRID, MID and EPA number')).toBeVisible();
  await enter(page, allFields.filter((field) => !without.includes(field)));
  await expect(page.getByText('Still missing')).toHaveCount(without.length > 0 ? 1 : 0);
};

const doctorNamesIt = async (page: Page, { rung, badge, cause, next, who }: AccountCase): Promise<void> => {
  await expect(rungOf(page, rung)).toContainText(badge);
  await expect(rungOf(page, rung)).toContainText(cause);
  await expect(rungOf(page, rung)).toContainText(next);
  if (who !== null) await expect(rungOf(page, rung).getByText(who, { exact: true })).toBeVisible();
};

const guideSaysIt = async (page: Page, { step, said, fix }: BesideStep): Promise<void> => {
  const title = page.getByRole('region', { name: 'From nothing to live' }).getByRole('button', { name: step, exact: true });
  if (await title.getAttribute('aria-expanded') === 'false') await title.press('Enter');
  await expect(page.getByRole('term').filter({ hasText: said }).locator('xpath=following-sibling::dd[1]')).toContainText(fix);
};

/** What USPS sold; a purchase that it refused is on record too. */
const labelsSold = async (page: Page): Promise<Shipment[]> =>
  (await call(page, 'shipments/list', { search: '', day: null })).filter(({ trackingNumber }) => trackingNumber !== null);

/** The parcel is typed, city and state too: USPS may not be there to fill them in. */
const meetRefusal = async (page: Page, refused: AccountCase['refused'] & {}): Promise<void> => {
  await goTo(page, 'Ship');
  await typeParcel(page, { ...arlington, city: 'Arlington', state: 'VA' });
  const alert = page.getByRole('alert').filter({ hasText: refused.title });
  await expect(alert.or(page.getByRole('button', { name: /^Buy and save PDF \$/ }))).toBeVisible();
  if (!await alert.isVisible()) await bigButton(page).press('Enter');
  await expect(alert).toContainText(refused.meaning);
  await expect(alert.getByRole('button', { name: refused.leadsTo })).toBeVisible();
  expect(await labelsSold(page)).toEqual([]);
};

/** The document of the one label says, by its bars, what the ledger says. */
const expectFirstLabel = async (page: Page): Promise<void> => {
  const [label, ...more] = await labelsSold(page);
  expect({ state: label?.state, more: more.length, charged: (label?.charged ?? 0) > 0 }).toEqual({ state: 'bought', more: 0, charged: true });
  const { bars } = await describePdf(Buffer.from(await call(page, 'labels/pdf', { shipmentId: label?.id ?? '' })));
  expect(bars).toEqual([`420${label?.labelAddress?.zip}${label?.labelAddress?.plus4}\u001d${label?.trackingNumber}`]);
};

const buyFirstLabel = async (page: Page): Promise<void> => {
  await goTo(page, 'Ship');
  const parcel = page.getByRole('textbox', { name: 'Order', exact: true });
  // What was refused is still there: prices that failed are asked for by themselves.
  if (await parcel.inputValue() === '') await typeParcel(page, arlington);
  await buy(page);
  await expectFirstLabel(page);
};

const askForReturn = async (page: Page): Promise<void> => {
  await goTo(page, 'Shipments');
  await page.getByRole('row').filter({ hasText: 'Dana Reyes' }).press('Enter');
  const back = page.getByRole('complementary', { name: 'Chosen shipment' }).getByRole('region', { name: 'Return label' });
  await pressByKeyboard(page, back.getByRole('button', { name: 'Make a return label…' }));
  await pressByKeyboard(page, back.getByRole('button', { name: /Service/ }));
  await page.getByRole('option', { name: 'Ground Advantage Return' }).press('Enter');
  await pressByKeyboard(page, back.getByRole('button', { name: 'Make the return label…' }));
  await pressByKeyboard(page, page.getByRole('alertdialog').getByRole('button', { name: /^Make it/ }));
};

const mend = async (page: Page, { state, without, rung, mendedBy }: AccountCase): Promise<void> => {
  await goTo(page, 'Account');
  await enter(page, allFields.filter((field) => without.includes(field)));
  for (const next of mendedBy) {
    if (next === state) continue;
    await putAccount(page, next);
    // On the way the next thing that stands in the way is named, as it is by itself.
    const between = accountCases.find((other) => other.state === next);
    if (next !== 'ready' && between) await doctorNamesIt(page, between);
  }
  await expect(doctorOf(page).getByText('Everything that can be checked is OK.')).toBeVisible();
  await expect(rungOf(page, rung)).toContainText(/OK|Not proved/);
};

test('every state that Practice’s menu offers is walked through', () => {
  expect([...new Set(accountCases.map(({ state }) => state))].sort()).toEqual([...practiceAccounts].sort());
});

for (const state of accountCases) {
  test(`from an empty account to a first label: ${state.name}`, async ({ desk: { page } }) => {
    await asNewUser(page, state);
    if (state.state === 'ready') await examine(page);
    else await putAccount(page, state.state);
    if (state.toldBy === 'examination') await doctorNamesIt(page, state);
    else await expect(doctorOf(page).getByText('Everything that can be checked is OK.')).toBeVisible();
    if (state.beside) await guideSaysIt(page, state.beside);

    if (state.refused) await meetRefusal(page, state.refused);
    else await buyFirstLabel(page);
    if (state.toldBy === 'refused-return') {
      await askForReturn(page);
      await expect(page.getByRole('alert').first()).toContainText(/Nothing was charged.*enrolled for returns/);
    }
    if (state.toldBy !== 'examination') {
      await goTo(page, 'Account');
      await examine(page);
      await doctorNamesIt(page, state);
    }

    await mend(page, state);
    if (state.refused) await buyFirstLabel(page);
    if (state.toldBy === 'refused-return') {
      await askForReturn(page);
      await expect(page.getByRole('complementary', { name: 'Chosen shipment' })).toContainText('Nothing is charged until it is used');
    }

    // A label proves what no reading call does; of one that another account bought nothing is taken on.
    await goTo(page, 'Account');
    await examine(page);
    const proved = state.refused || state.mendedBy.includes(state.state) ? ['ship-outbound', 'indicia-name', 'tracking'] as const : ['tracking'] as const;
    for (const rung of proved) await expect(rungOf(page, rung)).toContainText('OK');
  });
}

test('on TEM, where nothing at all is entered: secrets and numbers are typed, USPS grants, and the first label is bought', async ({ closed }) => {
  const both = await startBothUsps();
  const state = accountCases.find((each) => each.state === 'authorization-refused');
  if (!state?.refused) throw new Error('there is no such state');
  try {
    await both.put('tem', state.state);
    const page = await closed.open({ env: both.env });
    await call(page, 'settings/change', { routes: { label: 'folder', letterForm: 'folder', labelForm: 'folder' }, sounds: false });
    await enterByHand(page, 'TEM');
    await expect(page.getByText('Still missing: client ID, client secret, CRID, MID and EPA number')).toBeVisible();
    expect(await found(page)).toEqual([]);
    await page.getByLabel('Client ID', { exact: true }).fill(both.tem.credentials.clientId);
    await page.getByLabel('Client secret').fill(`${both.tem.credentials.clientSecret}\n`);
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Save and reload the window' }).press('Enter')]);
    await expect(page.getByText('Still missing: CRID, MID and EPA number')).toBeVisible();
    await enter(page, allFields);
    await examine(page);
    await doctorNamesIt(page, state);
    await meetRefusal(page, state.refused);

    await both.put('tem', 'ready');
    await goTo(page, 'Account');
    await examine(page);
    await expect(rungOf(page, state.rung)).toContainText('OK');
    await buyFirstLabel(page);
  } finally {
    await both.close();
  }
});
