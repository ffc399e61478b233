import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { plainProfile } from '../../shared/printing/plain-profile.ts';
import type { Mailpiece } from '../../shared/mailpiece.ts';
import type { PrinterProfile } from '../../shared/printing/printer-profile.ts';
import type { Shipment } from '../../shared/shipments/shipment.ts';
import { createPrinting } from '../../electron/printing/create-printing.ts';
import { buyLabel } from '../../electron/shipping/buy-label.ts';
import { labelPdf } from '../../electron/shipping/labels/label-pdf.ts';
import { printLabel } from '../../electron/shipping/labels/print-label.ts';
import { releaseJob } from '../../electron/shipping/printing/job-tasks.ts';
import { quoteMailpiece } from '../../electron/shipping/quoting/quote-mailpiece.ts';
import { resolvePurchase } from '../../electron/shipping/settling/resolve-purchase.ts';
import { barCodes, zplPages } from '../practice/documents.ts';
import { aMailpiece, openTestDesk, thursdayMorning } from './test-desk.ts';
import type { TestDesk } from './test-desk.ts';

/** A raw printer, and what it heard on each connection but questions. */
const startSink = async () => {
  const heard: string[] = [];
  const server = createServer((socket) => {
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk)).on('error', () => undefined)
      .on('end', () => socket.end())
      .on('close', () => {
        const said = Buffer.concat(chunks).toString('latin1');
        if (!['', '~HS', '~HI'].includes(said.trim())) heard.push(said);
      });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { heard, port: (server.address() as AddressInfo).port, close: () => void server.close() };
};

let [zebra, other]: Awaited<ReturnType<typeof startSink>>[] = [];
let shop: TestDesk;

const idOf = (sink: { port: number } | undefined): string => `network:127.0.0.1:${sink?.port ?? 0}`;

const profiles = (): Record<string, PrinterProfile> => ({
  [idOf(zebra)]: { ...plainProfile, language: 'zpl', dpi: 203, carrierZpl: true },
  [idOf(other)]: { ...plainProfile, language: 'zpl', dpi: 300 },
});

beforeEach(async () => {
  [zebra, other] = [await startSink(), await startSink()];
  const at = (sink: { port: number } | undefined, name: string) => ({ name, host: '127.0.0.1', port: sink?.port ?? 0, protocol: 'raw' as const, path: '' });
  const networkPrinters = [at(zebra, 'Zebra'), at(other, 'Other')];
  const printing = createPrinting({
    networkPrinters: () => networkPrinters, profiles: () => shop.settings.printerProfiles, folder: '/nowhere', cups: { socketPath: '/nowhere/cups.sock' },
    timeouts: { poll: 30, settle: 50, close: 50, hostStatus: 50 },
  });
  shop = await openTestDesk({ printing });
  shop.settings = { ...shop.settings, networkPrinters, printerProfiles: profiles() };
});
afterEach(async () => {
  await shop.close();
  zebra?.close();
  other?.close();
});

const buy = async (printerId: string | null, mailpiece: Partial<Mailpiece> = {}): Promise<Shipment> => {
  const { desk, quotes } = shop;
  const quote = await quoteMailpiece(desk, quotes, aMailpiece(mailpiece));
  const [rate] = quote.rates;
  if (rate === undefined) throw new Error('no rate');
  return buyLabel(desk, quotes, { quoteId: quote.id, rateId: rate.id, shownTotal: rate.total, printerId, anotherBox: false });
};

const habit = (zplHabit: string): Promise<Response> => fetch(`${shop.practice.url}/practice/settings`, {
  method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ zplHabit }),
});

const jobs = () => shop.desk.ledger.printJobsIn(['queued', 'held', 'sending', 'accepted', 'completed', 'failed', 'canceled', 'unknown', 'confirmed']);

describe('a printer whose profile asks for the carrier’s own ZPL', () => {
  test('is sent what the carrier wrote for its dots, and its bars read', async () => {
    const bought = await buy(idOf(zebra));
    await vi.waitFor(() => expect(zebra?.heard).toHaveLength(1), 5_000);
    const { mediaType, bytes } = shop.desk.ledger.labelDocument(bought.id);
    const [heard = ''] = zebra?.heard ?? [];
    expect([mediaType, heard]).toEqual(['application/zpl', `${Buffer.from(bytes).toString('latin1')}^XA^LH0,0^BY2,3,10^XZ\n`]);
    const [page = Buffer.alloc(0)] = await zplPages(heard, 203);
    expect((await barCodes(page)).map(({ text }) => text.slice(-22))).toEqual([bought.trackingNumber]);
  });

  test('leaves the labels of others as they are: bought as PDF, and sent as dots', async () => {
    const bought = await buy(idOf(other));
    await vi.waitFor(() => expect(other?.heard).toHaveLength(1), 5_000);
    expect(shop.desk.ledger.labelDocument(bought.id).mediaType).toBe('application/pdf');
    expect(other?.heard[0]).toMatch(/^\^XA\^PW1200\^LL1800\^FO0,0\^GFA,/);
  });

  test('isn’t asked for where a label is bought to be printed later', async () => {
    expect(shop.desk.ledger.labelDocument((await buy(null)).id).mediaType).toBe('application/pdf');
  });

  test.each(['MMT', 'MCN'])('holds a label with ^%s, and prints it without when it is let go', async (command) => {
    await habit(command);
    const bought = await buy(idOf(zebra));
    await vi.waitFor(() => expect(jobs().map(({ state }) => state)).toEqual(['held']), 5_000);
    expect([jobs()[0]?.detail.includes(`^${command}`), zebra?.heard]).toEqual([true, []]);
    releaseJob(shop.desk, jobs()[0]?.id ?? '');
    await vi.waitFor(() => expect(zebra?.heard).toHaveLength(1), 5_000);
    const stored = Buffer.from(shop.desk.ledger.labelDocument(bought.id).bytes).toString('latin1');
    expect(stored).toContain(`^${command}`);
    expect(zebra?.heard).toEqual([`${stored.replaceAll(`^${command}\n`, '')}^XA^LH0,0^BY2,3,10^XZ\n`]);
  });

  test('is turned back behind a label that comes upside down', async () => {
    await habit('POI');
    await buy(idOf(zebra));
    await vi.waitFor(() => expect(zebra?.heard).toHaveLength(1), 5_000);
    expect(zebra?.heard[0]).toMatch(/\^POI[^]*\^XZ\n\^XA\^PON\^LH0,0\^BY2,3,10\^XZ\n$/);
  });
});

test('what a person types is never a command, whoever makes it ZPL', async () => {
  const typed = { orderNumber: '7^XZ~JR', reference: '^XA^MMT^XZ', to: { ...aMailpiece().to, name: 'Dana ~JA ^JUS', company: '^FS^MCN' } };
  await buy(idOf(zebra), typed);
  await vi.waitFor(() => expect(zebra?.heard).toHaveLength(1), 5_000);
  expect(zebra?.heard[0]).toContain('_5EMMT');
  expect(zebra?.heard[0]).not.toMatch(/~|\^(?:M|J)/);
  await buy(idOf(other), { ...typed, orderNumber: '8^XZ~JR' });
  await vi.waitFor(() => expect(other?.heard).toHaveLength(1), 5_000);
  expect(other?.heard[0]?.match(/[~^].{2}/g)).toEqual(['^XA', '^PW', '^LL', '^FO', '^GF', '^FS', '^XZ']);
});

describe('a label in the carrier’s own ZPL', () => {
  test('fails at another head before anything is sent, and stays printable at its own', async () => {
    const bought = await buy(idOf(zebra));
    await vi.waitFor(() => expect(zebra?.heard).toHaveLength(1), 5_000);
    await printLabel(shop.desk, { shipmentId: bought.id, printerId: idOf(other), firstDestroyed: true });
    await vi.waitFor(() => expect(jobs().some(({ state, printerId }) => state === 'failed' && printerId === idOf(other))).toBe(true), 5_000);
    expect(other?.heard).toEqual([]);
    // Within the time of a double click it would be the print that came with the purchase.
    await new Promise((resolve) => { setTimeout(resolve, 750); });
    await printLabel(shop.desk, { shipmentId: bought.id, printerId: idOf(zebra), firstDestroyed: true });
    await vi.waitFor(() => expect(zebra?.heard).toHaveLength(2), 5_000);
    expect(zebra?.heard[1]).toBe(zebra?.heard[0]);
  });

  test('is no PDF, and says so', async () => {
    const bought = await buy(idOf(zebra));
    await expect(labelPdf(shop.desk, bought.id)).rejects.toThrow('document-not-pdf');
  });

  test('comes as ZPL again where its answer was lost', async () => {
    await shop.fault('/labels/v3/label', 'drop-answer', 2);
    await expect(buy(idOf(zebra))).rejects.toThrow('purchase-outcome-unknown');
    const [unknown] = shop.desk.ledger.shipmentsIn(['unknown']);
    const bought = await resolvePurchase(shop.desk, unknown?.id ?? '');
    expect([shop.desk.ledger.labelDocument(bought.id).mediaType, (await shop.charges()).labels]).toEqual(['application/zpl', 1]);
  });

  test('comes as a PDF, for any printer, where it is only to be had as a reprint', async () => {
    await shop.fault('/labels/v3/label', 'drop-answer', 2);
    await expect(buy(idOf(zebra), { shipDate: '2026-11-21' })).rejects.toThrow('purchase-outcome-unknown');
    // USPS may have forgotten the key by then, so that a repeat would buy a second label.
    shop.practice.setNow(new Date(thursdayMorning.getTime() + 30 * 3_600_000));
    const [unknown] = shop.desk.ledger.shipmentsIn(['unknown']);
    const bought = await resolvePurchase(shop.desk, unknown?.id ?? '');
    expect([shop.desk.ledger.labelDocument(bought.id).mediaType, (await shop.charges()).labels]).toEqual(['application/pdf', 1]);
    await printLabel(shop.desk, { shipmentId: bought.id, printerId: idOf(other) });
    await vi.waitFor(() => expect(other?.heard).toHaveLength(1), 5_000);
  });
});
