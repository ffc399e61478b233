import type { Locator, Page } from 'playwright-core';
import { expect } from '../../desk.ts';
import { goToByKeyboard, pressByKeyboard } from '../../press-by-keyboard.ts';
import { bigButton } from '../../ship-by-hand.ts';
import type { Kind, TypedLine, TypedPlace } from './kind.ts';
import { arlington } from './places.ts';

const field = (within: Page | Locator, name: string): Locator => within.getByRole('textbox', { name, exact: true });

/** Gets to a field and types over what is in it. Left by Tab and not by Enter, after which fast typing would be a scan. */
const type = async (page: Page, at: Locator, text: string | undefined): Promise<void> => {
  if (text === undefined) return;
  await goToByKeyboard(page, at);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
  await page.keyboard.press('Tab');
  await expect(at).toHaveValue(text);
};

const choose = async (page: Page, button: Locator, option: RegExp): Promise<void> => {
  await pressByKeyboard(page, button);
  const chosen = page.getByRole('option', { name: option });
  await expect(chosen).toBeVisible();
  for (let steps = 0; steps < 40 && !(await chosen.evaluate((element) => element === document.activeElement)); steps++) await page.keyboard.press('ArrowDown');
  await expect(chosen).toBeFocused();
  await page.keyboard.press('Enter');
};

const beginning = (words: string): RegExp => new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);

const typePlace = async (page: Page, to: TypedPlace): Promise<void> => {
  await type(page, field(page, 'Name'), to.name);
  await type(page, field(page, 'Company'), to.company);
  await type(page, field(page, 'Street or PO Box'), to.street);
  await type(page, field(page, 'Unit'), to.unit);
  if (to.country !== undefined) {
    await page.keyboard.press('Alt+y');
    await type(page, field(page, 'Country'), to.country);
  }
  for (const [name, text] of to.abroad ?? []) await type(page, field(page, name), text);
  await type(page, field(page, 'ZIP'), to.zip);
  if (to.country === undefined && to.state === undefined) await expect(field(page, 'State')).toHaveValue(/^[A-Z]{2}$/);
  await type(page, field(page, 'City'), to.city);
  await type(page, field(page, 'State'), to.state);
  await type(page, field(page, 'Urbanization'), to.urbanization);
  if (to.phone !== undefined || to.email !== undefined) {
    await pressByKeyboard(page, page.getByRole('button', { name: 'Phone, e-mail' }));
    await type(page, field(page, 'Phone'), to.phone);
    await type(page, field(page, 'E-mail'), to.email);
  }
};

const typeReferences = async (page: Page, references: readonly string[]): Promise<void> => {
  for (const [index, reference] of references.entries()) {
    if (index > 0) await pressByKeyboard(page, page.getByRole('button', { name: 'Add a reference' }));
    await type(page, field(page, ['Printed reference', 'Third reference', 'Fourth reference'][index] ?? ''), reference);
  }
};

const typeCustoms = async (page: Page, lines: readonly TypedLine[]): Promise<void> => {
  const form = page.getByRole('region', { name: 'Customs form' });
  for (const [index, { what, pieces, value, weight, hsCode }] of lines.entries()) {
    if (index > 0) await pressByKeyboard(page, form.getByRole('button', { name: 'Add a line' }));
    const line = form.getByRole('listitem').nth(index);
    await type(page, field(line, `${index + 1}. What it is`), what);
    await type(page, field(line, 'HS code'), hsCode);
    await type(page, field(line, 'Pieces'), pieces);
    await type(page, field(line, 'Value of all, $'), value);
    await type(page, field(line, 'Weight of all'), weight);
  }
};

const tickExtras = async (page: Page, { extraKeys = [], extras = [], value }: Kind): Promise<void> => {
  for (const keys of extraKeys) await page.keyboard.press(keys);
  const region = page.getByRole('region', { name: 'Extra services' });
  if (extras.length > 0) await page.keyboard.press('Alt+e');
  for (const name of extras) {
    const tick = region.getByRole('checkbox', { name: beginning(name) }).first();
    await goToByKeyboard(page, tick);
    await page.keyboard.press('Space');
    await expect(tick).toBeChecked();
  }
  if (extras.length > 0) await page.keyboard.press('Alt+e');
  await type(page, field(page, 'Value, $'), value);
};

/** What is each box's own: how it is packed, what it weighs. */
export const typeBox = async (page: Page, { preset = 'F3', packedIn, sides, weight = '12' }: Kind): Promise<void> => {
  await page.keyboard.press(preset);
  if (packedIn !== undefined) await choose(page, page.getByRole('button', { name: /Packed in/ }), beginning(packedIn));
  await type(page, field(page, 'Weight'), weight);
  for (const [index, side] of (sides ?? []).entries()) await type(page, field(page, ['Length, in', 'Width', 'Height'][index] ?? ''), side);
};

/** Also where the demo asks, which has no patience of its own. */
export const patience = { timeout: 15_000 };

export const pricesAreThere = (page: Page): Promise<void> => expect(bigButton(page)).toHaveText(/^Buy .*\$\d/, patience);

const chooseService = async (page: Page, service: string): Promise<void> => {
  const services = page.getByRole('region', { name: 'Services', exact: true });
  const names = await services.getByRole('radio').evaluateAll((radios) => radios.map((radio) => radio.closest('label')?.querySelector('.rate-name')?.firstChild?.textContent ?? ''));
  const at = names.indexOf(service);
  if (at < 0) throw new Error(`${service} isn’t offered; ${names.join(', ')} are`);
  await page.keyboard.press(`Alt+${at + 1}`);
  await expect(services.getByRole('radio').nth(at)).toBeChecked();
};

/** Everything of a parcel up to its price, by keyboard alone. */
export const typeKind = async (page: Page, kind: Kind, order: string): Promise<void> => {
  await expect(field(page, 'Name')).toBeFocused();
  await typePlace(page, kind.to ?? arlington);
  await type(page, field(page, 'Order'), order);
  if (kind.boxes !== undefined) {
    await page.keyboard.press('Alt+b');
    await type(page, field(page, 'Box 1 of'), String(kind.boxes));
  }
  await typeReferences(page, kind.references ?? []);
  if (kind.contents !== undefined) await choose(page, page.getByRole('button', { name: /Contents$/ }), beginning(kind.contents));
  if (kind.hazardous !== undefined) await choose(page, page.getByRole('button', { name: /Hazardous inside/ }), beginning(kind.hazardous));
  if (kind.heldAt !== undefined) {
    await page.keyboard.press('Alt+h');
    await pressByKeyboard(page, page.getByRole('button', { name: kind.heldAt }));
  }
  await typeCustoms(page, kind.customs ?? []);
  await typeBox(page, kind);
  await tickExtras(page, kind);
  if (kind.comesBack === 'along') {
    await goToByKeyboard(page, page.getByRole('checkbox', { name: 'Return label with it' }));
    await page.keyboard.press('Space');
  }
  if (kind.asTypedBecause !== undefined) {
    await expect(page.locator('.verdict-word')).toBeVisible();
    await page.keyboard.press('Alt+t');
    await type(page, field(page, 'Why'), kind.asTypedBecause);
  }
  await pricesAreThere(page);
  if (kind.service !== undefined) await chooseService(page, kind.service);
  for (const words of kind.shows ?? []) await expect(page.getByText(words).first()).toBeVisible();
};
