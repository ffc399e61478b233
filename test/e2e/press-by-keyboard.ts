import type { Locator, Page } from 'playwright-core';
import { expect } from './desk.ts';

/** Gets somewhere as somebody without a mouse does: by Tab, unless it has the focus already. */
export const goToByKeyboard = async (page: Page, stop: Locator): Promise<void> => {
  await expect(stop).toBeVisible();
  for (let steps = 0; steps < 80 && !(await stop.evaluate((element) => element === document.activeElement)); steps++) await page.keyboard.press('Tab');
  await expect(stop).toBeFocused();
};

/** Presses a button that may be there before it can be pressed: a key that comes too early is lost. */
export const pressOnceEnabled = async (button: Locator): Promise<void> => {
  await expect(button).toBeEnabled();
  await button.press('Enter');
};

export const pressByKeyboard = async (page: Page, button: Locator): Promise<void> => {
  await goToByKeyboard(page, button);
  await page.keyboard.press('Enter');
};
