import { describe, expect, it } from 'vitest';
import { nextBoxDraft, draftAfter } from '../../../renderer/ship/boxes/next-box.ts';
import { endsBoxes, readBox } from '../../../renderer/ship/boxes/read-box.ts';
import { mailpieceFromDraft } from '../../../renderer/ship/draft/mailpiece-from-draft.ts';
import { emptyCustomsLine } from '../../../renderer/ship/customs/draft-line.ts';
import { draftStep, nextDraft } from '../../../renderer/ship/draft/ship-draft.ts';
import { orderWords } from '../../../renderer/words/box-words.ts';
import { context, settings, typed } from './sample-draft.ts';

const first = typed({
  packaging: 'medium-flat-rate-box', shipDate: '2026-11-21', printerId: 'cups:zebra', useAddressAsTyped: true, extras: ['insurance'], value: '20', orderNumber: '10442',
  reference: 'SKU-88', costCode: 'returns', customsContentType: 'GIFT', customsComments: 'toys', customsLines: [{ ...emptyCustomsLine, description: 'Bear' }],
  box: { number: 1, of: '3' },
});

describe('another box', () => {
  it('keeps who it goes to and how; weight, size and what is inside are its own', () => {
    expect(nextBoxDraft(first)).toEqual({
      ...first, packaging: 'own-box', weight: '', length: '', width: '', height: '', value: '', customsComments: '', customsLines: [emptyCustomsLine],
      box: { number: 2, of: '3' },
    });
  });

  it('is the second of nobody knows how many where nothing was said, and one more than were counted leaves the count open', () => {
    const { box: _, ...uncounted } = first;
    expect([nextBoxDraft(uncounted).box, nextBoxDraft({ ...first, box: { number: 3, of: '3' } }).box]).toEqual([{ number: 2, of: '' }, { number: 4, of: '' }]);
  });

  it('is what is kept of a bought box where more are known to come, and else the next parcel', () => {
    expect(draftAfter(first, settings)).toEqual(nextBoxDraft(first));
    for (const box of [undefined, { number: 1, of: '' }, { number: 2, of: '' }, { number: 3, of: '3' }, { number: 3, of: '2' }])
      expect(draftAfter({ ...first, box }, settings)).toEqual(nextDraft(first, settings));
  });
});

describe('the boxes of an order', () => {
  const second = nextBoxDraft(first);

  it('end with another order’s number, and with no other change', () => {
    const after = (change: Parameters<typeof draftStep>[1]) => draftStep(second, change).box;
    expect([
      after({ type: 'set', change: { orderNumber: '10443' } }), after({ type: 'set', change: { orderNumber: ' 10442' } }), after({ type: 'set', change: { weight: '9' } }),
      draftStep(first, { type: 'set', change: { orderNumber: '10443' } }).box,
    ]).toEqual([undefined, second.box, second.box, first.box]);
    expect([endsBoxes(second, '10443'), endsBoxes(second, '10442'), endsBoxes(first, '10443')]).toEqual([true, false, false]);
  });

  it('are counted from one to 9999, or not at all', () => {
    const read = (number: number, of: string) => { const one = readBox({ number, of }); return one.ok ? one.box : one.because.split(',')[0]; };
    expect([read(1, ''), read(2, ' '), read(1, '1'), read(2, ' 3 '), read(1, '9999')])
      .toEqual([null, { number: 2, of: null }, { number: 1, of: 1 }, { number: 2, of: 3 }, { number: 1, of: 9999 }]);
    for (const wrong of ['0', '10000', '3.5', '-2', 'three']) expect(read(1, wrong)).toBe('How many boxes the order has is a number');
    expect(read(4, '3')).toBe('This is box 4');
  });

  it('are part of the mailpiece that is quoted and bought, where there is more than the one', () => {
    const box = (draft: typeof first) => { const read = mailpieceFromDraft(draft, context); return read.ok ? read.mailpiece.box : read.problems; };
    expect([box(typed()), box(typed({ box: { number: 1, of: '3' } })), box(typed({ box: { number: 2, of: '' } })), box(typed({ box: { number: 2, of: '1' } }))]).toEqual([
      undefined, { number: 1, of: 3 }, { number: 2, of: null },
      [{ field: 'box', message: 'This is box 2, so there are 2 at least. Leave it empty while nobody knows.' }],
    ]);
  });

  it('are said beside the order', () => {
    expect([
      orderWords({ orderNumber: '10442' }), orderWords({ orderNumber: '10442', box: { number: 2, of: 3 } }), orderWords({ orderNumber: '', box: { number: 2, of: null } }),
    ]).toEqual(['10442', '10442 · box 2 of 3', 'box 2']);
  });
});
