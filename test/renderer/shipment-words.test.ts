import { describe, expect, it } from 'vitest';
import { cancelWords, printWord, stateWord } from '../../renderer/shipments/shipment-words.ts';
import { ShipmentState } from '../../shared/shipments/shipment.ts';
import { sampleJob, sampleNow, sampleShipment } from './sample-desk.ts';

const now = new Date(sampleNow);
const zone = 'America/Los_Angeles';

describe('the state of a shipment', () => {
  it('has a word of its own, and "refunded" is none of them', () => {
    const words = ShipmentState.options.map((state) => [state, stateWord(sampleShipment(0, { state })).words]);
    expect(Object.fromEntries(words)).toEqual({
      intended: 'Not sent yet', sent: 'Asking USPS', bought: 'Bought', failed: 'Not bought', unknown: 'Unknown', unconfirmed: 'Unconfirmed',
      canceled: 'Canceled',
      'refund-requested': 'Refund requested',
    });
  });

  it('is no live one while a cancellation is undecided', () => {
    expect(stateWord(sampleShipment(0, { cancel: 'undecided' }))).toEqual({ kind: 'stop', words: 'Canceled?' });
    expect(stateWord(sampleShipment(0, { cancel: 'asked' }))).toEqual({ kind: 'stop', words: 'Being canceled' });
  });

  it('says when it is on a SCAN form', () => {
    expect(stateWord(sampleShipment(0, { formId: 'f1' }))).toEqual({ kind: 'good', words: 'On SCAN form' });
  });
});

describe('prints', () => {
  it('are of the newest, also where it was taken back', () => {
    const shipment = sampleShipment(0, { printJobs: [sampleJob('s0', { state: 'canceled' }), sampleJob('s0')] });
    expect(printWord(shipment)).toEqual({ kind: 'plain', words: 'Print canceled' });
  });

  it('a live label without one is amber; what was never bought has none', () => {
    expect(printWord(sampleShipment(0, { printJobs: [] }))).toEqual({ kind: 'wait', words: 'Not printed' });
    expect(printWord(sampleShipment(0, { state: 'failed', printJobs: [] }))).toBeNull();
  });
});

describe('what canceling means', () => {
  it('free until USPS sends its manifest', () => {
    expect(cancelWords(sampleShipment(0), now, zone)).toEqual({
      free: true,
      button: 'Cancel the label',
      meaning: 'Free until 12:30 AM Central on Fri Nov 20 (10:30 PM here): USPS takes the label back and doesn’t keep the $7.28. The label can’t be used afterwards.',
    });
  });

  it('a request for a refund from that moment on', () => {
    const later = new Date('2026-11-20T06:30:00.000Z');
    expect(cancelWords(sampleShipment(0), later, zone)).toEqual({
      free: false,
      button: 'Ask for a refund',
      meaning: 'USPS has sent its manifest of this label, so a refund of $7.28 is requested, not granted: '
        + 'USPS decides later, and only for a label that was never scanned. The label can’t be used afterwards.',
    });
  });

  it('refused or disputed once it is on a SCAN form, however early', () => {
    const { free, button, meaning } = cancelWords(sampleShipment(0, { formId: 'f1' }), now, zone);
    expect([free, button]).toEqual([false, 'Ask for a refund']);
    expect(meaning).toContain('asked for, not granted');
  });
});
