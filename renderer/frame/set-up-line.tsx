import type { Environment } from '../../shared/account/account.ts';
import type { Enrolment } from '../../shared/account/enrolment.ts';
import { realToday } from '../account/enrolment/guide/change-enrolment.ts';
import { withExamination } from '../account/enrolment/guide/seen-by-doctor.ts';
import { progressWords } from '../account/enrolment/guide/state-words.ts';
import { useEnrolment } from '../account/enrolment/use-enrolment.ts';
import { useCall, useEvent, useSettings } from '../bridge.ts';
import { useGo } from '../navigation.ts';
import { Button } from '../ui/button.tsx';

/** How far the account at USPS is, on every page until it is verified: by the last step, or by a label that USPS sold to it. */
export const SetUpLine = ({ environment }: { readonly environment: Environment }) => {
  const settings = useSettings();
  return settings ? <Progress environment={environment} enrolment={settings.enrolment} /> : null;
};

interface ProgressProps {
  readonly environment: Environment;
  readonly enrolment: Enrolment;
}

const Progress = ({ environment, enrolment }: ProgressProps) => {
  const go = useGo();
  const { change } = useEnrolment(enrolment);
  // Here and not on the Account page: the daily examination comes while another page is open.
  useEvent('account/examined', ({ report }) => change((before) => withExamination(before, report, realToday())));
  const shipments = useCall('shipments/list', { search: '', day: null, limit: 1 });
  useEvent('shipment/changed', () => { if (environment !== 'practice') shipments.again(); });
  if (shipments.value === null) return null;
  const { steps } = enrolment;
  const sold = environment !== 'practice' && shipments.value.some(({ trackingNumber }) => trackingNumber !== null);
  if (sold || steps['test-label']?.state === 'verified') return null;
  return (
    <div className="banner-set-up">
      <p>{progressWords(steps)}</p>
      <Button kind="plain" onPress={() => go({ page: 'account', part: 'enrolment' })}>See instructions</Button>
    </div>
  );
};
