import { useState } from 'react';
import type { FundsStopped } from '../../../shared/account/funds.ts';
import { call } from '../../bridge.ts';
import { fundsWords } from '../../words/funds-words.ts';
import { Button } from '../../ui/button.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Note } from '../../ui/note.tsx';
import { useTask } from '../../use-task.ts';

/** Buying is stopped: USPS said that it won't charge the account. The next step asks it again. */
export const FundsNote = ({ stopped, onOpen }: { readonly stopped: FundsStopped; readonly onOpen: () => void }) => {
  const ask = useTask('account/ask-funds');
  const [isSame, setSame] = useState(false);
  const { title, meaning } = fundsWords(stopped.because);
  const again = async (): Promise<void> => {
    setSame(false);
    const answer = await ask.run(undefined);
    if (answer === null) return;
    if (answer.value === null) onOpen();
    else setSame(true);
  };
  if (ask.failure) return <FailureNote failure={ask.failure} onRetry={() => void again()} onDismiss={ask.dismiss} />;
  return (
    <Note
      kind="stop"
      title={title}
      buttons={<>
        <Button data-stop="funds" isPending={ask.busy} onPress={() => void again()}>Ask USPS again</Button>
        <Button onPress={() => void call('app/open-link', { link: 'usps-business-account' })}>Open the business account ↗</Button>
      </>}
    >
      {meaning} <span role="status">{isSame ? 'USPS was just asked, and still says no.' : ''}</span>
    </Note>
  );
};
