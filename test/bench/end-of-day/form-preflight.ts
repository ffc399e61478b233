import { preflight } from '../../../shared/end-of-day/form-preflight.ts';
import type { FormLabel } from '../../../shared/end-of-day/form-preflight.ts';
import { median } from '../median.ts';

const count = 5_000;
const limitMs = 50;
const repetitions = 21;

const zips = ['89502', '10001', '60601'];

/** A day of one desk that ships from three places by two mailers, with one label in ten that no form takes. */
const day: readonly FormLabel[] = Array.from({ length: count }, (_, nth) => ({
  state: 'bought', cancelAsked: false, formUnknown: false, manifestNumber: null, isReturn: false, isAccepted: false, atPostOffice: false, toParcelLocker: false,
  extraServices: nth % 7 === 0 ? [921] : [], senderNamed: true, mailingDate: nth % 10 === 0 ? '2026-11-20' : '2026-11-19',
  entryZip: zips[nth % 3] ?? '', facilityType: 'NONE', refused: null,
  ...(nth % 2 === 0 ? { mailerId: '904128937', manifestMid: '904128936' } : { mailerId: '904128999', manifestMid: '904128999' }),
}));

/** How long it takes to sort a day of parcels by the forms that they need. */
export const measurePreflight = (): { readonly figures: { readonly labels: number; readonly ms: number; readonly limitMs: number }; readonly within: boolean; readonly words: string } => {
  const now = new Date('2026-11-19T23:30:00Z');
  const times = Array.from({ length: repetitions }, () => {
    const start = performance.now();
    preflight(day, (label) => label, { now, todayAt: () => '2026-11-19' });
    return performance.now() - start;
  });
  const ms = median(times);
  const within = ms <= limitMs;
  return {
    figures: { labels: count, ms, limitMs }, within,
    words: `SCAN form preflight of ${count} labels (median of ${repetitions})\n  ${ms.toFixed(1)} ms, ${within ? 'within' : 'OVER'} the limit of ${limitMs} ms`,
  };
};
