import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startPracticeUsps } from '../../electron/practice/practice-usps.ts';
import { call, expect, goTo, printToFolder } from '../e2e/desk.ts';
import { arlington, bigButton, typeParcel } from '../e2e/ship-by-hand.ts';
import { onDemoDesk } from './demo-desk.ts';
import type { Picture } from './pictures.ts';

type Fault = (path: string, kind: string, times: number, delayMs?: number) => Promise<void>;

/** Pictures of each take about this long in all; an answer is held back until they are taken. */
const whilePicturesAreTaken = 3_000;

/** A port that nobody listens on. */
const closedPort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

const shipInTrouble = async (page: Page, fault: Fault, picture: Picture): Promise<void> => {
  const big = bigButton(page);
  await fault('/shipments/v3/options/search', 'html-502', 5);
  await typeParcel(page, arlington);
  await page.getByText('USPS is down').first().waitFor();
  await picture('ship-usps-down');
  await fault('/shipments/v3/options/search', 'html-502', 0);
  await big.press('Enter');
  await expect(big).toHaveText(/^Buy and save PDF/);
  await fault('/labels/v3/label', 'slow', 1, whilePicturesAreTaken);
  await big.press('Enter');
  await expect(big).toHaveText('Buying…');
  await picture('ship-buying');
  await expect(big).toHaveText(/^Done/, { timeout: 2 * whilePicturesAreTaken });
  await big.press('Enter');

  await typeParcel(page, { ...arlington, order: '10445' });
  await expect(big).toHaveText(/^Buy and save PDF/);
  await fault('/labels/v3/label', 'garbage', 3);
  await big.press('Enter');
  await expect(big).toHaveText('Ask USPS again');
  await picture('ship-outcome-unknown');
  await page.getByRole('button', { name: 'Open the shipment' }).press('Enter');
  await page.getByRole('complementary', { name: 'Chosen shipment' }).getByRole('button', { name: 'Ask USPS again' }).waitFor();
  await picture('shipments-outcome-unknown');
  await goTo(page, 'Ship');
  await fault('/labels/v3/label', 'garbage', 0);
  await big.press('Enter');
  await expect(big).toHaveText(/^Save the label/);
  await picture('ship-not-printed');
  await big.press('Enter');
  await expect(big).toHaveText(/^Done/);
  await big.press('Enter');
};

/** Pictures of what the day of the main demo doesn't have: waiting, and USPS and a printer in trouble. */
export const picturesOfTrouble = async (folder: string, dataFolder: string): Promise<void> => {
  await mkdir(dataFolder, { recursive: true });
  const usps = await startPracticeUsps({ file: join(dataFolder, 'practice-usps.sqlite') });
  const fault: Fault = async (path, kind, times, delayMs = 0) => {
    const body = JSON.stringify({ path, fault: kind, times, delayMs });
    const answer = await fetch(`${usps.url}/practice/fault`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    if (!answer.ok) throw new Error(`the practice USPS takes no fault “${kind}”`);
  };
  try {
    await onDemoDesk({ folder, dataFolder, env: { LABELDESK_PRACTICE_URL: usps.url }, begin: printToFolder }, async (page, picture) => {
      await shipInTrouble(page, fault, picture);

      const port = await closedPort();
      await call(page, 'printers/add-network', { name: 'Zebra ZD421', host: '127.0.0.1', port, protocol: 'raw', path: '', language: 'zpl', dpi: 203 });
      await call(page, 'settings/change', { routes: { label: `network:127.0.0.1:${port}` } });
      await page.reload();
      await goTo(page, 'Ship');
      await typeParcel(page, { ...arlington, order: '10999' });
      await expect(bigButton(page)).toHaveText('Zebra ZD421: offline');
      await picture('ship-printer-off');
    });
  } finally {
    await usps.close();
  }
};
