import { call, expect, test } from '../desk.ts';
import { arlington, buy, typeParcel } from '../ship-by-hand.ts';

test('a return label is made with the label that goes out, printed after it, and not for a place that needs a customs form', async ({ desk: { page } }) => {
  await typeParcel(page, arlington);
  const tick = page.getByRole('checkbox', { name: 'Return label with it' });
  await tick.focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('Prints after the label. USPS charges it once it is used.')).toBeVisible();
  await buy(page);
  await expect(page.getByText(/USPS charges \$\d+\.\d\d once it is used, and nothing until then/)).toBeVisible();
  const shipments = await call(page, 'shipments/list', { search: '', day: null });
  const out = shipments.find(({ returnOf }) => returnOf === null);
  const back = shipments.find(({ returnOf }) => returnOf !== null);
  expect([shipments.length, back?.returnOf, back?.state, back?.charged, back?.mailpiece.to.zip]).toEqual([2, out?.id, 'bought', 0, out?.from.zip]);
  await expect.poll(async () => (await call(page, 'print-jobs/list', undefined)).map(({ ownerId }) => ownerId).sort())
    .toEqual([out?.id ?? '', back?.id ?? ''].sort());
  const jobs = await call(page, 'print-jobs/list', undefined);
  const at = (id: string | undefined): string => jobs.find(({ ownerId }) => ownerId === id)?.startedAt ?? '';
  expect(at(out?.id) <= at(back?.id)).toBe(true);
  await page.getByRole('button', { name: /^Done/ }).press('Enter');
  await expect(tick).not.toBeChecked();
  await page.getByRole('textbox', { name: 'State', exact: true }).fill('GU');
  await expect(tick).toBeDisabled();
  await expect(page.getByText('USPS makes none together with a customs form.')).toBeVisible();
});
