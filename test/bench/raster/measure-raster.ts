import { createRasterizer } from '../../../electron/raster/raster.ts';
import { startCupsChain, whyNoCupsChain } from '../../raster/beside-cups/cups-chain.ts';
import { sampleLabels } from '../../raster/sample-labels/sample-labels.ts';
import { measureBesideCups, type BesideCups } from './beside-cups.ts';
import { measureOtherRenderers, type OtherRenderer } from './other-renderers.ts';
import { measureFirstLabel, measureMemory } from './processes.ts';
import { qualityWords, type Quality } from './quality.ts';

/** Ratios to CUPS's own chain, growth in dots, memory in MB. */
const limits = {
  ms: { 203: 0.25, 300: 0.4 }, aimMs: { 203: 0.15, 300: 0.25 }, bytes: 0.35, growth: 0.1, lastByte: 0.3, batch: 0.25, aimBatch: 0.15, memory: 20,
} as const;

interface Check { readonly what: string; readonly value: number; readonly limit: number; readonly aim?: number; readonly unit: string }

const withinLimit = ({ value, limit }: Check): boolean => value <= limit;

const checkLine = (check: Check): string => {
  const { what, value, limit, aim, unit } = check;
  const aimWords = aim === undefined ? '' : `, ${value <= aim ? 'within' : 'over'} the aim of ${aim}`;
  return `    ${what} ${value.toFixed(2)}${unit}, ${withinLimit(check) ? 'within' : 'OVER'} the limit of ${limit}${aimWords}`;
};

const checksOf = ({ dpi, ours, cups, lastByteMs, batch }: BesideCups): Check[] => [
  { what: 'time', value: ours.ms / cups.ms, limit: limits.ms[dpi], aim: limits.aimMs[dpi], unit: ' times' },
  { what: 'bytes', value: ours.bytes / cups.bytes, limit: limits.bytes, unit: ' times' },
  { what: 'bar growth', value: Math.abs(ours.quality.growth ?? Number.NaN), limit: limits.growth, unit: ' dot' },
  { what: 'to the last byte at a raw queue’s printer', value: lastByteMs / cups.ms, limit: limits.lastByte, unit: ' times' },
  // The limit on fifty in a row is for the head that most printers have.
  ...(dpi === 203 ? [{ what: 'fifty in a row, through a raw queue', value: batch.rawQueueMs / batch.cupsMs, limit: limits.batch, aim: limits.aimBatch, unit: ' times' }] : []),
];

/** A faster way that reads less isn't better. */
const noWorse = (ours: Quality, theirs: Quality): boolean =>
  ours.bars === ours.labels && ours.matrices === ours.labels * 2 && ours.bars >= theirs.bars && ours.matrices >= theirs.matrices;

const besideWords = (one: BesideCups): string => {
  const { dpi, ours, cups, lastByteMs, batch } = one;
  const whole = (value: number): string => String(Math.round(value));
  return `  ${dpi} dpi
    ours  ${ours.ms.toFixed(1)} ms, ${whole(ours.bytes)} bytes: ${qualityWords(ours.quality)}
    CUPS  ${cups.ms.toFixed(1)} ms, ${whole(cups.bytes)} bytes: ${qualityWords(cups.quality)}
    codes ${noWorse(ours.quality, cups.quality) ? 'all read' : 'NOT ALL READ'}
    to the last byte through a raw queue ${lastByteMs.toFixed(1)} ms; fifty drawn, read back and encoded ${whole(batch.drawnMs)} ms, through a raw queue ${whole(batch.rawQueueMs)} ms, by CUPS's chain ${whole(batch.cupsMs)} ms (medians of ${batch.rounds})
${checksOf(one).map(checkLine).join('\n')}`;
};

const otherWords = ({ name, dpi, ms, quality }: OtherRenderer): string => `  ${name}, ${dpi} dpi: ${ms.toFixed(1)} ms; ${qualityWords(quality)}`;

/** What drawing labels costs beside CUPS's own chain and other programs, as figures, as words, and whether all of it is within its limits. */
export const measureRaster = async () => {
  const labels = await sampleLabels();
  const because = whyNoCupsChain();
  const rasterizer = createRasterizer();
  const beside: BesideCups[] = [];
  if (because === null) {
    const cups = await startCupsChain();
    try {
      for (const dpi of [203, 300] as const) beside.push(await measureBesideCups(labels, dpi, rasterizer, cups));
    } finally {
      await cups.close();
    }
  }
  await rasterizer.close();
  const others = [...await measureOtherRenderers(labels, 203), ...await measureOtherRenderers(labels, 300)];
  const memory = await measureMemory();
  const first = await measureFirstLabel();
  const memoryCheck: Check = { what: 'memory', value: memory.after2000 - memory.after50, limit: limits.memory, unit: ' MB more' };
  const checks = [...beside.flatMap(checksOf), memoryCheck];
  const { modules, pdfium, reader, drawing } = first.steps;
  return {
    figures: { beside, others, memory, first },
    within: checks.every(withinLimit) && beside.every(({ ours, cups }) => noWorse(ours.quality, cups.quality)),
    words: `A label's PDF to ZPL with read-back, in its thread, beside CUPS's own chain (drv:///sample.drv/zebra.ppd), the same fifty PDFs in turns: times are medians, bytes means
${beside.length === 0 ? `  not measured: ${because}` : beside.map(besideWords).join('\n')}
Other programs on the same PDFs, to a bitmap only, with the start of their process
${others.length === 0 ? '  none is installed' : others.map(otherWords).join('\n')}
Memory of a process that draws labels
    after 50 ${memory.after50.toFixed(0)} MB, after 2,000 ${memory.after2000.toFixed(0)} MB (${memory.seconds.toFixed(0)} s)
${checkLine(memoryCheck)}
The first label after start (medians of ${first.repetitions}, from the sources)
    in its thread ${first.firstMs.toFixed(0)} ms, the second ${first.secondMs.toFixed(0)} ms; by steps without a thread: modules ${modules.toFixed(0)}, PDFium ${pdfium.toFixed(0)}, the bar-code reader ${reader.toFixed(0)}, drawing, reading and encoding ${drawing.toFixed(0)} ms`,
  };
};
