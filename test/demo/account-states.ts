import { mkdir } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { practiceAccounts } from '../../shared/practice-account.ts';
import { practiceAccountWords } from '../../renderer/account/doctor/rung-words.ts';
import { call, thursdayMorning } from '../e2e/desk.ts';
import { launchLabeldesk } from '../host/launch.ts';
import { createPictures } from './pictures.ts';

/** The Account page with each state that an account can be in, and what the doctor says of it. */
export const picturesOfAccountStates = async (folder: string, dataFolder: string): Promise<void> => {
  await mkdir(dataFolder, { recursive: true });
  const launched = await launchLabeldesk({ dataFolder, headless: true });
  try {
    const { page } = launched;
    await page.getByRole('navigation', { name: 'Tasks' }).waitFor();
    await call(page, 'practice/set-clock', { now: thursdayMorning });
    const picture = await createPictures(page, folder);
    await page.getByRole('navigation', { name: 'Tasks' }).getByRole('button', { name: 'Account', exact: true }).click();
    const doctor = page.getByRole('region', { name: 'Account doctor' });
    for (const state of practiceAccounts) {
      const before = (await call(page, 'account/last-examination', undefined))?.at ?? '';
      // It stands at `ready` from the start, and choosing what is chosen does nothing.
      if (state === 'ready') await doctor.getByRole('button', { name: 'Examine now' }).click();
      else {
        await doctor.getByRole('button', { name: 'Practice’s account stands at' }).click();
        await page.getByRole('option', { name: practiceAccountWords[state], exact: true }).click();
      }
      await expect.poll(async () => (await call(page, 'account/last-examination', undefined))?.at ?? '').not.toBe(before);
      const { rungs } = await call(page, 'account/last-examination', undefined) ?? { rungs: [] };
      await expect(doctor.locator('.rung-trouble')).toHaveCount(rungs.filter(({ verdict }) => verdict === 'failed' || verdict === 'waiting-on-usps').length);
      await doctor.scrollIntoViewIfNeeded();
      await picture(`account-${state}`);
    }
  } finally {
    await launched.close();
  }
};
