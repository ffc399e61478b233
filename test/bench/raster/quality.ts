import type { Bitmap } from '../../../electron/raster/bitmap.ts';
import { readCodes } from '../../raster/read-bars.ts';
import { barErrors } from '../../raster/runs.ts';
import type { SampleLabel } from '../../raster/sample-labels/sample-labels.ts';

/** What came out of fifty labels, whichever way they were drawn. */
export interface Quality {
  readonly bars: number;
  readonly matrices: number;
  /** How much wider the bars of labels with filled ones are on the average, in dots; null where none could be measured. */
  readonly growth: number | null;
  readonly labels: number;
}

export const qualityOf = async (drawn: readonly { label: SampleLabel; page: Bitmap }[], dpi: number): Promise<Quality> => {
  const growths: number[] = [];
  let [bars, matrices] = [0, 0];
  for (const { label, page } of drawn) {
    const codes = await readCodes(page);
    if (codes.includes(label.bars)) bars++;
    matrices += label.matrices.filter((text) => codes.includes(text)).length;
    const ideal = label.edges.map(([from, to]) => [(from / 72) * dpi, (to / 72) * dpi] as const);
    const errors = label.kind === 'vector' ? barErrors(page, Math.round((label.acrossAt / 72) * dpi), ideal) : null;
    if (errors !== null) growths.push(errors.growth);
  }
  const growth = growths.length === 0 ? null : growths.reduce((sum, one) => sum + one, 0) / growths.length;
  return { bars, matrices, growth, labels: drawn.length };
};

export const qualityWords = ({ bars, matrices, growth, labels }: Quality): string =>
  `${bars} of ${labels} GS1-128, ${matrices} of ${labels * 2} Data Matrix, bars ${growth === null ? 'not measurable' : `${growth >= 0 ? '+' : '−'}${Math.abs(growth).toFixed(2)} dot`}`;
