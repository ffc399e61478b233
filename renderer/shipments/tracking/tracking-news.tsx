import { useState } from 'react';
import { useCall, useEvent } from '../../bridge.ts';
import { useGo } from '../../navigation.ts';
import { sentence } from '../../words/sentence.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';

/** Put away for the window; another reason is said again. */
let putAway: string | null = null;

/** USPS doesn't tell this account where its parcels are: said once, and nothing waits for it. */
export const TrackingRefused = () => {
  const asked = useCall('tracking/news', undefined);
  const go = useGo();
  const [hidden, setHidden] = useState(putAway);
  useEvent('tracking/news', asked.put);
  const refused = asked.value?.refused ?? null;
  if (refused === null || refused.because === hidden) return null;
  const hide = (): void => {
    putAway = refused.because;
    setHidden(refused.because);
  };
  return (
    <Note
      kind="wait"
      title="USPS doesn’t tell this account where its parcels are"
      buttons={<>
        <Button onPress={() => go({ page: 'account' })}>Open Account</Button>
        <Button kind="plain" onPress={hide}>Put away</Button>
      </>}
    >
      {sentence(refused.because)} Tracking isn’t part of what USPS gives a new app: ask for it, and accept its terms. Labels are bought and
      printed as before, and USPS is asked again in some hours.
    </Note>
  );
};
