import type { Locator, Page } from 'playwright-core';
import type { RungId } from '../../../shared/account/doctor.ts';
import type { PracticeAccount } from '../../../shared/account/practice-account.ts';
import { practiceAccountWords, rungNames } from '../../../renderer/account/doctor/rung-words.ts';

export const goTo = (page: Page, task: 'Ship' | 'Shipments' | 'Account'): Promise<void> =>
  page.getByRole('navigation', { name: 'Tasks' }).getByRole('button', { name: task, exact: true }).click();

export const doctorOf = (page: Page): Locator => page.getByRole('region', { name: 'Account doctor' });

export const rungOf = (page: Page, id: RungId): Locator =>
  doctorOf(page).getByRole('listitem').filter({ has: page.getByRole('heading', { name: rungNames[id], exact: true }) });

/** Puts Practice's account into a state, from the menu in the window. */
export const putAccount = async (page: Page, state: PracticeAccount): Promise<void> => {
  await doctorOf(page).getByRole('button', { name: 'Practice’s account stands at' }).click();
  await page.getByRole('option', { name: practiceAccountWords[state], exact: true }).click();
};

export const examine = (page: Page): Promise<void> => doctorOf(page).getByRole('button', { name: 'Examine now' }).click();
