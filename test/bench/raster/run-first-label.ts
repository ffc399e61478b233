/* The first label of a process that was just started, in its thread or step by step; `fork`ed with one of the two words. */
import { sampleLabel } from '../../raster/sample-label.ts';

const pdf = await sampleLabel();
const options = {
  dpi: 203, widthInches: 4, heightInches: 6, expect: ['9234690361980900000142'], encoding: { language: 'zpl', compression: 'z64' },
} as const;

let before = performance.now();
const lap = (): number => {
  const now = performance.now();
  const passed = now - before;
  before = now;
  return passed;
};

if (process.argv[2] === 'thread') {
  const { createRasterizer } = await import('../../../electron/raster/raster.ts');
  lap();
  const rasterizer = createRasterizer();
  await rasterizer.draw(pdf, options);
  const first = lap();
  await rasterizer.draw(pdf, options);
  process.send?.({ first, second: lap() });
  await rasterizer.close();
} else {
  const { drawDocument } = await import('../../../electron/raster/draw-document.ts');
  const { loadPdfium } = await import('../../../electron/raster/pdf/pdfium.ts');
  const { loadReader } = await import('../../../electron/raster/read-back.ts');
  const modules = lap();
  await loadPdfium();
  const pdfium = lap();
  await loadReader();
  const reader = lap();
  await drawDocument(pdf, options, () => undefined);
  process.send?.({ modules, pdfium, reader, drawing: lap() });
}
process.disconnect();
