import { PDFDocument } from 'pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { Failed } from '../../../shared/failure.ts';
import type { Media } from '../../../shared/printing/printing.ts';
import { sampleLabel } from '../../raster/sample-label.ts';
import { labelDocument } from '../print-through.ts';
import { quietPrinting } from '../quiet-printing.ts';

/** None of these is reached: nothing is sent while a document is prepared. */
const printing = quietPrinting({ networkPrinters: () => [{ name: 'Dock', host: '127.0.0.1', port: 9, protocol: 'raw', path: '' }] });
const never = new AbortController().signal;

const pdfOf = async (count: number, size: [number, number]): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create();
  for (let page = 0; page < count; page++) pdf.addPage(size);
  return pdf.save({ addDefaultPage: false });
};

/** A document with a lock on it, as far as a reader looks before it asks for the password. */
const locked = async (): Promise<Uint8Array> => {
  const text = Buffer.from(await (await PDFDocument.load(await sampleLabel())).save({ useObjectStreams: false })).toString('latin1');
  const hash = `<${'41'.repeat(32)}>`;
  return Buffer.from(text.replace('trailer\n<<', `trailer\n<<\n/ID [<00> <00>]\n/Encrypt << /Filter /Standard /V 1 /R 2 /O ${hash} /U ${hash} /P -4 >>`), 'latin1');
};

const whyNot = async (printerId: string, bytes: Uint8Array, media: Media = '4x6', pages: readonly number[] | null = null): Promise<string> => {
  try {
    await printing.prepare(await labelDocument({ media, pages, content: { type: 'pdf', bytes } }), printerId, never);
  } catch (error) {
    if (error instanceof Failed && error.failure.code === 'print-failed') return error.failure.because;
    throw error;
  }
  return 'prepared';
};

describe.each([['a driver', 'folder'], ['a thermal head', 'network:127.0.0.1:9']])('what can’t be printed by %s is refused in words:', (_, printerId) => {
  let label: Uint8Array;
  beforeAll(async () => {
    label = await sampleLabel();
  });

  test('a document that is locked', async () => {
    expect(await whyNot(printerId, await locked())).toBe('The document is locked with a password');
  });
  test('a document of 300 pages', async () => {
    expect(await whyNot(printerId, await pdfOf(300, [288, 432]))).toMatch(/300 pages/);
  });
  test('a document of no page', async () => {
    expect(await whyNot(printerId, await pdfOf(0, [288, 432]))).toMatch(/no page|no PDF that can be read/);
  });
  test('a page of A0', async () => {
    expect(await whyNot(printerId, await pdfOf(1, [2384, 3370]))).toMatch(/33\.11×46\.81 in/);
  });
  test('a document that ends in the middle', async () => {
    expect(await whyNot(printerId, label.slice(0, -200))).toBe('The document was cut off: its end is missing');
  });
  test('something else', async () => {
    expect(await whyNot(printerId, Buffer.from('<html>Service unavailable</html>'))).toBe('The document is no PDF');
    expect(await whyNot(printerId, new Uint8Array())).toBe('The document is empty');
  });
  test('a page that isn’t there', async () => {
    expect(await whyNot(printerId, label, '4x6', [2])).toMatch(/no page 2/);
  });
  test('and a sound one after all of them is prepared', async () => {
    expect(await whyNot(printerId, label)).toBe('prepared');
  });
});

test('a label whose bars don’t say what they must is held, and isn’t sent by itself', async () => {
  const document = await labelDocument({ expect: ['9205590000000000000000'] });
  const { held } = await printing.prepare(document, 'network:127.0.0.1:9', never);
  expect(held).toEqual({ because: 'The bar code can’t be read from the page as it would be printed' });
});

test('pages are printed one by one, or some of them, in their order', async () => {
  const pdf = await PDFDocument.create();
  for (const height of [432, 400, 300]) pdf.addPage([288, height]);
  const content = { type: 'pdf', bytes: await pdf.save() } as const;
  const heights = async (pages: readonly number[] | null): Promise<number[]> => {
    const { bytes, pageCount } = await printing.prepare(await labelDocument({ content, pages, expect: [] }), 'folder', never);
    const made = await PDFDocument.load(bytes);
    expect(pageCount).toBe(made.getPageCount());
    return made.getPages().map((page) => page.getHeight());
  };
  expect(await heights(null)).toEqual([432, 400, 300]);
  expect(await heights([3])).toEqual([300]);
  expect(await heights([2, 1])).toEqual([400, 432]);
});

test('a preparation that is canceled throws the reason', async () => {
  await expect(printing.prepare(await labelDocument(), 'folder', AbortSignal.abort(new Error('closing')))).rejects.toThrow('closing');
});
