import { execFileSync } from 'node:child_process';
import * as fc from 'fast-check';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, it, test } from 'vitest';
import { dayReport } from '../../../electron/shipping/day-report/day-report.ts';
import { dayReportPage } from '../../../electron/printing/day-report/day-report-page.ts';
import { openLedger } from '../../../electron/ledger/open-ledger.ts';
import type { OpenLedger } from '../../../electron/ledger/open-ledger.ts';
import { defaultSettings } from '../../../electron/settings/default-settings.ts';
import type { DayReport } from '../../../shared/end-of-day/day-report.ts';
import { addDays } from '../../../shared/days/ship-days.ts';
import { cents, sum } from '../../../shared/format-money.ts';
import type { MailClass } from '../../../shared/rates/rate.ts';
import { aBoughtLabel, aForm, anIntention, aPrintJob, reno, temporaryFolder, testClock } from '../../ledger/samples.ts';
import { propertyCases, seed, share } from '../../property/scale.ts';
import { pdfText } from '../../practice/documents.ts';

const day = '2026-11-19';
const clock = testClock();

const opened = (): OpenLedger => openLedger({ folder: temporaryFolder(), clock });
const reportOf = (ledger: OpenLedger, of = day): DayReport => dayReport({ ledger, settings: defaultSettings, clock }, of);

interface Made {
  readonly mailClass: MailClass;
  readonly postage: number;
  readonly extras: number;
  /** What USPS's label answer names beside what was quoted. */
  readonly more: number;
  readonly fate: 'kept' | 'canceled' | 'refund-asked' | 'refunded' | 'refunded-in-part' | 'failed' | 'unknown' | 'return' | 'edited';
  readonly isOtherDay: boolean;
}

const rateOf = ({ mailClass, postage, extras }: Made) => {
  const parts = [{ name: 'Postage', amount: cents(postage) }, ...(extras === 0 ? [] : [{ name: 'Signature Confirmation', amount: cents(extras) }])];
  return { ...anIntention('rate').rate, mailClass, parts, total: cents(postage + extras) };
};

let last = 0;
const make = (ledger: OpenLedger, made: Made, on = day): void => {
  const number = `92346903619809${String(++last).padStart(8, '0')}`;
  const before = made.fate === 'return' ? ledger.intend(anIntention(`of ${number}`)) : null;
  const rate = rateOf(made);
  const { id } = ledger.intend({
    ...anIntention(number, { orderNumber: `A-${last}` }), rate, day: on, ...(before ? { returnOf: before.id } : {}),
  });
  ledger.markSent(id);
  if (made.fate === 'failed') return void ledger.markFailed(id, 'no');
  if (made.fate === 'unknown') return void ledger.markUnknown(id, 'lost');
  ledger.markBought(id, aBoughtLabel(number, { charged: cents(made.postage + made.extras + made.more) }));
  if (made.fate === 'canceled') ledger.markCanceled(id);
  if (made.fate === 'edited') {
    ledger.askEdit(id, { parcel: anIntention('').mailpiece.parcel, rate: { ...rate, total: cents(rate.total + 55) }, changes: { weight: 1 } });
    ledger.markEditDone(id, cents(rate.total + 60), '');
  }
  if (!made.fate.startsWith('refund')) return;
  ledger.markRefundRequested(id, 'DISPUTE');
  const charged = made.postage + made.extras + made.more;
  if (made.fate === 'refunded') ledger.recordRefund(id, { day, amount: cents(charged) });
  if (made.fate === 'refunded-in-part') ledger.recordRefund(id, { day, amount: cents(1) });
};

const madeArbitrary: fc.Arbitrary<Made> = fc.record({
  mailClass: fc.constantFrom<MailClass>('USPS_GROUND_ADVANTAGE', 'PRIORITY_MAIL', 'PRIORITY_MAIL_EXPRESS'),
  postage: fc.integer({ min: 2, max: 20_000 }), extras: fc.constantFrom(0, 395, 4_321), more: fc.constantFrom(0, 0, 3, -1),
  fate: fc.constantFrom('kept', 'kept', 'canceled', 'refund-asked', 'refunded', 'refunded-in-part', 'failed', 'unknown', 'return', 'edited'), isOtherDay: fc.boolean(),
});

test(`the report’s money is the ledger’s, to the cent (${share(propertyCases) >= 200 ? 200 : 60} days)`, () => {
  const ledger = opened();
  let days = 0;
  fc.assert(fc.property(fc.array(madeArbitrary, { maxLength: 25 }), (all) => {
    // One ledger for all of them: each has a day of its own.
    const [mine, other] = [addDays('2025-01-01', 2 * days), addDays('2025-01-02', 2 * days++)];
    for (const made of all) make(ledger, made, made.isOtherDay ? other : mine);
    const { services, refunded, spent, parcels, voids } = reportOf(ledger, mine);
    const today = all.filter(({ isOtherDay, fate }) => !isOtherDay && fate !== 'return');
    const paid = today.filter(({ fate }) => !['canceled', 'failed', 'unknown'].includes(fate));
    expect({ parcels, spent }).toEqual(ledger.dayTotals(mine));
    expect(sum(services.map(({ charged }) => charged)) - refunded).toBe(spent);
    expect({
      quoted: sum(services.flatMap(({ postage, extras }) => [postage, extras])), postage: sum(services.map(({ postage }) => postage)),
      charged: sum(services.map(({ charged }) => charged)), labels: services.reduce((count, { labels }) => count + labels, 0), voids: voids.length,
    }).toEqual({
      quoted: paid.reduce((total, { postage, extras }) => total + postage + extras, 0), postage: paid.reduce((total, { postage }) => total + postage, 0),
      charged: paid.reduce((total, { postage, extras, more, fate }) => total + postage + extras + (fate === 'edited' ? 60 : more), 0),
      labels: paid.length, voids: today.filter(({ fate }) => fate === 'canceled' || fate.startsWith('refund')).length,
    });
  }), { numRuns: share(propertyCases) >= 200 ? 200 : 60, seed });
  ledger.close();
}, 600_000);

const kept: Made = { mailClass: 'PRIORITY_MAIL', postage: 985, extras: 395, more: 0, fate: 'kept', isOtherDay: false };

/** Where each word of a PDF stands, in points from the page's upper left corner, by poppler. */
const placesOf = (pdf: Uint8Array): { left: number; top: number; right: number; bottom: number; word: string }[] =>
  [...execFileSync('pdftotext', ['-bbox', '-', '-'], { input: pdf }).toString('utf8').matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g)]
    .map(([, left, top, right, bottom, word = '']) => ({ left: Number(left), top: Number(top), right: Number(right), bottom: Number(bottom), word }));

describe('the report of a day', () => {
  it('has services, forms, pickups, what was given back, and what waits, each with its state', () => {
    const ledger = opened();
    for (const made of [kept, { ...kept, mailClass: 'USPS_GROUND_ADVANTAGE' as const, extras: 0 }, { ...kept, fate: 'canceled' as const }, { ...kept, fate: 'refund-asked' as const }, { ...kept, fate: 'unknown' as const }])
      make(ledger, made);
    const [, , , first] = ledger.shipments({ search: '', day }).map(({ trackingNumber }) => trackingNumber ?? '');
    const form = ledger.addForm(aForm([first ?? '']));
    ledger.changePrintJob(ledger.addPrintJob(aPrintJob(form.id, { document: 'scan-form' })).id, { state: 'sending' });
    const details = { day: '2026-11-20', packages: [{ type: 'PRIORITY_MAIL', count: 3 }], pounds: 4, location: 'OFFICE', instructions: '', dog: false };
    const pickup = (placeKey: string) => ledger.intendPickup({ placeKey, address: reno, takesNextDay: false, details, request: '{}' });
    const booked = pickup('one');
    ledger.markPickupSent(booked.id);
    ledger.markPickupBooked(booked.id, { confirmationNumber: 'WTC1', version: null, details: { ...details, day: '2026-11-21' } });
    const lost = pickup('two');
    ledger.markPickupSent(lost.id);
    ledger.markPickupUnknown(lost.id, 'lost');
    const report = reportOf(ledger);
    expect({ ...report, voids: report.voids.map(({ amount, state }) => [amount, state]) }).toEqual({
      day, environment: 'practice', business: 'High Desert Supply', madeAt: clock.now(), timeZone: 'America/Los_Angeles',
      services: [
        { name: 'Priority Mail', labels: 2, postage: 1970, extras: 790, charged: 2760 }, { name: 'Ground Advantage', labels: 1, postage: 985, extras: 0, charged: 985 },
      ],
      refunded: 0, spent: 3745, parcels: 3, returnLabels: 0,
      forms: [{ manifestNumber: form.manifestNumber, mailingDate: day, entryZip: '89502', parcels: 1, print: 'on its way to the printer' }],
      pickups: [
        { day: '2026-11-21', confirmationNumber: 'WTC1', parcels: '3 Priority Mail', state: 'booked for another day' },
        { day: '2026-11-20', confirmationNumber: null, parcels: '3 Priority Mail', state: 'booked? not known' },
      ],
      voids: [[1380, 'canceled, never charged'], [1380, 'refund asked for']],
      attention: [
        '1 purchase: it isn’t known whether USPS sold a label', '2 labels: on no paper yet', '1 label: on no SCAN form',
        '1 pickup: it isn’t known how USPS has it', '1 pickup: USPS comes on another day than was asked for',
      ],
    });
    expect([reportOf(ledger, '2026-11-20').pickups.length, reportOf(ledger, '2026-11-18')]).toEqual([1, expect.objectContaining({ services: [], forms: [], pickups: [], voids: [], attention: [], parcels: 0, spent: 0 })]);
    ledger.close();
  });

  it('is one letter page that says all of it, and nobody’s name', async () => {
    const ledger = opened();
    for (let parcel = 0; parcel < 60; parcel++) make(ledger, { ...kept, fate: parcel % 2 === 0 ? 'kept' : 'canceled' });
    for (let form = 0; form < 12; form++) ledger.addForm(aForm([], { manifestNumber: `94750382345670000${31_400 + form}` }));
    const bytes = await dayReportPage(reportOf(ledger));
    const pages = (await PDFDocument.load(bytes)).getPages().map((page) => page.getSize());
    expect(pages).toEqual([{ width: 612, height: 792 }]);
    const text = pdfText(Buffer.from(bytes)).replace(/ +/g, ' ');
    for (const words of ['Shipping on Thu Nov 19, 2026', 'PRACTICE: nothing of this is real', '$414.00', '12 forms, 0 parcels', 'and 6 more: see Shipments and End of day', '30 parcels, in all', 'canceled, never charged'])
      expect(text).toContain(words);
    expect(text).not.toMatch(/Dana|Acme|Clarendon/);
    // Inside what every printer prints.
    expect(placesOf(bytes).filter(({ left, top, right, bottom }) => left < 36 || top < 36 || right > 612 - 36 || bottom > 792 - 36)).toEqual([]);
    ledger.close();
  });
});
