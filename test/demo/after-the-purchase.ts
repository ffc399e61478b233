import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { startPracticeUsps } from '../../electron/practice/practice-usps.ts';
import { call, expect, goTo, printToFolder } from '../e2e/desk.ts';
import { loseDocuments } from '../e2e/lose-documents.ts';
import { arlington, buy, typeParcel } from '../e2e/ship-by-hand.ts';
import { onDemoDesk } from './demo-desk.ts';
import type { Picture } from './pictures.ts';

const buyAndOpen = async (page: Page, order: string): Promise<Locator> => {
  await goTo(page, 'Ship');
  await typeParcel(page, { ...arlington, order });
  await buy(page);
  await page.getByRole('button', { name: /^Done/ }).press('Enter');
  await goTo(page, 'Shipments');
  await page.getByRole('row').filter({ hasText: order }).first().press('Enter');
  const panel = page.getByRole('complementary', { name: 'Chosen shipment' });
  await expect(panel).toContainText(`Order ${order}`);
  return panel;
};

const panelOf = (page: Page): Locator => page.getByRole('complementary', { name: 'Chosen shipment' });
const dialogOf = (page: Page): Locator => page.getByRole('alertdialog');
const editOf = (page: Page): Locator => panelOf(page).getByRole('region', { name: 'Weight or size' });

const show = (page: Page, name: string): Promise<void> =>
  panelOf(page).getByRole('region', { name }).evaluate((part) => {
    const panel = part.closest('aside');
    panel?.scrollTo({ top: panel.scrollTop + part.getBoundingClientRect().top - panel.getBoundingClientRect().top - 200 });
  });

const toTop = (page: Page): Promise<void> => panelOf(page).evaluate((panel) => panel.scrollTo({ top: 0 }));

const askForWeight = async (page: Page, weight: string): Promise<void> => {
  await editOf(page).getByRole('textbox', { name: 'Weight' }).fill(weight);
  await editOf(page).getByRole('button', { name: 'Ask for the price' }).click();
};

/** Printed again with a question, changed in weight, canceled. */
const changeAndCancel = async (page: Page, picture: Picture): Promise<void> => {
  const panel = panelOf(page);
  const dialog = dialogOf(page);
  const edit = editOf(page);
  await buyAndOpen(page, '10501');
  await picture('after-live');
  await panel.getByRole('button', { name: /^Print again/ }).click();
  await picture('after-print-question');
  await dialog.getByRole('button', { name: /^It is destroyed/ }).click();
  await expect(panel).toContainText('Printed 2×');
  await edit.getByRole('button', { name: /^Change weight/ }).click();
  await askForWeight(page, '1 lb 2');
  await expect(edit).toContainText('under a pound');
  await picture('after-edit-not-offered');
  await askForWeight(page, '4 oz');
  await expect(edit).toContainText('→');
  await show(page, 'Weight or size');
  await picture('after-edit-price');
  await edit.getByRole('button', { name: /^Change it to/ }).click();
  await picture('after-edit-question');
  await dialog.getByRole('button', { name: /^Change it to/ }).click();
  await expect(panel).toContainText('Charged after the change');
  await show(page, 'History');
  await picture('after-edited-history');
  await panel.getByRole('button', { name: 'Cancel the label…' }).click();
  await picture('after-cancel-question');
  await dialog.getByRole('button', { name: 'Cancel the label' }).click();
  await expect(panel).toContainText('Void: it is shown');
  await toTop(page);
  await picture('after-canceled-void');
};

/** Brought back by a return label. */
const returnIt = async (page: Page, picture: Picture): Promise<void> => {
  const panel = panelOf(page);
  const dialog = dialogOf(page);
  await buyAndOpen(page, '10503');
  const back = panel.getByRole('region', { name: 'Return label' });
  await back.getByRole('button', { name: 'Make a return label…' }).click();
  await back.getByRole('button', { name: /Service/ }).click();
  await page.getByRole('option', { name: 'Ground Advantage Return' }).click();
  await expect(back).toContainText('once it is used');
  await show(page, 'Return label');
  await picture('after-return-price');
  await back.getByRole('button', { name: 'Make the return label…' }).click();
  await picture('after-return-question');
  await dialog.getByRole('button', { name: /^Make it/ }).click();
  await expect(panel).toContainText('Nothing is charged until it is used');
  await picture('after-return-label');
};

/** The stored document is gone. */
const loseDocument = async (page: Page, picture: Picture, dataFolder: string): Promise<void> => {
  const panel = panelOf(page);
  await buyAndOpen(page, '10504');
  await loseDocuments(dataFolder);
  await page.keyboard.press('Escape');
  await page.getByRole('row').filter({ hasText: '10504' }).press('Enter');
  await expect(panel).toContainText('USPS gives it 3 times');
  await picture('after-document-gone');
};

/** Given back after the manifest, and refunded. */
const refund = async (page: Page, picture: Picture): Promise<void> => {
  const panel = panelOf(page);
  const dialog = dialogOf(page);
  await buyAndOpen(page, '10505');
  await call(page, 'practice/set-clock', { now: '2026-11-20T18:00:00.000Z' });
  await page.keyboard.press('Escape');
  await page.getByRole('textbox', { name: 'Search' }).fill('10505');
  await page.getByRole('row').filter({ hasText: '10505' }).press('Enter');
  await expect(panel).toContainText('USPS has sent its manifest');
  await show(page, 'Weight or size');
  await picture('after-manifest');
  await panel.getByRole('button', { name: 'Ask for a refund…' }).click();
  await dialog.getByRole('button', { name: 'Ask for a refund' }).click();
  await expect(panel).toContainText('Refund requested, not granted');
  await toTop(page);
  await picture('after-refund-requested');
  await show(page, 'Record the refund');
  await picture('after-refund-to-record');
  await panel.getByRole('button', { name: 'Record it' }).click();
  await expect(panel).toContainText('Refunded, $');
  await toTop(page);
  await picture('after-refunded');
};

/** A change whose answer is lost. */
const loseChange = async (page: Page, picture: Picture, loseAnswer: () => Promise<unknown>): Promise<void> => {
  const panel = panelOf(page);
  const dialog = dialogOf(page);
  const edit = editOf(page);
  await buyAndOpen(page, '10502');
  await edit.getByRole('button', { name: /^Change weight/ }).click();
  await askForWeight(page, '4 oz');
  await expect(edit).toContainText('→');
  await loseAnswer();
  await edit.getByRole('button', { name: /^Change it to/ }).click();
  await dialog.getByRole('button', { name: /^Change it to/ }).click();
  await expect(panel).toContainText('it isn’t known which is charged');
  await toTop(page);
  await picture('after-edit-undecided');
};

/** Pictures of what a shipment's panel shows after the purchase: prints, a change, what was given back, a refund, a return. */
export const picturesAfterThePurchase = async (folder: string, dataFolder: string): Promise<void> => {
  await onDemoDesk({ folder, dataFolder: join(dataFolder, 'desk') }, async (page, picture) => {
    await changeAndCancel(page, picture);
    await returnIt(page, picture);
    await loseDocument(page, picture, join(dataFolder, 'desk'));
    await refund(page, picture);
  });
  const usps = await startPracticeUsps({ file: join(dataFolder, 'practice-usps.sqlite') });
  const loseAnswer = (): Promise<Response> => fetch(`${usps.url}/practice/fault`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ path: '/labels/v3/label', fault: 'drop-answer', times: 1 }),
  });
  try {
    const env = { LABELDESK_PRACTICE_URL: usps.url };
    await onDemoDesk({ folder, dataFolder: join(dataFolder, 'desk-without-answers'), env, begin: printToFolder }, (page, picture) => loseChange(page, picture, loseAnswer));
  } finally {
    await usps.close();
  }
};
