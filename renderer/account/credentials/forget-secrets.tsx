import { useState } from 'react';
import type { Account } from '../../../shared/account/account.ts';
import { Button } from '../../ui/button.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { useTask } from '../../use-task.ts';

interface ForgetSecretsProps {
  /** TEM and Live have one set. */
  readonly isShared: boolean;
  readonly onForgotten: (account: Account) => void;
}

/** Forgets both secrets of the account, at the second press. */
export const ForgetSecrets = ({ isShared, onForgotten }: ForgetSecretsProps) => {
  const [asking, setAsking] = useState(false);
  const forget = useTask('account/forget-secrets');
  const send = async (): Promise<void> => {
    const answer = await forget.run(undefined);
    setAsking(false);
    if (answer) onForgotten(answer.value);
  };
  if (forget.failure) return <FailureNote failure={forget.failure} onRetry={() => void send()} onDismiss={forget.dismiss} />;
  if (!asking) return <Button className="push-right" onPress={() => setAsking(true)}>Forget both…</Button>;
  return (
    <div className="part-buttons push-right" role="group" aria-label="Forget both">
      <p>No label can be bought{isShared ? ' on TEM or Live' : ''} until they are entered again.</p>
      <Button autoFocus onPress={() => setAsking(false)}>Keep them</Button>
      <Button kind="stop" isPending={forget.busy} onPress={() => void send()}>Forget both</Button>
    </div>
  );
};
