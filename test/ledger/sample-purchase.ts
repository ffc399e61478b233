import type { NewForm } from '../../electron/ledger/forms/form-ledger.ts';
import type { NewPrintJob } from '../../electron/ledger/print-jobs/print-job-ledger.ts';
import type { BoughtLabel, Intention } from '../../electron/ledger/shipments/shipment-ledger.ts';
import type { AddressFields } from '../../shared/address/address.ts';
import { emptyAddress } from '../../shared/address/address-problems.ts';
import { cents } from '../../shared/format-money.ts';
import type { Mailpiece } from '../../shared/mailpiece.ts';
import type { Inches, Ounces } from '../../shared/parcel/parcel.ts';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export const reno: AddressFields = { ...emptyAddress, company: 'High Desert Supply', street: '1280 Terminal Way', city: 'Reno', state: 'NV', zip: '89502' };

export const aMailpiece = (change: Partial<Mailpiece> = {}): Mailpiece => ({
  to: { ...emptyAddress, name: 'Dana Reyes', company: 'Acme', street: '2250 Clarendon Blvd', unit: 'Apt 4', city: 'Arlington', state: 'VA', zip: '22201' },
  useAddressAsTyped: false,
  shipFromId: 'dock-1',
  parcel: { packaging: 'own-box', weight: 12 as Ounces, size: { length: 8 as Inches, width: 6 as Inches, height: 4 as Inches } },
  shipDate: '2026-11-19',
  extras: ['signature'],
  value: cents(2500),
  customs: null,
  orderNumber: 'A-10442',
  reference: 'SKU 7',
  costCode: 'web',
  ...change,
});

export const anIntention = (key: string, change: Partial<Mailpiece> = {}, day = '2026-11-19'): Intention => ({
  mailpiece: aMailpiece(change),
  from: reno,
  rate: {
    id: 'USPS_GROUND_ADVANTAGE/SP', mailClass: 'USPS_GROUND_ADVANTAGE', name: 'Ground Advantage', rateIndicator: 'SP',
    processingCategory: 'MACHINABLE', destinationEntryFacilityType: 'NONE', sku: 'DUXP0XXXUC08120', zone: '08',
    parts: [{ name: 'Postage', amount: cents(728) }], total: cents(728), billedWeight: null,
    commitment: { name: '5 days', day: '2026-11-24', guaranteed: false }, warnings: [],
  },
  key,
  request: bytesOf(`{"order":"${key}"}`),
  day,
  freeToCancelUntil: '2026-11-20T06:30:00.000Z',
});

export const aBoughtLabel = (trackingNumber: string, change: Partial<BoughtLabel> = {}): BoughtLabel => ({
  trackingNumber,
  labelAddress: null,
  charged: cents(731),
  label: { mediaType: 'application/pdf', bytes: bytesOf(`label ${trackingNumber}`) },
  ...change,
});

export const aForm = (trackingNumbers: readonly string[], change: Partial<NewForm> = {}): NewForm => ({
  manifestNumber: '9475038234567000031430',
  mailingDate: '2026-11-19',
  entryZip: '89502',
  day: '2026-11-19',
  trackingNumbers,
  document: { mediaType: 'application/pdf', bytes: bytesOf('form') },
  ...change,
});

/** A label for the thermal printer. */
export const aPrintJob = (ownerId: string | null, change: Partial<NewPrintJob> = {}): NewPrintJob => ({
  document: 'label', ownerId, printerId: 'cups:zebra', printerName: 'Zebra', pages: null, insteadOf: null, awaitsScan: false, ...change,
});
