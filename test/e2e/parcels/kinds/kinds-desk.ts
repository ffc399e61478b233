import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startPracticeUsps } from '../../../../electron/practice/practice-usps.ts';
import { plainProfile } from '../../../../shared/printing/plain-profile.ts';
import type { Shipment } from '../../../../shared/shipments/shipment.ts';
import { rewritingProxy } from '../../../contract/endpoints/rewriting-proxy.ts';
import type { Exchange } from '../../../contract/endpoints/rewriting-proxy.ts';
import { call, expect, openDesk } from '../../desk.ts';
import { startPrinter } from '../../print/print-bench.ts';
import { buyKind } from './buy-kind.ts';
import type { Kind } from './kind.ts';

/** A label as it was bought and printed. */
export interface PrintedLabel {
  readonly shipment: Shipment;
  /** As USPS drew it. */
  readonly pdf: Buffer;
  /** What reached the printer. */
  readonly zpl: string;
  /** The request that bought it, as USPS received it. */
  readonly request: Exchange;
}

export interface KindsDesk {
  readonly page: Page;
  /** Everything that USPS was asked since the desk was opened. */
  asked(): readonly Exchange[];
  /** One parcel of a kind, from the first letter to the printed label. */
  ship(kind: Kind, order: string): Promise<PrintedLabel[]>;
  close(): Promise<void>;
}

/** Whether it buys a label; a return label is paid for when it is used. */
export const isPurchase = ({ method, path }: Exchange): boolean => method === 'POST' && /^\/(?:labels\/v3\/(?:label|return-label)|international-labels\/v3\/international-label)$/.test(path);

/** Parcels are held for pickup only where both people can be reached. */
export const reachableDock = async (page: Page) => {
  const { shipFroms: [dock] } = await call(page, 'settings/read', undefined);
  if (!dock) throw new Error('there is no ship-from');
  return { ...dock, address: { ...dock.address, email: 'dock@example.com' } };
};

/** One desk in Practice for many kinds of parcels: with USPS outside and heard, and a label printer on a raw port. */
export const openKindsDesk = async (): Promise<KindsDesk> => {
  const desk = await openDesk();
  const usps = await startPracticeUsps({ file: join(desk.folder, 'practice-usps.sqlite') });
  const heard = await rewritingProxy(usps.url);
  const printer = await startPrinter('Zebra');
  const page = await desk.open({ env: { LABELDESK_PRACTICE_URL: heard.url, CUPS_SERVER: '127.0.0.1:9' } });
  await call(page, 'printers/add-network', { name: printer.name, host: '127.0.0.1', port: printer.sink.port, protocol: 'raw', path: '', language: 'zpl', dpi: 203 });
  await call(page, 'settings/change', {
    routes: { label: printer.id }, printerProfiles: { [printer.id]: { ...plainProfile, language: 'zpl', dpi: 203 } }, sounds: false,
    shipFroms: [await reachableDock(page)],
  });
  await page.reload();
  await page.getByRole('textbox', { name: 'Name', exact: true }).waitFor();
  return {
    page,
    asked: () => heard.all(),
    ship: async (kind, order) => {
      const calls = heard.all().length;
      const shipments = await buyKind(page, kind, order);
      const jobsOf = async () => (await call(page, 'print-jobs/list', undefined)).filter(({ ownerId }) => shipments.some(({ id }) => id === ownerId));
      await expect.poll(async () => (await jobsOf()).map(({ state }) => state)).toEqual(shipments.map(() => 'completed'));
      const documents = printer.sink.documents().slice(-shipments.length);
      const requests = heard.all().slice(calls).filter(isPurchase);
      return Promise.all(shipments.map(async (shipment, index): Promise<PrintedLabel> => {
        const [zpl, request] = [documents[index], requests[index]];
        if (!zpl || !request) throw new Error(`${kind.name}: label ${index + 1} was ${zpl ? 'not asked for' : 'not printed'}`);
        return { shipment, pdf: Buffer.from(await call(page, 'labels/pdf', { shipmentId: shipment.id })), zpl: zpl.toString('latin1'), request };
      }));
    },
    close: async () => {
      await desk.dispose();
      await Promise.all([printer.sink.close(), usps.close(), heard[Symbol.asyncDispose]()]);
    },
  };
};
