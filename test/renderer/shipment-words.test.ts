import { describe, expect, it } from 'vitest';
import { cancelWords, jobSentence, printWord, seemsPrinted, stateWord } from '../../renderer/shipments/shipment-words.ts';
import { ShipmentState } from '../../shared/shipment.ts';
import { sampleJob, sampleNow, sampleShipment } from './sample-desk.ts';

const now = new Date(sampleNow);
const zone = 'America/Los_Angeles';

describe('the state of a shipment', () => {
  it('has a word of its own, and "refunded" is none of them', () => {
    const words = ShipmentState.options.map((state) => [state, stateWord(sampleShipment(0, { state })).words]);
    expect(Object.fromEntries(words)).toEqual({
      intended: 'Not sent yet', sent: 'Asking USPS', bought: 'Live', failed: 'Not bought', unknown: 'Unknown', canceled: 'Canceled',
      'refund-requested': 'Refund requested',
    });
  });

  it('says when it is on a SCAN form', () => {
    expect(stateWord(sampleShipment(0, { formId: 'f1' }))).toEqual({ kind: 'good', words: 'On SCAN form' });
  });
});

describe('prints', () => {
  const printed = (change: Parameters<typeof sampleJob>[1]) => sampleShipment(0, { printJobs: [sampleJob('s0', change)] });
  const network = { printerId: 'network:192.168.1.20:9100' } as const;

  it.each([
    ['a queue that heard nothing yet', printed({ state: 'sent' }), { kind: 'plain', words: 'Sent' }, 'Sent to the queue; no answer yet', true],
    ['a raw port', printed({ ...network, state: 'sent' }), { kind: 'plain', words: 'Sent' }, 'Sent; this printer can’t say more', true],
    ['a printer at work', printed({ state: 'accepted' }), { kind: 'plain', words: 'Printing' }, 'The printer has it; not finished yet', true],
    ['a finished page', printed({ state: 'completed' }), { kind: 'good', words: 'Printed' }, 'The printer says it is printed', true],
    ['a queue that knows no more than its own part', printed({ state: 'completed', detail: 'Handed to the printer' }), { kind: 'good', words: 'Handed over' }, 'Handed to the printer', true],
    ['a folder', printed({ printerId: 'folder', state: 'completed', detail: 'Saved as a.pdf' }), { kind: 'good', words: 'Saved' }, 'Saved as a.pdf', true],
    ['a failure', printed({ state: 'failed', detail: 'Out of paper.' }), { kind: 'stop', words: 'Print failed' }, 'Not printed: Out of paper.', false],
    ['a job that waits', printed({ state: 'queued' }), { kind: 'plain', words: 'Waiting' }, 'Waiting to be sent', false],
  ])('%s', (_, shipment, word, sentence, seems) => {
    const [job] = shipment.printJobs;
    expect([printWord(shipment), job && jobSentence(job), seemsPrinted(shipment)]).toEqual([word, sentence, seems]);
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
      meaning: 'Free until 10:30 PM: USPS takes the label back and doesn’t keep the $7.28. The label can’t be used afterwards.',
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
