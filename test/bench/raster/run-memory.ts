/* Draws labels over and over in a process of its own, and tells how much memory it holds; `fork`ed with --expose-gc. */
import { setTimeout } from 'node:timers/promises';
import { createRasterizer } from '../../../electron/raster/raster.ts';
import { sampleLabels } from '../../raster/sample-labels/sample-labels.ts';

const labels = await sampleLabels();
const rasterizer = createRasterizer();

const draw = async (count: number): Promise<void> => {
  for (let number = 0; number < count; number++) {
    const label = labels[number % labels.length];
    if (label === undefined) throw new Error('no labels');
    const { readBack } = await rasterizer.draw(label.pdf, {
      dpi: 203, widthInches: 4, heightInches: 6, expect: [label.bars], encoding: { language: 'zpl', compression: 'z64' },
    });
    if (readBack !== 'read') throw new Error(`${label.name} was not read back`);
  }
};

const heldMb = async (): Promise<number> => {
  for (let turn = 0; turn < 3; turn++) {
    globalThis.gc?.();
    await setTimeout(50);
  }
  return process.memoryUsage.rss() / 1e6;
};

const start = performance.now();
await draw(50);
const after50 = await heldMb();
await draw(1950);
process.send?.({ after50, after2000: await heldMb(), seconds: (performance.now() - start) / 1000 });
await rasterizer.close();
process.disconnect();
