import { call, goTo, printToFolder } from '../e2e/desk.ts';
import { buy, arlington, typeParcel } from '../e2e/ship-by-hand.ts';
import { enterAccount, enterByHand, startBothUsps } from '../e2e/account/three-environments.ts';
import { onDemoDesk } from './demo-desk.ts';

/** The three environments as they are told apart, and the way from one into another. */
export const picturesOfEnvironments = async (folder: string, dataFolder: string): Promise<void> => {
  const both = await startBothUsps();
  try {
    await onDemoDesk({ folder, dataFolder, env: both.env, begin: printToFolder }, async (page, picture) => {
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
      await page.reload();
      await goTo(page, 'Account');
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
    });
  } finally {
    await both.close();
  }
};
