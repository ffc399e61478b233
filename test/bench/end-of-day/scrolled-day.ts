import { plantIn } from '../../demo/planted-parcels.ts';
import { beginThursday, goTo, openDesk } from '../../e2e/desk.ts';
import { arlington, buy, typeParcel } from '../../e2e/ship-by-hand.ts';
import { median } from '../median.ts';
import { percentile } from '../percentile.ts';

const labels = 5_000;
const seconds = 4;
const limitPerSecond = 60;
/** Of what the browser draws at rest: a machine that is busy otherwise doesn't come to sixty by itself. */
const slack = 0.95;

export interface ScrolledDay {
  readonly labels: number;
  readonly seconds: number;
  readonly framesPerSecond: number;
  /** Between two frames, in milliseconds. */
  readonly medianMs: number;
  readonly p95Ms: number;
  /** The same page at rest, on the same machine at the same time: what the browser gives at most. */
  readonly emptyPerSecond: number;
  readonly limitPerSecond: number;
  readonly within: boolean;
}

/** Scrolls a list through, frame by frame, and notes when each was drawn; null scrolls nothing. Runs in the window. */
const scrollThrough = ([selector, forMs]: readonly [string | null, number]): Promise<number[]> => new Promise((resolve) => {
  const list = selector === null ? null : document.querySelector(selector);
  const times: number[] = [];
  const frame = (now: number): void => {
    times.push(now);
    if (now - (times[0] ?? now) >= forMs) return resolve(times);
    // A hand on a wheel: some five rows a frame, down to the end and up again.
    if (list) list.scrollTop = Math.abs(((times.length * 180 + list.scrollHeight) % (2 * list.scrollHeight)) - list.scrollHeight);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
});

const perSecond = (times: readonly number[]): number => (1_000 * (times.length - 1)) / ((times.at(-1) ?? 0) - (times[0] ?? 0));

/** How many frames a second the list of a full day draws while it is scrolled. */
export const measureScrolledDay = async (): Promise<ScrolledDay> => {
  const desk = await openDesk();
  try {
    const page = await desk.open();
    await beginThursday(page);
    await typeParcel(page, arlington);
    await buy(page);
    plantIn(desk.folder, Array.from({ length: labels - 1 }, (_, nth) => ({ orderNumber: `${nth}`, isPrinted: nth % 50 !== 0 })));
    await page.reload();
    await goTo(page, 'End of day');
    await page.getByRole('button', { name: /^Show the [\d,]+ parcels/ }).press('Enter');
    await page.getByRole('table', { name: 'Parcels for entry ZIP 89502' }).waitFor();
    const empty = await page.evaluate(scrollThrough, [null, 1_000 * seconds] as const);
    const times = await page.evaluate(scrollThrough, ['.group .long-body', 1_000 * seconds] as const);
    const between = times.slice(1).map((time, nth) => time - (times[nth] ?? time));
    const [framesPerSecond, emptyPerSecond] = [perSecond(times), perSecond(empty)];
    return {
      labels, seconds, framesPerSecond, medianMs: median(between), p95Ms: percentile(between, 95), emptyPerSecond,
      limitPerSecond, within: framesPerSecond >= slack * Math.min(limitPerSecond, emptyPerSecond),
    };
  } finally {
    await desk.dispose();
  }
};
