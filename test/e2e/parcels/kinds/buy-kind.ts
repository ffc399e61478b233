import type { Page } from 'playwright-core';
import type { Shipment } from '../../../../shared/shipments/shipment.ts';
import { call, expect, goTo } from '../../desk.ts';
import { bigButton } from '../../ship-by-hand.ts';
import type { Kind } from './kind.ts';
import { makeReturn } from './make-return.ts';
import { patience, pricesAreThere, typeBox, typeKind } from './type-kind.ts';

const press = async (page: Page, words: RegExp): Promise<void> => {
  await expect(bigButton(page)).toHaveText(words, patience);
  await bigButton(page).press('Enter');
};

const buy = async (page: Page): Promise<void> => {
  await press(page, /^Buy .*\$\d/);
  await expect(bigButton(page)).toHaveText(/^Done/, patience);
  // Whatever notes came with it.
  await expect(page.locator('.rate[data-chosen] .rate-name')).toBeInViewport({ ratio: 1 });
};

/**
 * One parcel of a kind by keyboard, from the first letter on an empty page until it is bought; the page is left as it is then.
 * @returns its labels in the order in which they were bought.
 */
export const buyKind = async (page: Page, kind: Kind, order: string): Promise<Shipment[]> => {
  const shipments = () => call(page, 'shipments/list', { search: '', day: null });
  const before = await shipments();
  await typeKind(page, kind, order);
  await buy(page);
  for (let box = 2; box <= (kind.boxes ?? 1); box++) {
    await press(page, /^Done · box/);
    await typeBox(page, kind);
    await pricesAreThere(page);
    await buy(page);
  }
  if (typeof kind.comesBack === 'object') await makeReturn(page, order, kind.comesBack.by);
  return (await shipments()).filter(({ id }) => !before.some((known) => known.id === id)).reverse();
};

/** On to an empty page. */
export const nextParcel = async (page: Page): Promise<void> => {
  await goTo(page, 'Ship');
  await press(page, /^Done/);
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
};
