import { describe, expect, it } from 'vitest';
import { cannotPrint, formPrinters, printerLine, printerOfForm, printerState } from '../../../renderer/words/printer-words.ts';
import { howItPrints } from '../../../renderer/printers/printer-facts.ts';
import { PrinterState } from '../../../shared/printing/printing.ts';
import { samplePrinters } from '../sample-desk.ts';

const [zebra] = samplePrinters;
if (!zebra) throw new Error('no printer');

describe('a printer in words', () => {
  it('has a word for every state; what can’t be known is never called ready, and doesn’t stop anybody', () => {
    expect(PrinterState.options.map((state) => [state, printerState({ ...zebra, state }).words, cannotPrint({ ...zebra, state })])).toEqual([
      ['ready', 'Ready', false], ['busy', 'Printing', false], ['unknown', 'Reports nothing', false], ['paused', 'Paused', true],
      ['out-of-paper', 'Out of paper', true], ['open', 'Open', true], ['offline', 'Offline', true], ['fault', 'Fault', true],
    ]);
  });

  it('says its own words once, and not when they are the same', () => {
    expect(printerLine({ ...zebra, state: 'open', detail: 'Head open' })).toBe('Open · Head open');
    expect(printerLine({ ...zebra, state: 'out-of-paper', detail: 'Out of paper' })).toBe('Out of paper');
  });

  it('says what isn’t known about how it prints', () => {
    expect(howItPrints(zebra)).toBe('ZPL, 203 dpi, 4 × 6');
    expect(howItPrints({ ...zebra, dpi: null, media: [] })).toBe('ZPL, dpi not known, media not known');
  });

  it('takes forms of a size that it holds, or where nobody knows what it holds', () => {
    expect(formPrinters(samplePrinters, 'letter').map(({ id }) => id)).toEqual(['cups:laser', 'folder']);
    expect(formPrinters([{ ...zebra, media: [] }], 'letter')).toHaveLength(1);
  });

  it('takes a form that was made before to the printer of its own size, whatever is set since', () => {
    const laser = { ...zebra, id: 'cups:laser', media: ['letter' as const] };
    const thermal = { ...zebra, id: 'cups:thermal', media: ['4x6' as const] };
    const settings = { formSize: '4x6' as const, routes: { label: null, letterForm: 'cups:laser', labelForm: 'cups:thermal', testPage: null } };
    const printerOf = (media: '4x6' | 'letter' | null, printers = [laser, thermal]) => printerOfForm({ media }, settings, printers, thermal)?.id;
    expect([printerOf('letter'), printerOf('4x6'), printerOf(null), printerOf('letter', [thermal])]).toEqual(['cups:laser', 'cups:thermal', 'cups:thermal', undefined]);
  });
});
