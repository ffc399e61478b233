import { bigButton } from '../ship-by-hand.ts';
import { expect, printsOf, test } from './print-bench.ts';

test('a label whose ZPL would change the printer is held, says why, and is printed on a person’s word', async ({ bench }) => {
  const { page, zebra } = bench;
  await bench.practice('settings', { zplHabit: 'MMT' });
  await bench.profile({ carrierZpl: true });
  await bench.typeParcel('10442');
  const big = bigButton(page);
  await big.press('Enter');
  await expect(big).toHaveText('Held: see why');
  await expect(page.getByRole('region', { name: 'Ship' }).or(page.getByRole('main'))).toContainText('^MM');
  expect(await printsOf(page)).toEqual([{ order: '10442', state: 'bought', prints: ['Zebra: held'] }]);
  expect(zebra.sink.documents()).toEqual([]);

  await big.press('Enter');
  await expect(page.getByRole('button', { name: 'Print anyway' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(big).toHaveText(/^Done/);
  expect(await printsOf(page)).toEqual([{ order: '10442', state: 'bought', prints: ['Zebra: completed'] }]);
  expect(zebra.sink.documents().length).toBe(1);
});
