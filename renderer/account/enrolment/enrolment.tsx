import { useEffect, useRef } from 'react';
import { accountSetOf } from '../../../shared/account/account-set.ts';
import type { Enrolment } from '../../../shared/account/enrolment.ts';
import type { Settings } from '../../../shared/settings.ts';
import { changeSettings } from '../../bridge.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Note } from '../../ui/note.tsx';
import { ContractPath } from './contract-path.tsx';
import { realToday } from './guide/change-enrolment.ts';
import { reminders } from './guide/reminders.ts';
import type { RequestFacts } from './guide/request-texts.ts';
import { enrolmentSteps } from './guide/steps.ts';
import { isBehind } from './guide/what-works.ts';
import { StepItem } from './step-item.tsx';
import { useEnrolment } from './use-enrolment.ts';
import { withPrices } from '../with-prices.ts';
import { WhatYouHave } from './what-you-have.tsx';
import { WorksToday } from './works-today.tsx';
import './enrolment.css';

const factsOf = ({ enrolment, accounts, businesses: { usps } }: Settings): RequestFacts => ({
  appName: enrolment.appName,
  companyName: usps.companyName,
  numbers: accounts.usps,
  otherMids: usps.mailerIds.map(({ mid }) => mid),
  hasContract: enrolment.contract.path === 'existing' || enrolment.contract.path === 'new',
});

/** Who says that there is a contract expects its prices, in Practice too where it is said there; who says there is none, published ones. */
const expectPrices = async ({ environment, businesses }: Settings, path: Enrolment['contract']['path']): Promise<void> => {
  if (path === 'unknown') return;
  await changeSettings({ businesses: withPrices(businesses, ['usps', accountSetOf(environment)], path === 'none' ? 'commercial' : 'contract') });
};

interface EnrolmentGuideProps {
  readonly settings: Settings;
  /** What led here by "See instructions", anew each time: the guide takes the focus. Null when it was something else. */
  readonly askedBy: object | null;
}

/** The way from nothing to a live account: what is there, what is next, whose turn it is. */
export const EnrolmentGuide = ({ settings, askedBy }: EnrolmentGuideProps) => {
  const { enrolment } = settings;
  const { change, failure, dismiss } = useEnrolment(enrolment);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!askedBy) return;
    heading.current?.scrollIntoView({ block: 'start' });
    heading.current?.focus();
  }, [askedBy]);
  const today = realToday();
  const next = enrolmentSteps.find(({ id }) => !isBehind(enrolment.steps, id));
  return (
    <section className="part" aria-labelledby="enrolment">
      <h2 id="enrolment" tabIndex={-1} ref={heading}>From nothing to live</h2>
      <p className="quiet">One to two weeks when USPS is quick, three to four when it isn’t; step 6 decides. Everything can be tried in Practice until then.</p>
      {settings.environment === 'practice'
        ? <p className="quiet">The numbers and secrets of Practice are an invented business’s. Yours are entered in TEM or Live, and are in the texts below from then on.</p>
        : null}
      {failure ? <FailureNote failure={failure} onDismiss={dismiss} /> : null}
      {reminders(enrolment, today).map(({ id, title, meaning }) => <Note key={id} kind="wait" title={title}>{meaning}</Note>)}
      <WhatYouHave enrolment={enrolment} today={today} change={change} />
      <ol className="enrolment">
        {enrolmentSteps.map((step) => (
          <StepItem key={step.id} step={step} isNext={step === next} enrolment={enrolment} today={today} facts={factsOf(settings)} change={change} />
        ))}
      </ol>
      <ContractPath contract={enrolment.contract} today={today} change={change} onPath={(path) => void expectPrices(settings, path)} />
      <WorksToday enrolment={enrolment} />
    </section>
  );
};
