import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createPrinting } from '../../electron/printing/create-printing.ts';
import type { Printing, PrintProgress } from '../../electron/printing/printing.ts';

let place: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'folder-'));
});
afterEach(() => rm(place, { recursive: true, force: true }));

const printingTo = (folder: string): Printing =>
  createPrinting({ networkPrinters: () => [], rawQueueDpi: () => ({}), folder, cups: { socketPath: join(place, 'no-cups') } });

const save = async (printing: Printing, title: string, pdf: string): Promise<PrintProgress[]> => {
  const told: PrintProgress[] = [];
  const document = { title, media: '4x6', pdf: Buffer.from(pdf) } as const;
  await printing.print(document, 'folder', (progress) => told.push(progress), new AbortController().signal);
  return told;
};

test('documents are kept under plain names, and none replaces another', async () => {
  const folder = join(place, 'made', 'when needed');
  const printing = printingTo(folder);
  expect(await save(printing, 'Label 9234', 'one')).toEqual([{ state: 'completed', detail: 'Saved as Label 9234.pdf' }]);
  expect(await save(printing, 'Label 9234', 'two')).toEqual([{ state: 'completed', detail: 'Saved as Label 9234-2.pdf' }]);
  await save(printing, '../../Étage: 3*', 'three');
  await save(printing, '…', 'four');
  const names = (await readdir(folder)).toSorted();
  expect(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')])))
    .toEqual([['Etage 3.pdf', 'three'], ['Label 9234-2.pdf', 'two'], ['Label 9234.pdf', 'one'], ['document.pdf', 'four']]);
});

test('with no CUPS to ask, the folder is the one printer', async () => {
  expect(await printingTo(join(place, 'later')).list()).toEqual([
    { id: 'folder', name: 'Save to a folder', kind: 'folder', model: '', language: 'pdf', dpi: null, state: 'ready', detail: '' },
  ]);
  expect(await readdir(place)).toEqual([]);
});

test('a folder that can’t be made is a fault, and the job fails with its reason', async () => {
  await writeFile(join(place, 'file'), '');
  const printing = printingTo(join(place, 'file', 'folder'));
  expect((await printing.list()).map(({ state, detail }) => [state, detail])).toEqual([['fault', 'The folder can’t be written to']]);
  expect(await save(printing, 'Label', 'one')).toEqual([{ state: 'failed', detail: 'The folder can’t be written to (ENOTDIR)' }]);
});

test('a printer that isn’t known is thrown, not reported', async () => {
  const document = { title: 'Label', media: '4x6', pdf: new Uint8Array() } as const;
  const printing = printingTo(place);
  await expect(printing.print(document, 'network:nowhere:9100', () => undefined, new AbortController().signal)).rejects.toMatchObject({ failure: { code: 'not-found', what: 'printer' } });
});
