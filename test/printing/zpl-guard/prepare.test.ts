import { describe, expect, test } from 'vitest';
import { Failed } from '../../../shared/failure.ts';
import { plainProfile } from '../../../shared/printing/plain-profile.ts';
import { createPrinting } from '../../../electron/printing/create-printing.ts';
import type { PreparedJob } from '../../../electron/printing/printing.ts';
import { label } from './hostile-labels.ts';

const zebra = { name: 'Zebra', host: '127.0.0.1', port: 9, protocol: 'raw', path: '' } as const;
const printerId = 'network:127.0.0.1:9';

const prepare = async (
  zpl: string | Buffer, { pages = null, ...profile }: Partial<typeof plainProfile> & { readonly pages?: number[] | null } = {},
): Promise<Partial<PreparedJob> | Failed['failure']> => {
  const printing = createPrinting({
    networkPrinters: () => [zebra], profiles: () => ({ [printerId]: { ...plainProfile, language: 'zpl', dpi: 203, ...profile } }), folder: '/nowhere',
    cups: { socketPath: '/nowhere/cups.sock' },
  });
  const content = { type: 'zpl', bytes: Buffer.from(zpl.toString('latin1'), 'latin1'), dpi: 203 } as const;
  try {
    const { pageCount, held, bytes } = await printing.prepare(
      { kind: 'label', title: 'Label 000010', media: '4x6', content, pages, expect: [], sheetPlace: 1 }, printerId, new AbortController().signal,
    );
    return { pageCount, held, bytes };
  } catch (error) {
    if (error instanceof Failed) return error.failure;
    throw error;
  }
};

const failed = (because: string) => ({ code: 'print-failed', printer: 'Zebra', because });

describe('a carrier’s ZPL that is made ready for a printer', () => {
  test('is itself, with what the profile sets before it and what it set itself put back behind it', async () => {
    expect(await prepare(label(), { darkness: 4, speed: 3 }))
      .toEqual({ pageCount: 1, held: null, bytes: Buffer.from(`^XA^PR3^MD4^XZ\n${label()}^XA^BY2,3,10^MD0^XZ\n`) });
  });

  test('is held with what would be printed of it', async () => {
    const because = 'The carrier’s ZPL is held: ^MMT sets tear-off, peel-off or cutting for every label after this one. Released, it is printed without that';
    expect(await prepare(label({ before: '^MMT' }))).toEqual({ pageCount: 1, held: { because }, bytes: Buffer.from(`${label()}^XA^BY2,3,10^XZ\n`) });
  });

  test('may be one page of several, and no page that isn’t there', async () => {
    expect(await prepare(label() + label({ data: 'CUSTOMS' }), { pages: [2] })).toMatchObject({ pageCount: 1 });
    expect(await prepare(label(), { pages: [2] })).toEqual(failed('The label has no page 2'));
  });

  test.each([['another head', { dpi: 300 }], ['another language', { language: 'tspl' }]] as const)('fails at %s', async (_what, profile) => {
    expect(await prepare(label(), profile)).toEqual({ code: 'label-tied-to-printer', printer: 'Zebra', dpi: 203 });
  });

  test.each([
    ['of ten megabytes', Buffer.alloc(10_000_000, '^XA^FO1,1^FDA^FS^XZ'), 'The carrier’s ZPL can’t be sent: this is longer than 8 MB. Cancel the label and buy it as PDF'],
    ['that stores itself in the printer', label({ before: '^DFE:A.ZPL^FS' }), 'The carrier’s ZPL can’t be sent: ^DFE:A.ZPL stores the label in the printer. Cancel the label and buy it as PDF'],
    ['that is a PDF', '%PDF-1.7', 'The carrier’s ZPL can’t be sent: text stands between commands; this holds no label. Cancel the label and buy it as PDF'],
  ])('fails with words %s', async (_what, zpl, because) => {
    expect(await prepare(zpl)).toEqual(failed(because));
  });
});
