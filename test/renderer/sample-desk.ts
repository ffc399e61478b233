import { defaultSettings } from '../../electron/settings/default-settings.ts';
import type { DayLabel } from '../../shared/end-of-day/end-of-day.ts';
import type { Account } from '../../shared/account/account.ts';
import { emptyAddress } from '../../shared/address/address-problems.ts';
import type { AppStatus } from '../../shared/app-status.ts';
import { cents, sum } from '../../shared/format-money.ts';
import type { Ounces, Inches } from '../../shared/parcel/parcel.ts';
import type { PrintJob } from '../../shared/printing/print-job.ts';
import type { Printer } from '../../shared/printing/printing.ts';
import type { MailClass } from '../../shared/rates/rate.ts';
import { serviceName } from '../../shared/rates/service-names.ts';
import type { Settings } from '../../shared/settings.ts';
import type { ScanForm, Shipment } from '../../shared/shipments/shipment.ts';
import { impbCheckDigit } from '../../shared/shipments/tracking-number.ts';

/** Thursday, 1:20 PM in Reno. */
export const sampleNow = '2026-11-19T21:20:00.000Z';

const inches = (length: number, width: number, height: number) => ({
  length: length as Inches, width: width as Inches, height: height as Inches,
});

const people = [
  ['Dana Reyes', '2250 Clarendon Blvd', 'Apt 4', 'Arlington', 'VA', '22201'],
  ['Priya Natarajan', '18 Elm St', '', 'Portland', 'ME', '04101'],
  ['SSgt Luis Ortega', 'PSC 3 Box 4120', '', 'APO', 'AE', '09021'],
  ['Kowalczyk-Featherstonehaugh Instruments of Northern Minnesota', '4400 Superior St', 'Dock 9', 'Duluth', 'MN', '55802'],
  ['Marisol Vega', 'Urb Las Gladiolas 150 Calle A', '', 'San Juan', 'PR', '00926'],
  ['Tom Okafor', '91 Harbor Way', 'Unit 12B', 'Anchorage', 'AK', '99501'],
] as const;

const [dock] = defaultSettings().shipFroms;

const classes: readonly MailClass[] = ['USPS_GROUND_ADVANTAGE', 'USPS_GROUND_ADVANTAGE', 'PRIORITY_MAIL', 'USPS_GROUND_ADVANTAGE', 'PRIORITY_MAIL_EXPRESS'];
const prices: Readonly<Record<MailClass, number>> = {
  USPS_GROUND_ADVANTAGE: 728, PRIORITY_MAIL: 985, PRIORITY_MAIL_EXPRESS: 5210, MEDIA_MAIL: 485, LIBRARY_MAIL: 460, BOUND_PRINTED_MATTER: 420,
  'FIRST-CLASS_PACKAGE_INTERNATIONAL_SERVICE': 1840, PRIORITY_MAIL_INTERNATIONAL: 4130, PRIORITY_MAIL_EXPRESS_INTERNATIONAL: 6480,
};

export const trackingNumber = (serial: number): string => {
  const body = `92346904128937${String(serial).padStart(7, '0')}`;
  return `${body}${impbCheckDigit(body)}`;
};

export const sampleJob = (shipmentId: string, change: Partial<PrintJob> = {}): PrintJob => ({
  id: `job-${shipmentId}`, document: 'label', ownerId: shipmentId, printerId: 'cups:zebra', printerName: 'Zebra ZD421', state: 'completed',
  doubt: null, mayHavePrintedTwice: false, detail: '', pages: null, pageCount: 1, insteadOf: null,
  startedAt: sampleNow, changedAt: sampleNow, ...change,
});

/** The nth parcel of the day, the first being the newest. */
export const sampleShipment = (nth: number, change: Partial<Shipment> = {}): Shipment => {
  const [name, street, unit, city, state, zip] = people[nth % people.length] ?? people[0];
  const mailClass = classes[nth % classes.length] ?? 'USPS_GROUND_ADVANTAGE';
  const postage = cents((prices[mailClass]) + (nth * 37) % 400);
  const to = { ...emptyAddress, name, street, unit, city, state, zip };
  const parts = nth % 3 === 2 ? [{ name: 'Postage', amount: postage }, { name: 'Signature', amount: cents(395) }] : [{ name: 'Postage', amount: postage }];
  const total = sum(parts.map(({ amount }) => amount));
  const id = `s${nth}`;
  return {
    id,
    state: 'bought',
    createdAt: new Date(Date.parse(sampleNow) - nth * 4 * 60_000).toISOString(),
    mailpiece: {
      to, useAddressAsTyped: false, shipFromId: 'dock-1',
      parcel: { packaging: 'own-box', weight: (12.1 + nth * 3.3) as Ounces, size: inches(10, 8, 4) },
      shipDate: '2026-11-19', extras: [], value: null, customs: null,
      orderNumber: `${10442 - nth}`, reference: nth % 2 === 0 ? 'SKU-88' : '', costCode: nth % 4 === 0 ? 'RETAIL' : '',
    },
    from: dock?.address ?? emptyAddress,
    rate: {
      id: `${mailClass}/SP`, mailClass, name: serviceName(mailClass), rateIndicator: 'SP', processingCategory: 'MACHINABLE',
      destinationEntryFacilityType: 'NONE', sku: 'DUXP0XXXXC00010', zone: '8', parts, total, billedWeight: 13 as Ounces,
      commitment: { name: '3 days', day: '2026-11-24', guaranteed: false }, warnings: [],
    },
    labelAddress: { ...to, name: name.toUpperCase(), street: street.toUpperCase(), unit: unit.toUpperCase(), city: city.toUpperCase(), plus4: '3308' },
    trackingNumber: trackingNumber(nth + 1),
    hasLabel: true,
    notedNumber: null,
    charged: total,
    detail: '',
    askedInVain: false,
    priceDiffers: false,
    cancel: null,
    edited: null,
    edit: null,
    refunded: cents(0),
    returnOf: null,
    priceWhenUsed: null,
    formId: null,
    freeToCancelUntil: '2026-11-20T06:30:00.000Z',
    acceptedAt: null,
    tracking: null,
    printJobs: [sampleJob(id)],
    ...change,
  };
};

/** A day with one of everything that can happen to a parcel. */
export const sampleDay = (count: number): Shipment[] => Array.from({ length: count }, (_, nth) => {
  switch (nth) {
    case 1: return sampleShipment(nth, { state: 'unknown', trackingNumber: null, hasLabel: false, labelAddress: null, printJobs: [], detail: 'The connection was lost after the request was sent.' });
    case 2: return sampleShipment(nth, { printJobs: [sampleJob('s2', { state: 'failed', detail: 'Out of paper.' })] });
    case 3: return sampleShipment(nth, { printJobs: [] });
    case 5: return sampleShipment(nth, { state: 'canceled' });
    case 6: return sampleShipment(nth, { state: 'refund-requested', detail: '103789' });
    case 7: return sampleShipment(nth, { printJobs: [sampleJob('s7', { printerId: 'network:192.168.1.20:9100', printerName: 'Bench 2', state: 'unknown', doubt: 'one-way' })] });
    case 8: return sampleShipment(nth, { state: 'failed', trackingNumber: null, hasLabel: false, labelAddress: null, printJobs: [], detail: 'Class not available at this ZIP.' });
    default: return sampleShipment(nth, nth > 11 ? { formId: 'f1' } : {});
  }
});

export const samplePrinters: Printer[] = [
  {
    id: 'cups:zebra', name: 'Zebra ZD421', kind: 'cups', model: 'Zebra ZD421-203dpi ZPL', modelId: 'zebra-zd421-203', language: 'zpl', dpi: 203, media: ['4x6'],
    tells: 'jobs', state: 'ready', detail: '',
  },
  {
    id: 'cups:laser', name: 'Office laser', kind: 'cups', model: 'Brother HL-L2350DW', modelId: null, language: 'pdf', dpi: null, media: ['letter'],
    tells: 'jobs', state: 'out-of-paper', detail: 'Tray 1 is empty',
  },
  {
    id: 'network:192.168.1.20:9100', name: 'Bench 2', kind: 'network', model: '', modelId: null, language: 'zpl', dpi: 300, media: ['4x6'],
    tells: 'nothing', state: 'unknown', detail: '',
  },
  {
    id: 'folder', name: 'Save to a folder', kind: 'folder', model: '~/Labeldesk', modelId: null, language: 'pdf', dpi: null, media: ['4x6', 'letter'],
    tells: 'jobs', state: 'ready', detail: '',
  },
];

export const sampleSettings = (change: Partial<Settings> = {}): Settings => ({
  ...defaultSettings(), routes: { label: 'cups:zebra', letterForm: 'folder', labelForm: 'folder', testPage: null }, ...change,
});

export const sampleStatus = (shipments: readonly Shipment[], change: Partial<AppStatus> = {}): AppStatus => ({
  version: '0.1.0', environment: 'practice', runtime: 'stand-in', now: sampleNow, clockIsSet: false, today: '2026-11-19',
  timeZone: 'America/Los_Angeles', shipDay: { day: '2026-11-19', because: null },
  funds: null, uspsCalls: null, parcelsToday: shipments.length, spentToday: sum(shipments.map(({ charged }) => charged)),
  attention: shipments.flatMap(({ id, state, mailpiece, charged, detail, printJobs: [job] }): AppStatus['attention'] => {
    const item = {
      shipmentId: id, formId: null, jobId: null, wrongScanId: null, orderNumber: mailpiece.orderNumber, to: mailpiece.to.name, total: charged, fallback: null,
    };
    if (state === 'unknown') return [{ ...item, kind: 'unknown', detail }];
    if (state !== 'bought') return [];
    if (!job) return [{ ...item, kind: 'not-printed', detail: '' }];
    return job.state === 'failed' ? [{ ...item, kind: 'print-failed', detail: job.detail }] : [];
  }),
  secretStore: 'keychain', notices: [], ...change,
});

export const sampleForm = (change: Partial<ScanForm> = {}): ScanForm => ({
  id: 'f1', manifestNumber: '9475038234567000031430', mailingDate: '2026-11-19', entryZip: '89502', createdAt: '2026-11-19T20:05:00.000Z',
  shipmentIds: Array.from({ length: 28 }, (_, nth) => `s${nth + 12}`), strangers: [], notNamed: [], hasDocument: true, media: 'letter', isZpl: false,
  printJobs: [sampleJob('f1', { document: 'scan-form', printerId: 'folder', printerName: 'Save to a folder' })], ...change,
});

export const sampleAccount = (change: Partial<Account> = {}): Account => ({
  environment: 'practice', numbers: { crid: '56982563', mid: '904128937', manifestMid: '904128936', epa: '1000405525' },
  secrets: { 'client-id': false, 'client-secret': false }, secretStore: 'keychain', secretStoreDetail: '', missing: [],
  secretStates: { 'client-id': 'none', 'client-secret': 'none' }, keychainTrouble: null,
  offered: [
    { environment: 'practice', because: null },
    { environment: 'tem', because: 'This window is the stand-in for Electron, which offers Practice only.' },
    { environment: 'live', because: 'This window is the stand-in for Electron, which offers Practice only.' },
  ], ...change,
});

export const sampleDayLabel = (nth: number, change: Partial<DayLabel> = {}): DayLabel => ({
  shipmentId: `s${nth}`, orderNumber: `${10_442 + nth}`, to: 'Dana Reyes', place: 'Arlington VA 22201', trackingNumber: '9234690361980900000142',
  mailClass: 'USPS_GROUND_ADVANTAGE', charged: cents(728), mailingDate: '2026-11-19', state: 'bought', cancel: null, isOpen: false, ...change,
});
