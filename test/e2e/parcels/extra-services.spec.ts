import type { Page } from 'playwright-core';
import type { Shipment } from '../../../shared/shipment.ts';
import { expect, test } from '../desk.ts';
import { arlington, bigButton, buy, typeParcel } from '../ship-by-hand.ts';
import { decodedLabel } from './decoded-label.ts';

const tick = (page: Page, name: string) => page.getByRole('region', { name: 'Extra services' }).getByRole('checkbox', { name });
const services = (page: Page) => page.getByRole('region', { name: 'Services', exact: true });

const sold = ({ rate, charged, mailpiece }: Shipment) => ({
  extras: mailpiece.extras, codes: rate.parts.flatMap(({ extraService }) => extraService ?? []), mailClass: rate.mailClass, isAsQuoted: charged === rate.total,
});

test('a signature is one key, and its price stands beside it', async ({ desk: { page } }) => {
  await typeParcel(page, arlington);
  await page.keyboard.press('Alt+s');
  await expect(tick(page, 'Signature $3.95')).toBeChecked();
  await expect(services(page).getByText('Priority Mail Express: Express takes an adult signature')).toBeVisible();
  await buy(page);
  expect(sold(await decodedLabel(page))).toEqual({ extras: ['signature'], codes: ['921'], mailClass: 'USPS_GROUND_ADVANTAGE', isAsQuoted: true });
});

test('an adult signature of the addressee is in the list', async ({ desk: { page } }) => {
  await typeParcel(page, arlington);
  await page.getByRole('textbox', { name: 'Weight', exact: true }).focus();
  await page.keyboard.press('Alt+e');
  const all = page.getByRole('region', { name: 'All extra services' });
  await expect(all.getByRole('checkbox').first()).toBeFocused();
  // The list leaves the prices and the button in sight.
  for (const seen of [all.getByText('Return receipt by e-mail'), services(page).getByRole('radio').nth(1), bigButton(page)]) await expect(seen).toBeInViewport({ ratio: 1 });
  await all.getByRole('checkbox', { name: 'Adult signature, addressee only' }).press('Space');
  await page.keyboard.press('Alt+e');
  await expect(page.getByRole('textbox', { name: 'Weight', exact: true })).toBeFocused();
  await expect(tick(page, 'Adult signature, addressee only $9.90')).toBeChecked();
  await buy(page);
  expect(sold(await decodedLabel(page))).toEqual({ extras: ['adult-signature-restricted'], codes: ['923'], mailClass: 'USPS_GROUND_ADVANTAGE', isAsQuoted: true });
});

test('insurance over $500 has a code of its own, and over $5,000 none', async ({ desk: { page } }) => {
  await typeParcel(page, arlington);
  await page.keyboard.press('Alt+i');
  const value = page.getByRole('textbox', { name: 'Value, $' });
  await value.fill('5000.01');
  await expect(page.getByText('USPS insures for $5,000 at most.').first()).toBeVisible();
  await value.fill('750');
  await buy(page);
  const shipment = await decodedLabel(page);
  expect([sold(shipment), shipment.mailpiece.value]).toEqual([{ extras: ['insurance'], codes: ['931'], mailClass: 'USPS_GROUND_ADVANTAGE', isAsQuoted: true }, 750_00]);
});

test('Certified Mail with a return receipt goes by Priority Mail, and takes no insurance', async ({ desk: { page } }) => {
  await typeParcel(page, arlington);
  await page.keyboard.press('Alt+e');
  await expect(tick(page, 'Return receipt by e-mail')).toBeDisabled();
  await expect(page.getByText('A return receipt by e-mail needs a service that is signed for or insured beside it.')).toBeVisible();
  await tick(page, 'Certified Mail Signed for').check({ force: true });
  await tick(page, 'Return receipt The green card').check({ force: true });
  await expect(tick(page, 'Insurance Certified Mail isn’t insured.')).toBeDisabled();
  await expect(services(page).getByRole('radio')).toHaveCount(1);
  await expect(services(page).getByText('Priority Mail Express: Certified Mail isn’t offered with this class.')).toBeVisible();
  await buy(page);
  expect(sold(await decodedLabel(page))).toEqual({ extras: ['certified', 'return-receipt'], codes: ['910', '955'], mailClass: 'PRIORITY_MAIL', isAsQuoted: true });
});
