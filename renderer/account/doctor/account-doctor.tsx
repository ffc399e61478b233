import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Account, Environment } from '../../../shared/account/account.ts';
import type { AppStatus } from '../../../shared/app-status.ts';
import type { DoctorReport, RungId } from '../../../shared/account/doctor.ts';
import { useCall, useEvent, useStatus } from '../../bridge.ts';
import { formatMoment } from '../../words/format-time.ts';
import { useNow } from '../../now.ts';
import { Button } from '../../ui/button.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { useTask } from '../../use-task.ts';
import { ReadyText } from '../enrolment/ready-text.tsx';
import { LadderChoice } from './ladder-choice.tsx';
import { PracticeAccountMenu } from './practice-account.tsx';
import { reportText } from './report-text.ts';
import { RungRow } from './rung-row.tsx';
import { firstTrouble, rungLine, troubleFirst } from './rung-words.ts';
import './doctor.css';

/** Whose ladder is on the page, and the rung that somebody was led to. A new one leads there anew. */
export interface LadderShown {
  readonly environment: Environment;
  readonly rung: RungId | null;
}

interface AccountDoctorProps {
  readonly account: Account;
  readonly shown: LadderShown;
  readonly onShow: (environment: Environment) => void;
}

/** What stands between this desk and a label, as Labeldesk sees it for itself, rung by rung. */
export const AccountDoctor = ({ account, shown, onShow }: AccountDoctorProps) => (
  <section className="part" aria-labelledby="doctor">
    <LadderChoice account={account} shown={shown.environment} onShow={onShow} />
    <Examined key={shown.environment} entered={account.environment} shown={shown} />
  </section>
);

const Examined = ({ entered, shown }: { readonly entered: Environment; readonly shown: LadderShown }) => {
  const { environment } = shown;
  const status = useStatus();
  const last = useCall('account/last-examination', { environment });
  const examine = useTask('account/examine');
  const buy = useTask('account/buy-test-label');
  useEvent('account/examined', ({ report }) => { if (report.environment === environment) last.put(report); });
  const run = async (): Promise<void> => {
    const answer = await examine.run({ environment });
    if (answer) last.put(answer.value);
  };
  const test = async (): Promise<void> => {
    const answer = await buy.run(undefined);
    if (answer) last.put(answer.value);
  };
  return (
    <>
      <div className="part-buttons">
        <Button isPending={examine.busy} onPress={() => void run()}>Examine now</Button>
        {last.value && status ? <Summary report={last.value} status={status} /> : <p className="quiet" role="status">Not examined yet. It asks USPS, and buys nothing.</p>}
      </div>
      {environment === 'practice' ? <PracticeAccountMenu onExamined={last.put} /> : null}
      {examine.failure ? <FailureNote failure={examine.failure} onRetry={() => void run()} onDismiss={examine.dismiss} /> : null}
      {buy.failure ? <FailureNote failure={buy.failure} onRetry={() => void test()} onDismiss={buy.dismiss} /> : null}
      {last.failure ? <FailureNote failure={last.failure} onRetry={last.again} /> : null}
      {last.value && status ? (
        <Ladder
          report={last.value} status={status} ledTo={shown.rung === null ? null : shown}
          testLabel={environment === entered && environment !== 'live' ? <Button isPending={buy.busy} onPress={() => void test()}>Buy a test label</Button> : null}
        />
      ) : null}
    </>
  );
};

interface ReportProps {
  readonly report: DoctorReport;
  readonly status: AppStatus;
}

const Summary = ({ report, status }: ReportProps) => {
  const now = useNow(status);
  const trouble = firstTrouble(report);
  const when = formatMoment(new Date(report.at), now, status.timeZone);
  return (
    <p role="status">
      {trouble === null ? 'Everything that can be checked is OK.' : `${rungLine(trouble)}.`}
      <span className="quiet"> Examined {when}.</span>
    </p>
  );
};

interface LadderProps extends ReportProps {
  readonly ledTo: LadderShown | null;
  /** Where a test label can be bought: what buys it. */
  readonly testLabel: ReactNode;
}

const Ladder = ({ report, status, ledTo, testLabel }: LadderProps) => {
  const now = useNow(status);
  const [isShown, setShown] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const heading = ledTo === null ? null : list.current?.querySelector<HTMLElement>(`[data-rung="${ledTo.rung}"] h3`);
    heading?.scrollIntoView({ block: 'center' });
    heading?.focus();
  }, [ledTo]);
  return (
    <>
      <ol className="rungs" ref={list}>
        {troubleFirst(report).map(({ rung, number }) => (
          <RungRow
            key={rung.id} rung={rung} number={number} since={`Since ${formatMoment(new Date(rung.since), now, status.timeZone)}.`}
            button={rung.id === 'tem-label' && rung.verdict !== 'not-reached' ? testLabel : null}
          />
        ))}
      </ol>
      <div className="part-buttons">
        <Button aria-expanded={isShown} onPress={() => setShown(!isShown)}>{isShown ? 'Hide the report' : 'Report for support…'}</Button>
      </div>
      {isShown ? <ReadyText title="Report for support: no secrets, numbers cut short" request={{ text: reportText(report, status.version), missing: [] }} /> : null}
    </>
  );
};
