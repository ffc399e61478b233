import type { Page } from 'playwright-core';
import { expect } from '../../desk.ts';
import { pressByKeyboard } from '../../press-by-keyboard.ts';

/** Makes a return label for an order that was shipped, and prints it. */
export const makeReturn = async (page: Page, order: string, service: string): Promise<void> => {
  await pressByKeyboard(page, page.getByRole('navigation', { name: 'Tasks' }).getByRole('button', { name: 'Shipments', exact: true }));
  await page.getByRole('row').filter({ hasText: order }).press('Enter');
  const panel = page.getByRole('complementary', { name: 'Chosen shipment' });
  await expect(panel).toContainText(`Order ${order}`);
  const back = panel.getByRole('region', { name: 'Return label' });
  await pressByKeyboard(page, back.getByRole('button', { name: 'Make a return label…' }));
  await pressByKeyboard(page, back.getByRole('button', { name: /Service/ }));
  await page.getByRole('option', { name: service, exact: true }).press('Enter');
  await expect(back).toContainText(/\$\d+\.\d\d once it is used/);
  await pressByKeyboard(page, back.getByRole('button', { name: 'Make the return label…' }));
  await pressByKeyboard(page, page.getByRole('alertdialog').getByRole('button', { name: /^Make it/ }));
  await expect(panel).toContainText('Nothing is charged until it is used');
  await expect(panel.getByRole('region', { name: 'Prints' })).toContainText('Printed 1×.');
};
