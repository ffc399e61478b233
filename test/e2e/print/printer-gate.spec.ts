import { bigButton } from '../ship-by-hand.ts';
import { expect, printsOf, test } from './print-bench.ts';

test('a printer out of paper stops the purchase, and the fallback prints it, by keyboard', async ({ bench }) => {
  const { page, zebra, other } = bench;
  zebra.say({ paperOut: true });
  await bench.typeParcel('10442');
  const big = bigButton(page);
  await expect(big).toHaveText('Zebra: out of paper');
  await expect(page.getByRole('alert')).toContainText('Nothing was charged.');
  expect(await printsOf(page)).toEqual([]);

  await big.press('Enter');
  await expect(page.getByRole('button', { name: 'Print on Bench 2 instead' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(big).toBeFocused();
  await expect(big).toHaveText(/^Buy and print \$/);
  await page.keyboard.press('Enter');
  await expect(big).toHaveText(/^Done/);
  expect(await printsOf(page)).toEqual([{ order: '10442', state: 'bought', prints: ['Bench 2: completed'] }]);
  expect([zebra.sink.documents().length, other.sink.documents().length]).toEqual([0, 1]);
});

test('a printer that stopped since it was looked at is asked before any money moves', async ({ bench }) => {
  const { page, zebra } = bench;
  await bench.typeParcel('10442');
  zebra.say({ headOpen: true });
  const big = bigButton(page);
  await big.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Zebra can’t print');
  await expect(page.getByRole('alert')).toContainText('Nothing was charged.');
  expect(await printsOf(page)).toEqual([]);

  zebra.say({});
  await expect(big).toHaveText(/^Buy and print \$/, { timeout: 20_000 });
  await big.press('Enter');
  await expect(big).toHaveText(/^Done/);
  expect(zebra.sink.documents().length).toBe(1);
});

test('what is bought anyway is printed later, and the desk goes on', async ({ bench }) => {
  const { page, zebra } = bench;
  zebra.say({ paperOut: true });
  await bench.typeParcel('10442');
  const big = bigButton(page);
  await expect(big).toHaveText('Zebra: out of paper');
  await big.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: /^Buy now, print later \$/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(big).toHaveText(/^Next, print later/);
  await expect(big).toBeFocused();
  expect(await printsOf(page)).toEqual([{ order: '10442', state: 'bought', prints: [] }]);
  await expect(page.getByRole('navigation', { name: 'Tasks' }).getByText('1 needs attention')).toBeVisible();
});
