import { fromReasons, worst, type Condition } from '../printer-state.ts';

/** Asks a ZPL printer for its host status; it prints nothing and changes nothing (ZPL II programming guide, ~HS). */
export const hostStatusQuery = '~HS\r\n';

/** The three lines of the answer, each between STX and ETX. */
const answerPattern = /\u0002([^\u0002\u0003]*)\u0003\s*\u0002([^\u0002\u0003]*)\u0003\s*\u0002[^\u0002\u0003]*\u0003/;

export const isWholeHostStatus = (answer: string): boolean => answerPattern.test(answer);

/** What the printer says of itself; null when this is no host status. */
export const readHostStatus = (answer: string): Condition | null => {
  const found = answerPattern.exec(answer);
  const first = found?.[1]?.split(',') ?? [];
  const second = found?.[2]?.split(',') ?? [];
  if (first.length < 12 || second.length < 9) return null;
  const flag = (line: string[], place: number): boolean => Number(line[place]) === 1;
  const count = (line: string[], place: number): number => Number(line[place]);
  const thermalTransfer = flag(second, 4);
  const said = [
    flag(second, 2) && 'hs-head-open',
    flag(first, 1) && 'hs-paper-out',
    flag(second, 3) && thermalTransfer && 'hs-ribbon-out',
    flag(first, 9) && 'hs-memory-corrupt',
    flag(first, 10) && 'hs-under-temperature',
    flag(first, 11) && 'hs-over-temperature',
    flag(first, 2) && 'hs-paused',
    (count(first, 4) > 0 || flag(first, 5) || flag(first, 7) || count(second, 8) > 0) && 'hs-printing',
  ].filter((reason) => reason !== false);
  // A printer pauses itself when it is opened or runs out: the pause is then no news of its own.
  const causes = said.filter((reason) => reason !== 'hs-paused' && reason !== 'hs-printing');
  return worst([...fromReasons(causes.length > 0 ? causes : said), { state: 'ready', detail: '' }]);
};
