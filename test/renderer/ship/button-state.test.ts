import { describe, expect, it } from 'vitest';
import { cents } from '../../../shared/format-money.ts';
import type { Failure } from '../../../shared/failure.ts';
import type { Box } from '../../../shared/mailpiece.ts';
import type { Printer } from '../../../shared/printing/printing.ts';
import type { Quote, Rate } from '../../../shared/rates/rate.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import { buttonState } from '../../../renderer/ship/buying/button-state.ts';
import type { ButtonInput, ButtonState, Offer, Phase } from '../../../renderer/ship/buying/button-state.ts';
import { mailpieceFromDraft } from '../../../renderer/ship/draft/mailpiece-from-draft.ts';
import { newDraft } from '../../../renderer/ship/draft/ship-draft.ts';
import { sampleJob, sampleShipment } from '../sample-desk.ts';
import { context, settings, typed } from './sample-draft.ts';

const rate: Rate = {
  id: 'USPS_GROUND_ADVANTAGE/SP', mailClass: 'USPS_GROUND_ADVANTAGE', name: 'Ground Advantage', rateIndicator: 'SP', processingCategory: 'MACHINABLE',
  destinationEntryFacilityType: 'NONE', sku: '', zone: '8', parts: [], total: cents(728), billedWeight: null, commitment: null, warnings: [],
};
const quote: Quote = { id: 'q1', askedAt: '2026-11-19T18:00:00Z', goodUntil: '2026-11-19T18:10:00Z', rates: [rate], excluded: [], contract: 'none', fits: [] };
const zebra: Printer = {
  id: 'cups:zebra', name: 'ZD421', kind: 'cups', model: '', modelId: null, language: 'zpl', dpi: 203, media: ['4x6'], tells: 'jobs', state: 'ready', detail: '',
};
const offer: Offer = { quoteId: 'q1', rateId: rate.id, total: cents(728), printerId: 'cups:zebra', anotherBox: false };

const input = (change: Partial<ButtonInput> = {}): ButtonInput => ({
  read: mailpieceFromDraft(typed(), context), address: 'fine', useAddressAsTyped: false, quote, quoteFailure: null, rate, printer: zebra,
  unchosen: null, printerTrouble: null, isStopped: false, scanBack: false, anotherBox: false, isHandingOver: false, phase: { at: 'editing' }, ...change,
});
const failed = (failure: Failure, change: Partial<ButtonInput> = {}) => buttonState(input({ phase: { at: 'failed', failure, offer }, ...change }));

describe('before buying', () => {
  it('goes to the day where no service arrives by it', () => {
    expect(buttonState(input({ rate: null, unchosen: 'Nothing by Fri Nov 20' }))).toEqual({ kind: 'incomplete', words: 'Nothing by Fri Nov 20', field: 'deliver-by' });
  });

  it('says the next thing that is missing, and goes there', () => {
    expect([
      buttonState(input({ read: mailpieceFromDraft(newDraft(settings), context) })),
      buttonState(input({ read: mailpieceFromDraft(typed({ weight: '' }), context) })),
      buttonState(input({ read: mailpieceFromDraft(typed({ weight: '71 lb' }), context) })),
    ]).toEqual([
      { kind: 'incomplete', words: 'Who is it for?', field: 'to.name' },
      { kind: 'incomplete', words: 'Weigh the parcel', field: 'weight' },
      { kind: 'incomplete', words: 'Look at the weight', field: 'weight' },
    ]);
  });

  it('buys what it says, for exactly the price it says', () => {
    expect(buttonState(input())).toEqual({ kind: 'ready', words: 'Buy and print $7.28', offer });
  });

  it('says so when the label goes to a folder', () => {
    expect(buttonState(input({ printer: { ...zebra, kind: 'folder' } })).words).toBe('Buy and save PDF $7.28');
  });

  it('buys nothing without a quote of what is typed now', () => {
    expect(buttonState(input({ quote: null, rate: null }))).toEqual({ kind: 'asking', words: 'Asking for prices…' });
    expect(buttonState(input({ quote: null, rate: null, quoteFailure: 'usps-unavailable' }))).toEqual({ kind: 'ask-prices', words: 'Ask for prices again' });
    expect(buttonState(input({ quote: null, rate: null, quoteFailure: 'no-rates' })).kind).toBe('incomplete');
    expect(buttonState(input({ address: 'checking' })).kind).toBe('asking');
  });

  it('stops at an address that USPS doubts until the person keeps it', () => {
    const doubt = { doubt: 'not-found' } as const;
    expect(buttonState(input({ address: doubt }))).toEqual({ kind: 'incomplete', words: 'USPS doubts the address', field: 'use-as-typed' });
    expect(buttonState(input({ address: { doubt: 'unit-missing' } }))).toEqual({ kind: 'incomplete', words: 'USPS asks for a unit', field: 'to.unit' });
    expect(buttonState(input({ address: doubt, useAddressAsTyped: true })).kind).toBe('ready');
  });

  it('asks why an address is used as typed, and stops abroad in that country’s words', () => {
    const of = (change: Parameters<typeof typed>[0]) => buttonState(input({ read: mailpieceFromDraft(typed(change), context) }));
    const canada = { ...typed().to, country: 'CA', state: 'ON' };
    expect([
      of({ useAddressAsTyped: true }), of({ useAddressAsTyped: true, asTypedReason: 'x'.repeat(101) }), of({ useAddressAsTyped: true, asTypedReason: 'New house' }).kind,
      of({ to: { ...canada, zip: '22201' } }), of({ to: { ...canada, zip: 'K1A 0A9' } }),
      of({ to: { ...canada, country: 'CU', state: '', zip: '' } }),
    ]).toEqual([
      { kind: 'incomplete', words: 'Why as typed?', field: 'as-typed-reason' }, { kind: 'incomplete', words: 'Look at the reason', field: 'as-typed-reason' }, 'ready',
      { kind: 'incomplete', words: 'Look at the postal code', field: 'to.zip' }, { kind: 'incomplete', words: 'What is in it?', field: 'customs.0.description' },
      { kind: 'incomplete', words: 'USPS takes nothing there', field: 'to.country' },
    ]);
  });

  it('spends no postage while the printer can’t print', () => {
    expect(buttonState(input({ printerTrouble: 'out of paper' }))).toEqual({ kind: 'gated', words: 'ZD421: out of paper', offer: { ...offer, printerId: null } });
    expect(buttonState(input({ printerTrouble: 'out of paper', quote: null, rate: null })).kind).toBe('asking');
    expect(failed({ code: 'price-changed', was: cents(728), now: cents(785), quoteId: 'q2' }, { printerTrouble: 'offline' }))
      .toEqual({ kind: 'gated', words: 'ZD421: offline', offer: { ...offer, quoteId: 'q2', total: 785, printerId: null } });
    expect(buttonState(input({ printer: null })).kind).toBe('incomplete');
  });
});

describe('a purchase', () => {
  it('under way can’t be pressed', () => {
    expect(buttonState(input({ phase: { at: 'buying', total: cents(728) } }))).toEqual({ kind: 'buying', words: 'Buying…' });
  });

  const bought = (job: Parameters<typeof sampleJob>[1], change: Partial<ButtonInput> = {}) =>
    buttonState(input({ phase: { at: 'bought', shipment: sampleShipment(0, { printJobs: [sampleJob('s0', job)] }) }, ...change }));

  it.each<[string, Parameters<typeof sampleJob>[1], ButtonState]>([
    ['waiting', { state: 'queued' }, { kind: 'printing', words: 'Printing on Zebra ZD421…' }],
    ['on its way', { state: 'sending' }, { kind: 'printing', words: 'Printing on Zebra ZD421…' }],
    ['accepted', { state: 'accepted' }, { kind: 'done', words: 'Printing · next' }],
    ['stuck', { state: 'accepted', detail: 'Out of paper' }, { kind: 'incomplete', words: 'Stuck on Zebra ZD421', field: 'print-steps' }],
    ['held', { state: 'held', detail: '^MMT' }, { kind: 'incomplete', words: 'Held: see why', field: 'print-steps' }],
    ['in doubt', { state: 'unknown', doubt: 'interrupted' }, { kind: 'incomplete', words: 'Did it come out?', field: 'print-steps' }],
    ['sent to a one-way printer', { state: 'unknown', doubt: 'one-way' }, { kind: 'done', words: 'Done · next' }],
    ['completed', { state: 'completed' }, { kind: 'done', words: 'Done · next' }],
    ['failed', { state: 'failed' }, { kind: 'print', words: 'Print on ZD421', shipmentId: 's0' }],
    ['canceled', { state: 'canceled' }, { kind: 'print', words: 'Print on ZD421', shipmentId: 's0' }],
  ])('with its print %s', (_, job, expected) => {
    expect(bought(job)).toEqual(expected);
  });

  it('whose label is on its way to the queue can’t be pressed', () => {
    expect(bought({ state: 'failed' }, { isHandingOver: true })).toEqual({ kind: 'printing', words: 'Printing on ZD421…' });
  });

  it('waits for the label’s bar code where labels are scanned back, and for no other reason', () => {
    expect([
      bought({ state: 'accepted' }, { scanBack: true }).words,
      bought({ state: 'unknown', doubt: 'one-way' }, { scanBack: true }),
      bought({ state: 'accepted', detail: 'Offline' }, { scanBack: true }).kind,
      bought({ state: 'confirmed' }, { scanBack: true }).kind,
    ]).toEqual(['Scan the label: 10442', { kind: 'scan', words: 'Scan the label: 10442' }, 'incomplete', 'done']);
  });

  it('bought to be printed later lets the desk go on while the printer can’t', () => {
    const phase: Phase = { at: 'bought', shipment: sampleShipment(0, { printJobs: [] }) };
    expect(buttonState(input({ phase, printerTrouble: 'out of paper' }))).toEqual({ kind: 'done', words: 'Next, print later' });
  });

  it('that was never printed is printed, not bought again', () => {
    expect(buttonState(input({ phase: { at: 'bought', shipment: sampleShipment(0, { printJobs: [] }) } })).kind).toBe('print');
  });

  it('at a price that rose is bought only at the new price, from the new quote', () => {
    expect(failed({ code: 'price-changed', was: cents(728), now: cents(785), quoteId: 'q2' }))
      .toEqual({ kind: 'ready', words: 'Buy at $7.85', offer: { ...offer, quoteId: 'q2', total: 785 } });
  });

  it('at a price that rose is bought at its own price once another service is chosen', () => {
    const other = { ...rate, id: 'PRIORITY_MAIL/SP', total: cents(985) };
    const failure: Failure = { code: 'price-changed', was: cents(728), now: cents(785), quoteId: 'q2' };
    expect(failed(failure, { rate: other })).toMatchObject({ kind: 'ready', offer: { quoteId: 'q1', rateId: other.id, total: 985 } });
  });

  it('that was canceled meanwhile is neither printed nor bought again', () => {
    const shipment = sampleShipment(0, { state: 'canceled', printJobs: [] });
    expect(buttonState(input({ phase: { at: 'bought', shipment } }))).toEqual({ kind: 'done', words: 'Next parcel' });
  });

  it('for an order with a label waits until another box is meant', () => {
    const failure: Failure = { code: 'order-has-live-label', orderNumber: '10442', shipmentId: 's1', trackingNumber: '9', standing: 'live' };
    expect(failed(failure)).toEqual({ kind: 'incomplete', words: 'The order has a label', field: 'order-has-label' });
    expect(failed(failure, { anotherBox: true })).toEqual({ kind: 'ready', words: 'Buy another and print $7.28', offer: { ...offer, anotherBox: true } });
  });

  it('of unknown outcome is asked about and never bought again', () => {
    expect(failed({ code: 'purchase-outcome-unknown', shipmentId: 's9', because: '' })).toEqual({ kind: 'unknown', words: 'Ask USPS again', shipmentId: 's9' });
  });

  it('that cost nothing can be pressed again', () => {
    expect(failed({ code: 'usps-slow', seconds: 30 })).toEqual({ kind: 'ready', words: 'Buy and print $7.28', offer });
  });
});

describe('boxes of one order', () => {
  const typedBox = (box: { number: number; of: string }) => buttonState(input({ read: mailpieceFromDraft(typed({ box }), context) }));
  const boughtBox = (box: Box, change: Partial<ButtonInput> = {}, more: Partial<Shipment> = {}) => {
    const shipment = sampleShipment(0, { printJobs: [sampleJob('s0', { state: 'completed' })], ...more });
    return buttonState(input({ phase: { at: 'bought', shipment: { ...shipment, mailpiece: { ...shipment.mailpiece, box } } }, ...change })).words;
  };

  it('are bought by number; a count that can’t be is looked at first', () => {
    expect([
      typedBox({ number: 1, of: '' }).words, typedBox({ number: 1, of: '3' }).words, typedBox({ number: 2, of: '' }),
      typedBox({ number: 3, of: '2' }), typedBox({ number: 1, of: 'two' }).words,
    ]).toEqual([
      'Buy and print $7.28', 'Buy box 1, print $7.28', { kind: 'ready', words: 'Buy box 2, print $7.28', offer },
      { kind: 'incomplete', words: 'Look at the number of boxes', field: 'box' }, 'Look at the number of boxes',
    ]);
  });

  it('follow each other while there are more, and the next parcel follows the last', () => {
    expect([
      boughtBox({ number: 1, of: 3 }), boughtBox({ number: 3, of: 3 }), boughtBox({ number: 2, of: null }),
      boughtBox({ number: 1, of: 3 }, {}, { state: 'canceled' }),
      boughtBox({ number: 1, of: 3 }, {}, { printJobs: [sampleJob('s0', { state: 'accepted' })] }),
      boughtBox({ number: 1, of: 3 }, { printerTrouble: 'out of paper' }, { printJobs: [] }),
      boughtBox({ number: 1, of: 3 }, { scanBack: true }),
    ]).toEqual([
      'Done · box 2 of 3', 'Done · next', 'Done · next', 'Next parcel', 'Printing · box 2 of 3', 'On to box 2 of 3, print later', 'Scan the label: 10442, box 1',
    ]);
  });
});
