import { fromReasons, worst, type Condition } from '../printer-state.ts';

/** Asks a TSPL printer how it is; it answers at once, whatever it is doing (TSPL programming manual, <ESC>!?). */
export const tsplStatusQuery = '\u001b!?';

/** Bits of the one byte of the answer. */
const bits: readonly (readonly [number, string])[] = [
  [0x01, 'hs-head-open'], [0x02, 'media-jam'], [0x04, 'hs-paper-out'], [0x08, 'hs-ribbon-out'], [0x10, 'hs-paused'],
  [0x20, 'hs-printing'], [0x80, 'thermal-error'],
];

/** What the printer says of itself; null when this is no such answer. */
export const readTsplStatus = (answer: string): Condition | null => {
  if (answer.length !== 1) return null;
  const said = bits.flatMap(([bit, reason]) => ((answer.charCodeAt(0) & bit) === 0 ? [] : [reason]));
  return worst([...fromReasons(said), { state: 'ready', detail: '' }]);
};
