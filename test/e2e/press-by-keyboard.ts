import type { Locator, Page } from 'playwright-core';
import { expect } from './desk.ts';

/** Presses a button as somebody without a mouse does: gets to it by Tab, unless it has the focus already. */
export const pressByKeyboard = async (page: Page, button: Locator): Promise<void> => {
  await expect(button).toBeVisible();
  for (let steps = 0; steps < 80 && !(await button.evaluate((element) => element === document.activeElement)); steps++) await page.keyboard.press('Tab');
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
};
