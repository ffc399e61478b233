import { mkdir } from 'node:fs/promises';
import { call } from '../e2e/desk.ts';
import { buy, arlington, typeParcel } from '../e2e/ship-by-hand.ts';
import { enterAccount, enterByHand, goTo, startBothUsps } from '../e2e/three-environments.ts';
import { launchLabeldesk } from '../host/launch.ts';
import { createPictures } from './pictures.ts';

/** The three environments as they are told apart, and the way from one into another. */
export const picturesOfEnvironments = async (folder: string, dataFolder: string): Promise<void> => {
  await mkdir(dataFolder, { recursive: true });
  const both = await startBothUsps();
  const launched = await launchLabeldesk({ dataFolder, headless: true, env: both.env });
  try {
    const { page } = launched;
    await page.getByRole('navigation', { name: 'Tasks' }).waitFor();
    await call(page, 'settings/change', { routes: { label: 'folder', letterForm: 'folder', labelForm: 'folder' }, sounds: false });
    await page.reload();
    const picture = await createPictures(page, folder);
    const wayToLive = page.getByRole('group', { name: 'The way to Live' });
    const shipOne = async (name: string): Promise<void> => {
      await goTo(page, 'Ship');
      await typeParcel(page, arlington);
      await buy(page);
      await picture(`environment-${name}`);
    };
    await shipOne('practice');
    await enterByHand(page, 'TEM');
    await enterAccount(page, both);
    await wayToLive.scrollIntoViewIfNeeded();
    await picture('way-to-live-not-examined');
    await both.put('live', 'epa-pending');
    await wayToLive.getByRole('button', { name: 'Examine Live' }).click();
    await wayToLive.getByRole('button', { name: 'Show what is missing' }).click();
    await picture('way-to-live-missing');
    await both.put('live', 'ready');
    await call(page, 'account/examine', { environment: 'live' });
    await wayToLive.getByText('buy a test label').waitFor();
    await wayToLive.scrollIntoViewIfNeeded();
    await picture('way-to-live-no-test-label');
    await call(page, 'account/buy-test-label', undefined);
    await shipOne('tem');
    await both.put('tem', 'epa-insufficient');
    await call(page, 'account/ask-funds', undefined);
    await page.getByRole('button', { name: /^Done/ }).press('Enter');
    await typeParcel(page, { ...arlington, name: 'Priya Natarajan', order: '10443' });
    await page.getByText('Buying is stopped').waitFor();
    await page.getByRole('radio').first().waitFor();
    await picture('funds-stopped');
    await goTo(page, 'Shipments');
    await page.getByRole('region', { name: 'Needs attention' }).waitFor();
    await picture('funds-stopped-tray');
    await both.put('tem', 'ready');
    await call(page, 'account/ask-funds', undefined);
    await goTo(page, 'Account');
    await page.getByRole('button', { name: 'Enter Live…', exact: true }).click();
    await picture('entering-live');
    await page.getByRole('button', { name: 'Stay in TEM' }).click();
    await enterByHand(page, 'Live');
    await shipOne('live');
  } finally {
    await launched.close();
    await both.close();
  }
};
