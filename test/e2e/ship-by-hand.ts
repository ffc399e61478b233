import type { Page } from 'playwright-core';
import { expect } from './desk.ts';

export interface TypedParcel {
  readonly name: string;
  readonly company?: string;
  readonly street: string;
  readonly unit?: string;
  readonly zip: string;
  /** Filled in by the ZIP where it isn't typed. */
  readonly city?: string;
  readonly state?: string;
  readonly weight: string;
  /** The F-key of a preset. */
  readonly preset: string;
  readonly order?: string;
}

export const arlington: TypedParcel = {
  name: 'Dana Reyes', street: '2250 clarendon boulevard', unit: 'apt 4', zip: '22201', weight: '12', preset: 'F3', order: '10442',
};

/** Fills the Ship page as a person does, and waits for nothing. */
export const typeParcel = async (page: Page, parcel: TypedParcel): Promise<void> => {
  const fill = async (label: string, text: string | undefined): Promise<void> => {
    if (text !== undefined) await page.getByRole('textbox', { name: label, exact: true }).fill(text);
  };
  await fill('Name', parcel.name);
  await fill('Company', parcel.company);
  await fill('Street or PO Box', parcel.street);
  await fill('Unit', parcel.unit);
  await fill('ZIP', parcel.zip);
  await fill('City', parcel.city);
  await fill('State', parcel.state);
  await fill('Order', parcel.order);
  await page.keyboard.press(parcel.preset);
  await fill('Weight', parcel.weight);
};

/** The one big button, whatever it says. */
export const bigButton = (page: Page) => page.getByRole('region', { name: 'Buy and print', exact: true }).locator('[data-stop="buy"]');

export const buy = async (page: Page): Promise<void> => {
  const button = page.getByRole('button', { name: /^Buy and (print|save PDF) \$/ });
  await expect(button).toBeEnabled();
  await button.press('Enter');
  await expect(page.getByRole('button', { name: /^Done/ })).toBeVisible();
};
