import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startPracticeUsps } from '../../electron/practice/practice-usps.ts';
import { plainProfile } from '../../shared/printing/plain-profile.ts';
import { call, expect } from '../e2e/desk.ts';
import { startPrinter } from '../e2e/print/print-bench.ts';
import type { BenchPrinter } from '../e2e/print/print-bench.ts';
import { scan, scannerPrefix } from '../e2e/scan.ts';
import { arlington, bigButton, typeParcel } from '../e2e/ship-by-hand.ts';
import { onDemoDesk } from './demo-desk.ts';
import type { Picture } from './pictures.ts';

type Practice = (path: 'settings' | 'fault', what: Record<string, unknown>) => Promise<void>;

/** Every state that a printer can say it is in, as its host status has it; null for one that says nothing. */
const states: Readonly<Record<string, Parameters<BenchPrinter['say']>[0] | null>> = {
  ready: {}, busy: { formats: 2 }, 'out-of-paper': { paperOut: true }, open: { headOpen: true }, paused: { paused: true }, fault: { ribbonOut: true }, silent: null,
};

const names: Readonly<Record<string, string>> = {
  ready: 'Bench 1', busy: 'Bench 2', 'out-of-paper': 'Bench 3', open: 'Bench 4', paused: 'Bench 5', fault: 'Bench 6', silent: 'Bench 7', offline: 'Bench 8',
};

const reload = async (page: Page): Promise<void> => {
  await page.reload();
  await page.getByRole('textbox', { name: 'Name', exact: true }).waitFor();
};

const add = async (page: Page, printer: BenchPrinter): Promise<void> => {
  await call(page, 'printers/add-network', { name: printer.name, host: '127.0.0.1', port: printer.sink.port, protocol: 'raw', path: '', language: 'zpl', dpi: 203 });
};

/** One printer for each state, all in Settings at once, then each beside the button of Ship. */
const eachState = async (page: Page, picture: Picture): Promise<BenchPrinter[]> => {
  const printers: BenchPrinter[] = [];
  for (const [state, name] of Object.entries(names)) {
    const printer = await startPrinter(name);
    const how = states[state];
    if (how) printer.say(how);
    else printer.fallSilent();
    await add(page, printer);
    // Its port was taken away again: nobody answers there.
    if (state === 'offline') await printer.sink.close();
    printers.push(printer);
  }
  await reload(page);
  await page.keyboard.press('Control+5');
  await page.getByRole('tab', { name: 'Printers' }).click();
  await page.getByRole('button', { name: 'Set up Bench 8' }).waitFor();
  await picture('settings-printers');
  for (const [index, state] of Object.keys(names).entries()) {
    await call(page, 'settings/change', { routes: { label: printers[index]?.id ?? null } });
    await reload(page);
    await typeParcel(page, { ...arlington, order: '10441' });
    await expect(bigButton(page)).toHaveText(/\$|^Bench/);
    await picture(`ship-printer-${state}`);
  }
  return printers;
};

const setUp = async (page: Page, name: string, picture: Picture): Promise<void> => {
  await page.keyboard.press('Control+5');
  await page.getByRole('tab', { name: 'Printers' }).click();
  await page.getByRole('button', { name: `Set up ${name}` }).press('Enter');
  const panel = page.getByRole('complementary', { name: `Set up ${name}` });
  await panel.getByRole('textbox', { name: 'On the top ruler, mm' }).waitFor();
  await picture('settings-printer');
  await panel.getByRole('button', { name: 'Print the calibration page' }).press('Enter');
  await expect(panel.getByRole('textbox', { name: 'On the top ruler, mm' })).toBeFocused();
  await page.keyboard.type('-1.5', { delay: 45 });
  await page.keyboard.press('Tab');
  await page.keyboard.type('0.5', { delay: 45 });
  await picture('settings-calibration');
  await page.keyboard.press('Enter');
  await panel.getByText('Kept.').waitFor();
  await page.keyboard.press('Escape');
};

/** Buys a label whose printer stops while USPS is still asked. */
const buyAndStop = async (page: Page, order: string, practice: Practice, stop: () => void): Promise<void> => {
  await typeParcel(page, { ...arlington, order });
  await expect(bigButton(page)).toHaveText(/^Buy and print \$/);
  await practice('fault', { path: '/labels/v3/label', fault: 'slow', times: 1, delayMs: 1500 });
  await bigButton(page).press('Enter');
  await expect(bigButton(page)).toHaveText('Buying…');
  stop();
};

const stops = async (page: Page, zebra: BenchPrinter, practice: Practice, picture: Picture): Promise<void> => {
  const big = bigButton(page);
  await typeParcel(page, { ...arlington, order: '10442' });
  await expect(big).toHaveText(/^Buy and print \$/);
  await big.press('Enter');
  await expect(big).toHaveText('Scan the label: 10442');
  await page.locator('.ship-label canvas').waitFor();
  await picture('ship-scan-back');
  await page.keyboard.press('Alt+v');
  await page.getByRole('button', { name: 'Dot by dot' }).waitFor();
  await picture('ship-true-size');
  await page.getByRole('button', { name: 'Dot by dot' }).press('Enter');
  await picture('ship-dot-by-dot');
  await page.keyboard.press('Alt+n');

  await typeParcel(page, { ...arlington, order: '10443' });
  await expect(big).toHaveText(/^Buy and print \$/);
  await big.press('Enter');
  await expect(big).toHaveText('Scan the label: 10443');
  const wrong = (await call(page, 'shipments/list', { search: '10442', day: null }))[0]?.trackingNumber ?? '';
  await scan(page, wrong);
  await page.getByRole('alertdialog').waitFor();
  await picture('scan-back-wrong');
  await page.keyboard.press('Space');
  await page.keyboard.press('Alt+n');

  const { printerProfiles } = await call(page, 'settings/read', undefined);
  const profile = printerProfiles[zebra.id] ?? plainProfile;
  await practice('settings', { zplHabit: 'MMT' });
  await call(page, 'settings/change', { printerProfiles: { [zebra.id]: { ...profile, carrierZpl: true } } });
  await typeParcel(page, { ...arlington, order: '10444' });
  await expect(big).toHaveText(/^Buy and print \$/);
  await big.press('Enter');
  await expect(big).toHaveText('Held: see why');
  await picture('ship-held');
  await page.getByRole('button', { name: 'Next parcel' }).press('Enter');
  await call(page, 'settings/change', { printerProfiles: { [zebra.id]: { ...profile, carrierZpl: false } } });

  await buyAndStop(page, '10445', practice, () => zebra.say({ paperOut: true }));
  await expect(big).toHaveText('Stuck on Zebra ZD421');
  await page.getByText('■ Out of paper').waitFor();
  await picture('ship-stuck');
  await page.keyboard.press('Control+j');
  await page.getByRole('list', { name: 'Not over' }).getByRole('button', { name: 'Print on Bench 1 instead' }).first().waitFor();
  await picture('settings-print-jobs');
  await page.keyboard.press('Control+2');
  await page.getByRole('region', { name: 'Needs attention' }).waitFor();
  await picture('shipments-tray');
  await page.getByRole('row', { name: /10445/ }).click();
  await page.locator('.stored-label canvas').waitFor();
  await picture('shipments-stuck');
};

/** Pictures of printers in each state, of prints that stop, and of labels that are scanned back. */
export const picturesOfPrinting = async (folder: string, dataFolder: string): Promise<void> => {
  await mkdir(dataFolder, { recursive: true });
  const usps = await startPracticeUsps({ file: join(dataFolder, 'practice-usps.sqlite') });
  const practice: Practice = async (path, what) => {
    await fetch(`${usps.url}/practice/${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(what) });
  };
  const printers: BenchPrinter[] = [];
  const begin = async (page: Page): Promise<void> => { await call(page, 'settings/change', { sounds: false, scanPrefix: scannerPrefix }); };
  try {
    await onDemoDesk({ folder, dataFolder, env: { LABELDESK_PRACTICE_URL: usps.url }, begin }, async (page, picture) => {
      printers.push(...await eachState(page, picture));
      const zebra = await startPrinter('Zebra ZD421');
      printers.push(zebra);
      await add(page, zebra);
      const profile = { ...plainProfile, modelId: 'zebra-zd421', language: 'zpl', dpi: 203, fallbackPrinterId: printers[0]?.id ?? null } as const;
      await call(page, 'settings/change', { routes: { label: zebra.id }, printerProfiles: { [zebra.id]: profile }, scanBack: true });
      await reload(page);
      await setUp(page, zebra.name, picture);
      await page.keyboard.press('Control+1');
      await stops(page, zebra, practice, picture);
    });
  } finally {
    await Promise.allSettled([usps.close(), ...printers.map(({ sink }) => sink.close())]);
  }
};
