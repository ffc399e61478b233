import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PrintProgress } from '../../../electron/printing/printing.ts';
import { sampleLabel } from '../../raster/sample-label.ts';
import { printLabel, refusalOf, submitLabel } from '../print-through.ts';
import { quietPrinting } from '../quiet-printing.ts';

let place: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'folder-'));
});
afterEach(() => rm(place, { recursive: true, force: true }));

const save = async (folder: string, title: string): Promise<readonly PrintProgress[]> =>
  printLabel(quietPrinting({ folder }), 'folder', undefined, { title });

test('documents are kept as they are, under plain names, and none replaces another', async () => {
  const folder = join(place, 'made', 'when needed');
  expect(await save(folder, 'Label 9234')).toEqual([{ state: 'completed', detail: 'Saved as Label 9234.pdf' }]);
  expect(await save(folder, 'Label 9234')).toEqual([{ state: 'completed', detail: 'Saved as Label 9234-2.pdf' }]);
  await save(folder, '../../Étage: 3*');
  await save(folder, '…');
  expect((await readdir(folder)).toSorted()).toEqual(['Etage 3.pdf', 'Label 9234-2.pdf', 'Label 9234.pdf', 'document.pdf']);
  const original = Buffer.from(await sampleLabel());
  const [first] = await readdir(folder);
  expect((await readFile(join(folder, first ?? ''))).length).toBe(original.length);
});

test('with no CUPS to ask, the folder is the one printer', async () => {
  expect(await quietPrinting({ folder: join(place, 'later') }).list()).toEqual([{
    id: 'folder', name: 'Save to a folder', kind: 'folder', model: '', modelId: null, language: 'pdf', dpi: null,
    media: ['4x6', 'letter'], tells: 'jobs', state: 'ready', detail: '',
  }]);
  expect(await readdir(place)).toEqual([]);
});

test('a file in the folder’s place is a fault, and a job is refused with the reason', async () => {
  await writeFile(join(place, 'file'), '');
  const printing = quietPrinting({ folder: join(place, 'file', 'folder') });
  expect((await printing.list()).map(({ state, detail }) => [state, detail])).toEqual([['fault', 'The folder can’t be written to']]);
  expect(await refusalOf(submitLabel(printing, 'folder'))).toEqual({ because: 'There is a file in the folder’s place', perhapsSent: false });
});

test('a full disk refuses the job, and leaves no half of a file', async () => {
  // A device that is always full stands for a disk: what is opened there can't be written.
  const printing = quietPrinting({ folder: '/dev/full/labels' });
  expect(await refusalOf(submitLabel(printing, 'folder'))).toMatchObject({ perhapsSent: false });
});

test('a printer that isn’t known is thrown as not found', async () => {
  await expect(submitLabel(quietPrinting(), 'network:nowhere:9100')).rejects.toMatchObject({ failure: { code: 'not-found', what: 'printer' } });
});
