import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beginThursday } from '../e2e/desk.ts';
import { launchLabeldesk } from '../host/launch.ts';
import { createPictures } from './pictures.ts';
import type { Picture } from './pictures.ts';

export interface DemoDesk {
  /** Where the pictures go. */
  readonly folder: string;
  readonly dataFolder: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What is set before the first picture: Practice on a Thursday morning, unless another USPS has a clock of its own. */
  readonly begin?: (page: Page) => Promise<void>;
  /** Pictures in the smaller size of a window alone, where there are many. */
  readonly smallAlone?: boolean;
}

/** Opens the application on a folder of its own for the pictures of one area, and closes it whatever comes. */
export const onDemoDesk = async (
  { folder, dataFolder, env = {}, begin = beginThursday, smallAlone = false }: DemoDesk, take: (page: Page, picture: Picture) => Promise<void>,
): Promise<void> => {
  await mkdir(dataFolder, { recursive: true });
  const launched = await launchLabeldesk({ dataFolder, headless: true, env });
  try {
    const { page } = launched;
    await page.getByRole('navigation', { name: 'Tasks' }).waitFor();
    await begin(page);
    await take(page, await createPictures(page, folder, smallAlone));
  } finally {
    await launched.close();
  }
};
