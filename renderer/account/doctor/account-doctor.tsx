import { useState } from 'react';
import type { Environment } from '../../../shared/account.ts';
import type { AppStatus } from '../../../shared/app-status.ts';
import type { DoctorReport } from '../../../shared/doctor.ts';
import { useCall, useEvent, useStatus } from '../../bridge.ts';
import { formatMoment } from '../../format-time.ts';
import { useNow } from '../../now.ts';
import { Button } from '../../ui/button.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { useTask } from '../../use-task.ts';
import { ReadyText } from '../enrolment/ready-text.tsx';
import { PracticeAccountMenu } from './practice-account.tsx';
import { reportText } from './report-text.ts';
import { RungRow } from './rung-row.tsx';
import { firstTrouble, rungNames, verdictWords } from './rung-words.ts';
import './doctor.css';

/** What stands between this desk and a label, as Labeldesk sees it for itself, rung by rung. */
export const AccountDoctor = ({ environment }: { readonly environment: Environment }) => {
  const status = useStatus();
  const last = useCall('account/last-examination', undefined);
  const examine = useTask('account/examine');
  useEvent('account/examined', ({ report }) => { if (report.environment === environment) last.put(report); });
  const run = async (): Promise<void> => {
    const answer = await examine.run({});
    if (answer) last.put(answer.value);
  };
  return (
    <section className="part" aria-labelledby="doctor">
      <div className="part-buttons">
        <h2 id="doctor">Account doctor</h2>
        <Button isPending={examine.busy} onPress={() => void run()}>Examine now</Button>
        {last.value && status ? <Summary report={last.value} status={status} /> : <p className="quiet" role="status">Not examined yet. It asks USPS, and buys nothing.</p>}
      </div>
      {environment === 'practice' ? <PracticeAccountMenu onExamined={last.put} /> : null}
      {examine.failure ? <FailureNote failure={examine.failure} onRetry={() => void run()} onDismiss={examine.dismiss} /> : null}
      {last.failure ? <FailureNote failure={last.failure} onRetry={last.again} /> : null}
      {last.value && status ? <Ladder report={last.value} status={status} /> : null}
    </section>
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
      {trouble === null ? 'Everything that can be asked holds.' : `${rungNames[trouble.id]}: ${verdictWords[trouble.verdict].words.toLowerCase().replace('usps', 'USPS')}.`}
      <span className="quiet"> Examined {when}.</span>
    </p>
  );
};

const Ladder = ({ report, status }: ReportProps) => {
  const now = useNow(status);
  const [isShown, setShown] = useState(false);
  return (
    <>
      <ol className="rungs">
        {report.rungs.map((rung) => <RungRow key={rung.id} rung={rung} since={`Since ${formatMoment(new Date(rung.since), now, status.timeZone)}.`} />)}
      </ol>
      <div className="part-buttons">
        <Button aria-expanded={isShown} onPress={() => setShown(!isShown)}>{isShown ? 'Hide the report' : 'Report for support…'}</Button>
      </div>
      {isShown ? <ReadyText title="Report for support: no secrets, numbers cut short" request={{ text: reportText(report, status.version), missing: [] }} /> : null}
    </>
  );
};
