import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

export type Picture = (name: string) => Promise<void>;

const sizes = [{ width: 1280, height: 800 }, { width: 1920, height: 1080 }] as const;
const schemes = ['light', 'dark'] as const;

/** Takes a page of the window as it is now, light and dark, in both sizes a desk is likely to have. */
export const createPictures = async (page: Page, folder: string): Promise<Picture> => {
  await mkdir(folder, { recursive: true });
  return async (name) => {
    await page.locator('[data-state="drawing"]').first().waitFor({ state: 'detached' });
    for (const size of sizes) {
      await page.setViewportSize(size);
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.screenshot({ path: join(folder, `${name}-${size.width}-${colorScheme}.png`), animations: 'disabled' });
      }
    }
    await page.setViewportSize(sizes[0]);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  };
};
