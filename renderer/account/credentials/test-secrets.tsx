import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { useTask } from '../../use-task.ts';

/** Signs in to USPS with what is stored, and says what came of it. Only a token is fetched. */
export const TestSecrets = () => {
  const test = useTask('account/test-secrets');
  const [isGood, setGood] = useState(false);
  const run = async (): Promise<void> => {
    setGood(false);
    setGood(await test.run(undefined) !== null);
  };
  return (
    <>
      <div className="part-buttons">
        <Button isPending={test.busy} onPress={() => void run()}>Test: sign in to USPS</Button>
        <p role="status">{isGood ? '✓ USPS took them and gave a token.' : ''}</p>
      </div>
      {test.failure ? <FailureNote failure={test.failure} onRetry={() => void run()} onDismiss={test.dismiss} /> : null}
    </>
  );
};
