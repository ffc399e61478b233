import type { ReactNode } from 'react';
import type { Rung } from '../../../shared/account/doctor.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { wordsOfCode } from '../../words/usps-code-words.ts';
import { causeWords } from './cause-words.ts';
import { rungNames, verdictWords, whoWords } from './rung-words.ts';

interface RungRowProps {
  readonly rung: Rung;
  /** Its place on the ladder. */
  readonly number: number;
  /** "since Tue Nov 17, 4:05 PM" of what is a problem. */
  readonly since: string;
  /** What sees to it from here; null where nothing does. */
  readonly button: ReactNode;
}

/** One rung: how it stands; and where it is a problem, why, what to do, whose turn it is, and USPS's own words. */
export const RungRow = ({ rung: { id, verdict, cause, whoActs, asked, answered, uspsCode }, number, since, button }: RungRowProps) => {
  const words = cause === null ? null : causeWords[cause];
  const isTrouble = verdict === 'failed' || verdict === 'waiting-on-usps';
  const ours = wordsOfCode(uspsCode);
  return (
    <li className={isTrouble ? `rung rung-trouble rung-${verdict}` : 'rung'} data-rung={id} value={number}>
      <span className="rung-number" aria-hidden="true">{number}</span>
      <div className="rung-words">
        <h3 tabIndex={-1}>{rungNames[id]}</h3>
        {words === null ? null : <p>{words.cause} {isTrouble ? <strong>{whoWords[whoActs]}</strong> : null}</p>}
        {words === null ? null : <p className={isTrouble ? '' : 'rung-answer'}>{words.fix}</p>}
        {answered === '' || verdict === 'not-reached' ? null : (
          <p className="rung-answer">{isTrouble && asked !== '' ? `${asked}: ` : ''}{answered}{uspsCode === null ? '' : ` (${uspsCode})`}</p>
        )}
        {isTrouble && ours !== null ? <p className="rung-answer">{uspsCode}: {ours}</p> : null}
        {isTrouble ? <p className="rung-answer">{since}</p> : null}
      </div>
      {button}
      {isTrouble && words?.link && !button
        ? <Button aria-label={`Open in the browser, for ${rungNames[id]}`} onPress={() => void call('app/open-link', { link: words.link ?? 'usps-service-request' })}>Open the page ↗</Button>
        : null}
      <StateBadge {...verdictWords[verdict]} />
    </li>
  );
};
