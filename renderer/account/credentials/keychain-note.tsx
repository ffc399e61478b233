import type { Account } from '../../../shared/account/account.ts';
import { Button } from '../../ui/button.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Note } from '../../ui/note.tsx';
import { useTask } from '../../use-task.ts';
import { keychainProblem } from './secret-words.ts';

interface KeychainNoteProps {
  readonly account: Account;
  readonly onLooked: (account: Account) => void;
}

/** What is wrong with the keychain, and the way on. */
export const KeychainNote = ({ account, onLooked }: KeychainNoteProps) => {
  const again = useTask('account/try-keychain');
  const problem = keychainProblem(account);
  const look = async (): Promise<void> => {
    const answer = await again.run(undefined);
    if (answer) onLooked(answer.value);
  };
  if (again.failure) return <FailureNote failure={again.failure} onRetry={() => void look()} onDismiss={again.dismiss} />;
  if (problem === null) return null;
  return (
    <Note
      kind="wait"
      title={problem.title}
      buttons={<Button isPending={again.busy} onPress={() => void look()}>Try the keychain again</Button>}
    >
      {problem.meaning}
    </Note>
  );
};
