import type { Ink } from './ink.ts';
import { millimetre, pointsPerInch } from './units.ts';

interface Tick {
  /** Points from the start of the ruler. */
  readonly at: number;
  /** Points. */
  readonly length: number;
  /** Empty where no number stands. */
  readonly number: string;
}

type Draw = (tick: Tick) => void;

const lengths = { short: 1.5 * millimetre, middle: 2.5 * millimetre, long: 3.5 * millimetre };
const numberSize = 6;

/** To either side of the fold. */
const foldReach = 20;
/** Of white between the part for the fold and those for the edges. */
const gap = 5;

/**
 * Millimetres in three parts: from the first edge inward, to either side of the middle, and from the last edge inward.
 * Each number is how far the page must move along the ruler when the paper's edge, or its fold, falls on it: cut off at
 * the first edge, or folded past the middle, it must go on; cut off at the last edge, it must go back.
 */
const millimetreTicks = (length: number): Tick[] => {
  const half = length / 2 / millimetre;
  const reach = Math.floor((half - foldReach - gap) / 5) * 5;
  const from = (origin: number, first: number, last: number): Tick[] =>
    Array.from({ length: last - first + 1 }, (_, place) => {
      const number = first + place;
      const kind = number % 10 === 0 ? 'long' : number % 5 === 0 ? 'middle' : 'short';
      return { at: origin + number * millimetre, length: lengths[kind], number: number % 5 === 0 ? String(number) : '' };
    });
  return [...from(0, 0, reach), ...from(length / 2, -foldReach, foldReach), ...from(length, -reach, 0)];
};

/** Inches in sixteenths, from the first edge to the last. */
const inchTicks = (length: number): Tick[] =>
  Array.from({ length: Math.floor((length / pointsPerInch) * 16 + 1e-6) + 1 }, (_, sixteenths) => {
    const kind = sixteenths % 16 === 0 ? 'long' : sixteenths % 4 === 0 ? 'middle' : 'short';
    const words = sixteenths === 16 ? '1 in' : String(sixteenths / 16);
    return { at: (sixteenths / 16) * pointsPerInch, length: lengths[kind], number: sixteenths % 16 === 0 ? words : '' };
  });

/** Where every ruler stands: far enough inside that a laser printer's white margin leaves it whole. */
const inset = 6 * millimetre;
/** How much of each side the rulers and their numbers take. */
export const rulerBand = 12.5 * millimetre;
/** Where two rulers would cross, neither is drawn. */
const isInCrossing = (at: number, length: number): boolean => {
  const fromEdge = Math.min(at, length - at);
  return fromEdge > inset - 0.5 * millimetre && fromEdge < inset + 5.5 * millimetre;
};

/**
 * Rulers along the four sides, all counted from the page's own edges: millimetres along the top and the left, inches along
 * the bottom and the right.
 * @param thickness of a tick, in points.
 */
export const drawRulers = (ink: Ink, thickness: number): void => {
  const { width, height } = ink;
  // At the page's own edges half of the tick would be outside.
  const start = (at: number, length: number): number => Math.min(Math.max(at - thickness / 2, 0), length - thickness);
  const beyond = lengths.long + 2;
  const capitals = numberSize * 0.72;
  const draw = (ticks: Tick[], length: number, tick: Draw, number: Draw): void => {
    for (const one of ticks.filter(({ at }) => !isInCrossing(at, length))) {
      tick(one);
      if (one.number !== '' && one.at > 0 && one.at < length - 0.01) number(one);
    }
  };
  const label = (text: string, at: number, baseline: number, align: 'left' | 'center' | 'right'): void =>
    ink.text(text, at, baseline, { size: numberSize, align });

  draw(millimetreTicks(width), width,
    ({ at, length }) => ink.fill(start(at, width), inset, thickness, length),
    ({ at, number }) => label(number === '0' ? '0 mm' : number, at, inset + beyond + capitals, 'center'));
  draw(inchTicks(width), width,
    ({ at, length }) => ink.fill(start(at, width), height - inset - length, thickness, length),
    ({ at, number }) => label(number, at, height - inset - beyond, 'center'));
  draw(millimetreTicks(height), height,
    ({ at, length }) => ink.fill(inset, start(at, height), length, thickness),
    ({ at, number }) => label(number, inset + beyond, at + capitals / 2, 'left'));
  draw(inchTicks(height), height,
    ({ at, length }) => ink.fill(width - inset - length, start(at, height), length, thickness),
    ({ at, number }) => label(number, width - inset - beyond, at + capitals / 2, 'right'));
};

/** An angle in each corner of the page, and one where the rulers would cross. */
export const drawCorners = (ink: Ink, thickness: number): void => {
  const leg = 4 * millimetre;
  for (const from of [0, inset + millimetre]) {
    for (const x of [from, ink.width - from]) {
      for (const y of [from, ink.height - from]) {
        const [isLeft, isTop] = [x < ink.width / 2, y < ink.height / 2];
        ink.fill(isLeft ? x : x - leg, isTop ? y : y - thickness, leg, thickness);
        ink.fill(isLeft ? x : x - thickness, isTop ? y : y - leg, thickness, leg);
      }
    }
  }
};
