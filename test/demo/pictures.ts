import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

export type Picture = (name: string) => Promise<void>;

const smallDesk = { width: 1280, height: 800 };
const largeDesk = { width: 1920, height: 1080 };
const schemes = ['light', 'dark'] as const;

/** Takes a page of the window as it is now, light and dark, in both sizes a desk is likely to have or in the small one alone. */
export const createPictures = async (page: Page, folder: string, smallAlone = false): Promise<Picture> => {
  const sizes = smallAlone ? [smallDesk] : [smallDesk, largeDesk];
  await mkdir(folder, { recursive: true });
  return async (name) => {
    await page.locator('[data-state="drawing"]').first().waitFor({ state: 'detached' });
    // What was clicked last isn't lit up.
    await page.mouse.move(0, 0);
    for (const size of sizes) {
      await page.setViewportSize(size);
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.screenshot({ path: join(folder, `${name}-${size.width}-${colorScheme}.png`), animations: 'disabled' });
      }
    }
    await page.setViewportSize(smallDesk);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  };
};
