import { describe, expect, it } from 'vitest';
import { attentionWords, countWords } from '../../renderer/attention/attention-words.ts';
import type { AttentionItem } from '../../shared/app-status.ts';
import { cents } from '../../shared/format-money.ts';

const item: Omit<AttentionItem, 'kind'> = {
  shipmentId: 's1', formId: null, jobId: null, wrongScanId: null, orderNumber: '10441', to: 'Priya Natarajan', total: cents(765), detail: 'Out of paper.', fallback: null,
};
const zebra = { name: 'Zebra ZD421', kind: 'cups' } as const;

const moment = (instant: string): string => `<${instant}>`;

const laser = { printerId: 'cups:laser', name: 'Laser' };
const steps = (change: Partial<AttentionItem> & Pick<AttentionItem, 'kind'>, printer: Parameters<typeof attentionWords>[1] = zebra) =>
  attentionWords({ ...item, ...change }, printer, moment).steps.map(({ words }) => words);

describe('what waits for somebody', () => {
  it('an unknown purchase is asked about, never bought again', () => {
    expect(attentionWords({ ...item, kind: 'unknown', detail: '' }, zebra, moment)).toEqual({
      kind: 'stop', words: 'Unknown', meaning: 'It isn’t known whether USPS charged it. Don’t buy another.', steps: [{ step: 'resolve', words: 'Ask USPS again' }],
    });
  });

  it('one that USPS doesn’t settle is settled by a person', () => {
    expect(attentionWords({ ...item, kind: 'unsettled', detail: 'labels past their date' }, zebra, moment)).toEqual({
      kind: 'stop', words: 'Unknown', meaning: 'USPS was asked again and gives no label. Don’t buy another. Labels past their date.',
      steps: [{ step: 'open', words: 'Settle it' }],
    });
  });

  it('one that was probably not made is settled, or said to be seen', () => {
    expect(attentionWords({ ...item, kind: 'unconfirmed', detail: '' }, zebra, moment)).toEqual({
      kind: 'wait', words: 'Unconfirmed', meaning: 'Probably not bought: USPS has no such label. The next statement says for certain.',
      steps: [{ step: 'open', words: 'Settle it' }, { step: 'seen', words: 'It is seen' }],
    });
  });

  it('a label that may be canceled isn’t shipped', () => {
    expect(attentionWords({ ...item, kind: 'cancel-undecided', detail: '' }, zebra, moment)).toEqual({
      kind: 'stop', words: 'Canceled?', meaning: 'It isn’t known whether USPS canceled it. Don’t ship it.', steps: [{ step: 'resolve', words: 'Ask USPS again' }],
    });
  });

  it('a price that differs is looked at', () => {
    expect(attentionWords({ ...item, kind: 'price-differs', detail: '$6.70 was quoted, and $7.00 is charged.' }, zebra, moment)).toEqual({
      kind: 'wait', words: 'Price differs', meaning: '$6.70 was quoted, and $7.00 is charged.', steps: [{ step: 'open', words: 'Look at it' }],
    });
  });

  it('a failed print goes to the label printer, with the reason told', () => {
    expect(attentionWords({ ...item, kind: 'print-failed' }, zebra, moment)).toEqual({
      kind: 'stop', words: 'Print failed', meaning: 'Paid for; the last print failed. Out of paper.', steps: [{ step: 'print', words: 'Print on Zebra ZD421' }],
    });
  });

  it('a failed print goes to the fallback first', () => {
    expect(steps({ kind: 'print-failed', fallback: laser })).toEqual(['Print on Laser', 'Print on Zebra ZD421']);
  });

  it('without a label printer, one is chosen first', () => {
    expect(steps({ kind: 'not-printed', detail: '' }, null)).toEqual(['Choose a printer']);
    expect(steps({ kind: 'not-printed', detail: '' }, { name: 'Save to a folder', kind: 'folder' })).toEqual(['Save the label']);
  });

  it('what a job still has isn’t printed a second time', () => {
    expect(steps({ kind: 'not-printed', jobId: 'j1' })).toEqual(['Show the print']);
    expect(steps({ kind: 'not-printed', jobId: 'j1', fallback: laser })).toEqual(['Print on Laser', 'Show the print']);
  });

  it('a form says nothing of money', () => {
    const form = { kind: 'print-failed', shipmentId: null, formId: 'f1', jobId: 'j1', detail: 'tray 1 is empty' } as const;
    expect(attentionWords({ ...item, ...form }, zebra, moment)).toEqual({
      kind: 'stop', words: 'Print failed', meaning: 'The last print failed. Tray 1 is empty.', steps: [{ step: 'retry', words: 'Print again' }],
    });
  });

  it.each([
    ['print-unknown', ['It came out', 'It didn’t']],
    ['print-held', ['Show why']],
    ['printed-twice', ['There is one now']],
    ['not-scanned', ['Look at it']],
    ['form-unknown', ['Ask USPS again']],
    ['pickup-unknown', ['Ask USPS']],
    ['pickup-moved', ['Look at it']],
    ['wrong-scan', ['It is put right']],
  ] as const)('%s has its own steps', (kind, expected) => {
    expect(steps({ kind, jobId: 'j1', wrongScanId: 'w1' })).toEqual(expected);
  });
});

it('counts what waits, and says so where the tray holds no more', () => {
  expect([1, 199, 200, 203].map(countWords)).toEqual(['1', '199', '200+', '200+']);
});
