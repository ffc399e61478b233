import { describe, expect, it } from 'vitest';
import { historyWords } from '../../../renderer/shipments/after-purchase/history-words.ts';
import { mayBeOnPaper } from '../../../shared/printing/label-copies.ts';
import { printedWords } from '../../../renderer/shipments/after-purchase/printed-words.ts';
import { stateWord } from '../../../renderer/shipments/shipment-words.ts';
import { cents } from '../../../shared/format-money.ts';
import { PrintJobState } from '../../../shared/printing/print-job.ts';
import { sampleJob, sampleNow, sampleShipment } from '../sample-desk.ts';

describe('printing again', () => {
  it('asks where a copy may be there, and never after a print that failed, was held or taken back', () => {
    expect(PrintJobState.options.filter((state) => mayBeOnPaper(sampleJob('s0', { state })))).toEqual(['sending', 'accepted', 'completed', 'unknown', 'confirmed']);
  });

  it('says how often it came out, and counts nothing that nobody knows', () => {
    const jobs = [
      sampleJob('s0', { state: 'confirmed' }), sampleJob('s0', { state: 'unknown', doubt: 'interrupted' }), sampleJob('s0', { state: 'failed' }),
      sampleJob('s0'), sampleJob('s0', { state: 'unknown', doubt: 'one-way' }),
    ];
    expect([printedWords(jobs), printedWords([sampleJob('s0', { state: 'held' })])]).toEqual(['Printed 3×.', '']);
  });
});

describe('the history', () => {
  const entry = (kind: string, detail = '') => ({ at: sampleNow, kind, detail, job: null });

  it('has words for each entry, its reason as a sentence and its numbers to be read', () => {
    expect([
      entry('cancel-refused', 'labels associated with a scan form cannot be canceled'), entry('refund-requested', '104001'),
      entry('return-made', '9234690361980900000142'), entry('something-new', 'of another version'),
    ].map(historyWords)).toEqual([
      { title: 'USPS refused: the label is live and stays charged', detail: 'Labels associated with a scan form cannot be canceled.' },
      { title: 'Refund requested, not granted', detail: 'Dispute number 104001.' },
      { title: 'Return label made', detail: '9234 6903 6198 0900 0001 42' },
      { title: 'something new', detail: 'Of another version.' },
    ]);
  });

  it('has each print with what the printer said of it', () => {
    const job = sampleJob('s0', { state: 'failed', detail: 'out of paper' });
    expect(historyWords({ at: sampleNow, kind: 'print', detail: '', job })).toEqual({ title: 'Print on Zebra ZD421: print failed', detail: 'Not printed: out of paper.' });
  });
});

describe('the state', () => {
  it('is refunded by what a person recorded alone, and of a return label that it is one', () => {
    const asked = sampleShipment(0, { state: 'refund-requested', charged: cents(728) });
    expect([asked, { ...asked, refunded: cents(700) }, { ...asked, refunded: cents(728) }, sampleShipment(0, { returnOf: 's1' })].map((shipment) => stateWord(shipment).words))
      .toEqual(['Refund requested', 'Partly refunded', 'Refunded', 'Return label']);
  });
});
