import { describe, expect, it } from 'vitest';
import { attentionWords } from '../../renderer/attention/attention-words.ts';
import { cents } from '../../shared/format-money.ts';

const item = { shipmentId: 's1', orderNumber: '10441', to: 'Priya Natarajan', total: cents(765), detail: 'Out of paper.' };
const zebra = { name: 'Zebra ZD421', kind: 'cups' } as const;

describe('what waits for somebody', () => {
  it('an unknown purchase is asked about, never bought again', () => {
    expect(attentionWords({ ...item, kind: 'unknown', detail: '' }, zebra)).toEqual({
      kind: 'stop', words: 'Unknown', meaning: 'It isn’t known whether USPS charged it. Don’t buy another.', step: 'Ask USPS again',
    });
  });

  it('a failed print goes to the label printer, with the reason told', () => {
    expect(attentionWords({ ...item, kind: 'print-failed' }, zebra)).toEqual({
      kind: 'stop', words: 'Print failed', meaning: 'Paid for; the last print failed. Out of paper.', step: 'Print on Zebra ZD421',
    });
  });

  it('without a label printer, one is chosen first', () => {
    expect(attentionWords({ ...item, kind: 'not-printed', detail: '' }, null).step).toBe('Choose a printer');
    expect(attentionWords({ ...item, kind: 'not-printed', detail: '' }, { name: 'Save to a folder', kind: 'folder' }).step).toBe('Save the label');
  });
});
