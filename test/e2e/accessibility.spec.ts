import type { Page } from 'playwright-core';
import { found } from './axe.ts';
import { expect, test } from './desk.ts';
import { arlington, buy, typeParcel } from './ship-by-hand.ts';

const goTo = (page: Page, task: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Tasks' }).getByRole('button', { name: task, exact: true }).click();

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any page, ${colorScheme}`, async ({ desk: { page } }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const violations: Record<string, string[]> = { 'Ship, empty': await found(page) };
    await typeParcel(page, arlington);
    await expect(page.getByRole('button', { name: /^Buy and save PDF/ })).toBeEnabled();
    violations['Ship, quoted'] = await found(page);
    await buy(page);
    violations['Ship, bought'] = await found(page);
    for (const task of ['Shipments', 'End of day', 'Account', 'Settings']) {
      await goTo(page, task);
      await page.getByRole('heading', { level: 1 }).waitFor();
      violations[task] = await found(page);
    }
    expect(violations).toEqual({
      'Ship, empty': [], 'Ship, quoted': [], 'Ship, bought': [], Shipments: [], 'End of day': [], Account: [], Settings: [],
    });
  });
}
