import type { Environment } from '../../shared/account.ts';
import { progressWords } from '../account/enrolment/guide/state-words.ts';
import { useCall, useEvent, useSettings } from '../bridge.ts';
import { useGo } from '../navigation.ts';
import { Button } from '../ui/button.tsx';

/** How far the account at USPS is, on every page until it is verified: by the last step, or by a label that USPS sold to it. */
export const SetUpLine = ({ environment }: { readonly environment: Environment }) => {
  const settings = useSettings();
  const go = useGo();
  const shipments = useCall('shipments/list', { search: '', day: null, limit: 1 });
  useEvent('shipment/changed', () => { if (environment !== 'practice') shipments.again(); });
  if (!settings || shipments.value === null) return null;
  const { steps } = settings.enrolment;
  const sold = environment !== 'practice' && shipments.value.some(({ trackingNumber }) => trackingNumber !== null);
  if (sold || steps['test-label']?.state === 'verified') return null;
  return (
    <div className="banner-set-up">
      <p>{progressWords(steps)}</p>
      <Button kind="plain" onPress={() => go({ page: 'account', part: 'enrolment' })}>See instructions</Button>
    </div>
  );
};
