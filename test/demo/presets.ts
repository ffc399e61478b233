import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Preset } from '../../shared/settings.ts';
import { call, expect, goTo } from '../e2e/desk.ts';
import { arlington, typeParcel } from '../e2e/ship-by-hand.ts';
import { onDemoDesk } from './demo-desk.ts';
import { pictureOfSheet } from './paper.ts';

const preset = (id: string, name: string, [length, width, height]: readonly [string, string, string], change: Partial<Preset> = {}): Preset =>
  ({ id, name, packaging: 'own-box', length, width, height, weight: '', mailClass: '', extras: [], reference: '', ...change });

const presets: readonly Preset[] = [
  preset('mailer', 'Mailer', ['10', '6', '1']),
  preset('small', 'Small box', ['8', '6', '4']),
  preset('shirt', 'Shirt', ['12', '9', '1'], { weight: '9 oz', reference: 'SKU-12' }),
  preset('book', 'Book', ['11', '8', '2'], { weight: '1 lb 4' }),
  preset('mug', 'Mug', ['6', '6', '6'], { weight: '1 lb', extras: ['insurance'] }),
  preset('poster', 'Poster tube', ['26', '4', '4'], { weight: '1 lb 2' }),
  preset('gift', 'Gift', ['8', '6', '4'], { weight: '12 oz', mailClass: 'PRIORITY_MAIL', extras: ['signature'], reference: 'SKU-88' }),
  preset('lamp', 'Desk lamp', ['16', '10', '10'], { weight: '5 lb 3' }),
  preset('medium', 'Medium FR box', ['', '', ''], { packaging: 'medium-flat-rate-box', mailClass: 'PRIORITY_MAIL' }),
  preset('candles', 'Candles, as a gift', ['9', '9', '5'], { weight: '2 lb', reference: 'SKU-90' }),
];

/** Presets: more than there are keys, the list that filters, the page that keeps them, and the bar codes that choose them. */
export const picturesOfPresets = (folder: string, dataFolder: string): Promise<void> =>
  onDemoDesk({ folder, dataFolder }, async (page, picture) => {
    await call(page, 'settings/change', { presets: [...presets] });
    await page.reload();
    await typeParcel(page, { ...arlington, weight: '9', preset: 'F3' });
    await page.getByRole('radio').first().waitFor();
    await picture('presets-on-ship');
    await page.keyboard.press('F10');
    await page.getByRole('combobox', { name: 'Find by name' }).waitFor();
    await picture('presets-list');
    await page.getByRole('combobox', { name: 'Find by name' }).pressSequentially('gift', { delay: 45 });
    await expect(page.getByRole('option')).toHaveCount(2);
    await picture('presets-list-filtered');
    await page.keyboard.press('Enter');
    await page.getByRole('radio', { name: /^Priority Mail(?! Express)/ }).waitFor();
    await picture('presets-taken');
    await goTo(page, 'Settings');
    await page.getByRole('tab', { name: 'Presets' }).click();
    await page.getByRole('button', { name: 'Print the bar codes' }).waitFor();
    await picture('settings-presets');
    await page.getByRole('button', { name: 'Print the bar codes' }).press('Enter');
    await page.getByText('Sent to Save to a folder').waitFor();
    await picture('settings-presets-printed');
    const saved = join(dataFolder, 'practice', 'saved');
    await expect.poll(async () => (await readdir(saved).catch(() => [])).filter((name) => name.endsWith('.pdf'))).toHaveLength(1);
    const [sheet = ''] = await readdir(saved);
    await pictureOfSheet(join(folder, '../paper'), 'preset-bar-codes', await readFile(join(saved, sheet)));
  });
