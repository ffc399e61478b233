import type { Ink } from './ink.ts';
import { millimetre } from './units.ts';

const patch = 8.5 * millimetre;
const between = 1.5 * millimetre;

/**
 * Lines of one, two and three dots with gaps as wide, along and across the way of the paper, and a black patch. Gaps that
 * fill up say too dark, lines that break or a grey patch too light; a white line down all of them is a dead dot.
 */
export const drawLinePatterns = (ink: Ink, left: number, top: number, dot: number): void => {
  const onDot = (points: number): number => Math.round(points / dot) * dot;
  const [patchTop, size] = [onDot(top), onDot(patch)];
  let at = 0;
  const place = (caption: string): number => {
    const start = onDot(left + at * (patch + between));
    ink.text(caption, start + size / 2, patchTop + size + 7, { size: 6, align: 'center' });
    at++;
    return start;
  };
  for (const dots of [1, 2, 3]) {
    const start = place(`${dots} down`);
    for (let x = 0; x + dots * dot <= size + 1e-6; x += 2 * dots * dot) ink.fill(start + x, patchTop, dots * dot, size);
  }
  for (const dots of [1, 2, 3]) {
    const start = place(`${dots} across`);
    for (let y = 0; y + dots * dot <= size + 1e-6; y += 2 * dots * dot) ink.fill(start, patchTop + y, size, dots * dot);
  }
  ink.fill(place('black'), patchTop, size, size);
};
