import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PrintProgress } from '../../../electron/printing/printing.ts';
import { sampleLabel } from '../../raster/sample-label.ts';
import { printLabel, refusalOf, submitLabel } from '../print-through.ts';
import { quietPrinting } from '../quiet-printing.ts';

const run = promisify(execFile);

/** Why no small disk can be made here; null where one can. */
const because = await (async (): Promise<string | null> => {
  const probe = await mkdtemp(join(tmpdir(), 'small-disk-'));
  try {
    await run('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', probe]);
    await run('umount', [probe]);
    return null;
  } catch {
    return 'nothing can be mounted';
  } finally {
    await rm(probe, { recursive: true, force: true });
  }
})();

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

test('a folder that was taken away is made again; one whose place is gone for good is refused', async () => {
  const folder = join(place, 'share', 'labels');
  await save(folder, 'Label');
  await rm(join(place, 'share'), { recursive: true });
  expect(await save(folder, 'Label')).toEqual([{ state: 'completed', detail: 'Saved as Label.pdf' }]);
  await rm(join(place, 'share'), { recursive: true });
  await writeFile(join(place, 'share'), '');
  expect(await refusalOf(submitLabel(quietPrinting({ folder }), 'folder')))
    .toEqual({ because: 'There is a file in the folder’s place', perhapsSent: false });
});

describe.skipIf(because !== null)(`on a disk of its own${because === null ? '' : ` (skipped: ${because})`}`, () => {
  test('a full disk refuses the job, leaves no half of a file, and takes the next when there is room', async () => {
    const folder = join(place, 'small');
    await mkdir(folder);
    await run('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]);
    try {
      await writeFile(join(folder, 'everything'), Buffer.alloc(64 * 1024));
      expect(await refusalOf(submitLabel(quietPrinting({ folder }), 'folder')))
        .toEqual({ because: 'The disk of the folder is full', perhapsSent: false });
      expect(await readdir(folder)).toEqual(['everything']);
      await rm(join(folder, 'everything'));
      expect(await save(folder, 'Label')).toEqual([{ state: 'completed', detail: 'Saved as Label.pdf' }]);
    } finally {
      await run('umount', [folder]);
    }
  });
});

test('a printer that isn’t known is thrown as not found', async () => {
  await expect(submitLabel(quietPrinting(), 'network:nowhere:9100')).rejects.toMatchObject({ failure: { code: 'not-found', what: 'printer' } });
});
