import { call } from '../desk.ts';
import { bigButton } from '../ship-by-hand.ts';
import { expect, printsOf, test } from './print-bench.ts';

test('a print that is stuck says why within seconds, and is moved by keyboard', async ({ bench }) => {
  const { page, zebra, other } = bench;
  await bench.typeParcel('10442');
  await bench.buyAsThePaperRunsOut();
  const big = bigButton(page);
  await expect(page.getByRole('alert')).toContainText(/out of paper|media/i);

  await big.press('Enter');
  await expect(page.getByRole('button', { name: 'Print on Bench 2 instead' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(big).toHaveText(/^Done/);
  await expect(big).toBeFocused();
  expect(await printsOf(page)).toEqual([{ order: '10442', state: 'bought', prints: ['Bench 2: completed', 'Zebra: canceled'] }]);
  expect([zebra.sink.documents().length, other.sink.documents().length]).toEqual([0, 1]);
});

test('a print that waits for paper comes out by itself once there is some', async ({ bench }) => {
  const { page, zebra } = bench;
  await bench.typeParcel('10442');
  await bench.buyAsThePaperRunsOut();
  const big = bigButton(page);
  zebra.say({});
  await expect(big).toHaveText(/^Done/, { timeout: 30_000 });
  expect(zebra.sink.documents().length).toBe(1);
});

test('the list of prints is worked by keyboard', async ({ bench }) => {
  const { page, zebra } = bench;
  await bench.typeParcel('10442');
  await bench.buyAsThePaperRunsOut();

  await page.keyboard.press('Control+j');
  const waiting = page.getByRole('list', { name: 'Not over' }).getByRole('listitem');
  await expect(waiting).toHaveCount(1);
  await expect(waiting).toContainText('Label 10442 · Dana Reyes');
  await expect(waiting).toContainText('Stuck');
  const cancel = waiting.getByRole('button', { name: 'Cancel the print' });
  for (let pressed = 0; pressed < 30 && !await cancel.evaluate((button) => button === document.activeElement); pressed++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Today' }).getByRole('listitem')).toContainText('Print canceled');
  await expect(page.getByRole('region', { name: 'Print jobs' })).toBeFocused();
  const [job] = await call(page, 'print-jobs/list', undefined);
  expect([job?.state, zebra.sink.documents().length]).toEqual(['canceled', 0]);
});
