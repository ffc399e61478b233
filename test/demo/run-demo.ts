import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatCents, sum } from '../../shared/format-money.ts';
import { formatTrackingNumber } from '../../shared/shipments/tracking-number.ts';
import { call, thursdayMorning } from '../e2e/desk.ts';
import { launchLabeldesk } from '../host/launch.ts';
import { startTcpSink } from '../printing/tcp-sink.ts';
import { picturesOfAccountStates } from './account-states.ts';
import { picturesOfAddressBook } from './address-book.ts';
import { picturesAfterThePurchase } from './after-the-purchase.ts';
import { picturesOfCustoms } from './customs.ts';
import { picturesOfEndOfDay } from './end-of-day.ts';
import { picturesOfEnvironments } from './environments.ts';
import { picturesOfFullDay } from './full-day.ts';
import { picturesOfKinds } from './kinds.ts';
import { picturesOfMailpieces } from './mailpieces.ts';
import { picturesOfPaper } from './paper.ts';
import { picturesOfPickup } from './pickup.ts';
import { createPictures } from './pictures.ts';
import { picturesOfPresets } from './presets.ts';
import { picturesOfPrices } from './prices.ts';
import { picturesOfPrinting } from './printing.ts';
import { picturesOfSettings } from './settings.ts';
import { shipTheDay } from './ship-the-day.ts';
import { picturesOfShipments } from './shipments.ts';
import { picturesOfTrouble } from './trouble.ts';

/** What the main job doesn't come by, each on a desk of its own. */
const areas: Readonly<Record<string, (folder: string, dataFolder: string) => Promise<void>>> = {
  trouble: picturesOfTrouble,
  printing: picturesOfPrinting,
  'after-the-purchase': picturesAfterThePurchase,
  mailpieces: picturesOfMailpieces,
  customs: picturesOfCustoms,
  presets: picturesOfPresets,
  'address-book': picturesOfAddressBook,
  settings: picturesOfSettings,
  shipments: picturesOfShipments,
  'end-of-day': picturesOfEndOfDay,
  pickup: picturesOfPickup,
  kinds: picturesOfKinds,
  prices: picturesOfPrices,
  environments: picturesOfEnvironments,
  'account-states': picturesOfAccountStates,
};

/**
 * Drives the main job through the real window: three parcels, then the SCAN form. Leaves pictures of every page, the
 * label PDFs, the ZPL that reached the printer, what comes out on paper and the form's PDF in a folder.
 * @returns the summary, which is also written there.
 */
export const runDemo = async (folder: string): Promise<string> => {
  const started = Date.now();
  const data = join(folder, 'data');
  const pictures = join(folder, 'pictures');
  await mkdir(join(data, 'main-job'), { recursive: true });
  const sink = await startTcpSink();
  const launched = await launchLabeldesk({ dataFolder: join(data, 'main-job'), headless: true });
  try {
    const { page } = launched;
    await page.getByRole('navigation', { name: 'Tasks' }).waitFor();
    await call(page, 'practice/set-clock', { now: thursdayMorning });
    await call(page, 'printers/add-network', { name: 'Zebra ZD421', host: '127.0.0.1', port: sink.port, protocol: 'raw', path: '', language: 'zpl', dpi: 203 });
    await call(page, 'settings/change', { routes: { label: `network:127.0.0.1:${sink.port}`, letterForm: 'folder', labelForm: 'folder' }, sounds: false });
    await page.reload();
    const picture = await createPictures(page, pictures);
    await shipTheDay(page, picture);

    const shipments = (await call(page, 'shipments/list', { search: '', day: null })).reverse();
    const [form] = await call(page, 'forms/list', { day: null });
    if (!form) throw new Error('no SCAN form was made');
    for (const [index, { id, trackingNumber }] of shipments.entries())
      await writeFile(join(folder, `label-${index + 1}-${trackingNumber}.pdf`), await call(page, 'labels/pdf', { shipmentId: id }));
    await writeFile(join(folder, `scan-form-${form.manifestNumber}.pdf`), await call(page, 'forms/pdf', { formId: form.id }));
    const printed = sink.documents();
    for (const [index, zpl] of printed.entries()) await writeFile(join(folder, `label-${index + 1}.zpl`), zpl);
    if (printed.length !== shipments.length) throw new Error(`${shipments.length} labels were bought and ${printed.length} reached the printer`);

    const [first] = shipments;
    if (!first) throw new Error('no label was bought');
    const notDrawn = await picturesOfPaper(join(folder, 'paper'), await call(page, 'labels/pdf', { shipmentId: first.id }), new Date(thursdayMorning));

    await picturesOfFullDay(page, picture);
    for (const [name, take] of Object.entries(areas)) await take(pictures, join(data, name));

    const lines = [
      `Driven on ${launched.runtime === 'electron' ? 'Electron' : 'the stand-in for Electron'}, in ${Math.round((Date.now() - started) / 1000)} s.`,
      ...shipments.map(({ rate, trackingNumber, charged, mailpiece }) =>
        `${rate.name}, ${mailpiece.to.city} ${mailpiece.to.state}: ${formatCents(charged)}, ${formatTrackingNumber(trackingNumber ?? '')}`),
      `${shipments.length} parcels, ${formatCents(sum(shipments.map(({ charged }) => charged)))}, on SCAN form ${formatTrackingNumber(form.manifestNumber)}.`,
      ...notDrawn,
    ];
    const summary = `${lines.join('\n')}\n`;
    await writeFile(join(folder, 'summary.txt'), summary);
    return summary;
  } finally {
    await launched.close();
    await sink.close();
    await rm(data, { recursive: true, force: true });
  }
};
