import type { Page } from 'playwright-core';
import { expect, test } from '../desk.ts';
import { arlington, bigButton, typeParcel } from '../ship-by-hand.ts';

const tick = (page: Page, name: string) => page.getByRole('region', { name: 'Extra services' }).getByRole('checkbox', { name });
const services = (page: Page) => page.getByRole('region', { name: 'Services', exact: true });

test('the list of all extra services leaves the prices and the button in sight, and gives the focus back', async ({ desk: { page } }) => {
  await typeParcel(page, arlington);
  await page.getByRole('textbox', { name: 'Weight', exact: true }).focus();
  await page.keyboard.press('Alt+e');
  const all = page.getByRole('region', { name: 'All extra services' });
  await expect(all.getByRole('checkbox').first()).toBeFocused();
  for (const seen of [all.getByText('Return receipt by e-mail'), services(page).getByRole('radio').nth(1), bigButton(page)]) await expect(seen).toBeInViewport({ ratio: 1 });
  await all.getByRole('checkbox', { name: 'Adult signature, addressee only' }).press('Space');
  await page.keyboard.press('Escape');
  await expect(all).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Weight', exact: true })).toBeFocused();
  await expect(tick(page, 'Adult signature, addressee only $9.90')).toBeChecked();
});

test('what USPS doesn’t sell together can’t be chosen, and says why', async ({ desk: { page } }) => {
  await typeParcel(page, arlington);
  await page.keyboard.press('Alt+i');
  await page.getByRole('textbox', { name: 'Value, $' }).fill('5000.01');
  await expect(page.getByText('USPS insures for $5,000 at most.').first()).toBeVisible();
  await page.keyboard.press('Alt+i');
  await page.keyboard.press('Alt+e');
  await expect(tick(page, 'Return receipt by e-mail')).toBeDisabled();
  await expect(page.getByText('A return receipt by e-mail needs a service that is signed for or insured beside it.')).toBeVisible();
  await tick(page, 'Certified Mail Signed for').check({ force: true });
  await tick(page, 'Return receipt The green card').check({ force: true });
  await expect(tick(page, 'Insurance Certified Mail isn’t insured.')).toBeDisabled();
  await expect(services(page).getByRole('radio')).toHaveCount(1);
});
