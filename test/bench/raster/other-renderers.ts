import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bytesPerRow, type Bitmap } from '../../../electron/raster/bitmap.ts';
import type { SampleLabel } from '../../raster/sample-labels/sample-labels.ts';
import { median } from '../median.ts';
import { qualityOf, type Quality } from './quality.ts';

const run = promisify(execFile);

/** A binary PBM, or a binary PGM by a threshold. */
const bitmapOfPnm = (file: Buffer): Bitmap => {
  const header = /^(P[45])\s+(\d+)\s+(\d+)\s+(?:(255)\s)?/.exec(file.toString('latin1', 0, 200).replace(/^(P[45]\n)#.*\n/, '$1'));
  if (header === null) throw new Error('no PBM or PGM');
  const [width, height] = [Number(header[2]), Number(header[3])];
  const data = file.subarray(file.length - (header[1] === 'P4' ? bytesPerRow(width) * height : width * height));
  if (header[1] === 'P4') return { width, height, bits: new Uint8Array(data) };
  const bits = new Uint8Array(bytesPerRow(width) * height);
  for (let place = 0; place < width * height; place++) {
    const byte = Math.floor(place / width) * bytesPerRow(width) + ((place % width) >> 3);
    if ((data[place] ?? 0) < 128) bits[byte] = (bits[byte] ?? 0) | (0x80 >> (place % width & 7));
  }
  return { width, height, bits };
};

const renderers = [
  { name: 'pdftoppm -mono', program: '/usr/bin/pdftoppm', made: 'page.pbm', args: (dpi: number) => ['-r', String(dpi), '-mono', '-singlefile', 'page.pdf', 'page'] },
  { name: 'pdftoppm -gray, a threshold', program: '/usr/bin/pdftoppm', made: 'page.pgm', args: (dpi: number) => ['-r', String(dpi), '-gray', '-singlefile', 'page.pdf', 'page'] },
  { name: 'Ghostscript pbmraw', program: '/usr/bin/gs', made: 'page.pbm', args: (dpi: number) => ['-q', '-dSAFER', '-dBATCH', '-dNOPAUSE', '-sDEVICE=pbmraw', `-r${dpi}`, '-sOutputFile=page.pbm', 'page.pdf'] },
];

export interface OtherRenderer { readonly name: string; readonly dpi: number; readonly ms: number; readonly quality: Quality }

/** Other programs on the same labels: to a bitmap only, each with the start of its process. Those that aren't installed are left out. */
export const measureOtherRenderers = async (labels: readonly SampleLabel[], dpi: 203 | 300): Promise<OtherRenderer[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'labeldesk-bench-'));
  const measured: OtherRenderer[] = [];
  try {
    for (const { name, program, made, args } of renderers) {
      if (!existsSync(program)) continue;
      const times: number[] = [];
      const drawn: { label: SampleLabel; page: Bitmap }[] = [];
      for (const label of labels) {
        await writeFile(join(folder, 'page.pdf'), label.pdf);
        const start = performance.now();
        await run(program, args(dpi), { cwd: folder });
        times.push(performance.now() - start);
        drawn.push({ label, page: bitmapOfPnm(await readFile(join(folder, made))) });
      }
      measured.push({ name, dpi, ms: median(times), quality: await qualityOf(drawn, dpi) });
    }
    return measured;
  } finally {
    await rm(folder, { recursive: true });
  }
};
