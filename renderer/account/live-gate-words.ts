import type { LiveGate } from '../../shared/account/doctor.ts';
import { rungLine } from './doctor/rung-words.ts';
import { causeWords } from './doctor/cause-words.ts';

/** What is missing before Live can be entered, and what to do about it, as sentences. Null where nothing is. */
export const liveGateWords = ({ standing, rung, temIsDown }: LiveGate): string | null => {
  switch (standing) {
    case 'ready': return null;
    case 'not-examined': return 'Live wasn’t examined yet. The doctor asks it up to the purchase, and buys nothing.';
    case 'changed-since': return 'Numbers or secrets were changed since Live was examined: examine it again.';
    case 'too-old': return 'Live was examined more than a day ago: examine it again.';
    case 'rung': return rung === null ? 'Live was found not ready.'
      : `${rungLine(rung)}. ${rung.cause === null ? '' : causeWords[rung.cause].cause}`.trim();
    case 'no-tem-label': return temIsDown
      ? 'Every rung stands but one: no test label was bought on TEM, which doesn’t answer.'
      : 'Every rung stands but one: buy a test label on TEM first. It is never charged.';
  }
};
