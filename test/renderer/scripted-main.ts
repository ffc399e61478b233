import { cents } from '../../shared/format-money.ts';
import type { Handlers } from '../../shared/ipc-contract.ts';
import type { PagePreview } from '../../shared/printing/page-preview.ts';
import type { PrintJob } from '../../shared/printing/print-job.ts';
import type { Printer, PrinterModel } from '../../shared/printing/printing.ts';
import type { Rate } from '../../shared/rates/rate.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Shipment } from '../../shared/shipments/shipment.ts';
import { sampleAccount, samplePrinters, sampleSettings, sampleShipment, sampleStatus } from './sample-desk.ts';

export interface Desk {
  shipments: Shipment[];
  printers: Printer[];
  jobs: PrintJob[];
  settings: Settings;
}

export const sampleModels: PrinterModel[] = [
  { id: 'zebra-zd421', name: 'Zebra ZD421', language: 'zpl', dpi: null, media: ['4x6'], compression: 'z64', answersHostStatus: true },
  { id: 'zebra-lp2844', name: 'Zebra LP 2844 or TLP 2844', language: 'epl', dpi: 203, media: ['4x6'], compression: 'run-length', answersHostStatus: false },
];

/** A page of upright bars under a frame, so that a picture of it can be told from an empty one. */
export const samplePage = (): PagePreview => {
  const width = 812;
  const height = 1218;
  const rowBytes = Math.ceil(width / 8);
  const bits = new Uint8Array(rowBytes * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const frame = x < 6 || y < 6 || x >= width - 6 || y >= height - 6;
      const bars = y > 700 && y < 950 && x > 60 && x < width - 60 && (x * 7 % 23) < 9;
      const lines = y > 300 && y < 560 && x > 90 && x < 560 && y % 52 < 26 && (x >> 4) % 5 !== 0;
      if (frame || bars || lines) {
        const at = y * rowBytes + (x >> 3);
        bits[at] = (bits[at] ?? 0) | (0x80 >> (x & 7));
      }
    }
  }
  return { width, height, dpi: 203, bits };
};

const rate = (mailClass: Rate['mailClass'], name: string, total: number): Rate => ({
  ...sampleShipment(0).rate, id: `${mailClass}/SP`, mailClass, name, total: cents(total), parts: [{ name: 'Postage', amount: cents(total) }],
});

/** A main that answers from a desk in a script's hands; whatever it lacks is given by the script. */
export const scriptedMain = (desk: Desk): Partial<Handlers> => ({
  'app/status': async () => sampleStatus(desk.shipments),
  'settings/read': async () => desk.settings,
  'settings/change': async ({ routes, printerProfiles, ...change }) => {
    desk.settings = {
      ...desk.settings, ...change as Partial<Settings>,
      routes: { ...desk.settings.routes, ...routes as Partial<Settings['routes']> },
      printerProfiles: { ...desk.settings.printerProfiles, ...printerProfiles },
    };
    return desk.settings;
  },
  'account/read': async () => sampleAccount(),
  'account/last-examination': async () => null,
  'practice/account-state': async () => ({ state: 'ready' }),
  'draft/load': async () => null,
  'draft/save': async () => undefined,
  'addresses/city-state': async () => ({ city: 'Arlington', state: 'VA' }),
  'addresses/check': async (address) => ({
    verdict: 'confirmed', standardized: address, changed: [], vacant: false, business: false, mailReceivingAgency: false,
  }),
  'rates/quote': async () => ({
    id: 'q1', askedAt: '2026-11-19T21:20:00.000Z', goodUntil: '2026-11-19T21:40:00.000Z',
    rates: [rate('USPS_GROUND_ADVANTAGE', 'Ground Advantage', 728), rate('PRIORITY_MAIL', 'Priority Mail', 985)], excluded: [], contract: 'none', fits: [],
  }),
  'printers/list': async () => desk.printers,
  'printers/models': async () => sampleModels,
  'printers/read-sheet': async () => ({ next: 1 }),
  'printers/set-sheet': async ({ next }) => ({ next }),
  'print-jobs/list': async () => desk.jobs,
  'shipments/list': async () => desk.shipments,
  'shipments/get': async ({ shipmentId }) => {
    const shipment = desk.shipments.find(({ id }) => id === shipmentId);
    if (!shipment) throw new Error(`no shipment ${shipmentId}`);
    return shipment;
  },
  'labels/preview': async () => [samplePage()],
  'end-of-day/read': async () => ({ today: '2026-11-19', groups: [], later: [], left: [], openForms: [], forms: [] }),
});

export const sampleDeskState = (change: Partial<Desk> = {}): Desk => ({
  shipments: [], printers: samplePrinters, jobs: [], settings: sampleSettings({ sounds: false }), ...change,
});
