import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Note } from '../ui/note.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { readSettingsAgain } from '../bridge.ts';
import { useTask } from '../use-task.ts';

/** As many characters as main asks for of a new passphrase. */
const shortest = 12;

/** Everything but the credentials in one file that a passphrase opens: written here, or read from another computer. */
export const MoveToComputer = ({ onChanged }: { readonly onChanged: () => void }) => {
  const write = useTask('ledger/export');
  const read = useTask('ledger/import');
  const [passphrase, setPassphrase] = useState('');
  const [asked, setAsked] = useState(false);
  const [done, setDone] = useState<{ title: string; words: string } | null>(null);
  const problem = asked && passphrase.length < shortest ? `At least ${shortest} characters: whoever finds the file can try as often as they like.` : null;
  const finish = (title: string, words: string): void => {
    setPassphrase('');
    setAsked(false);
    setDone({ title, words });
  };
  const save = async (): Promise<void> => {
    setAsked(true);
    if (passphrase.length < shortest) return;
    const answer = await write.run({ passphrase });
    if (answer?.value) finish(`Written to ${answer.value.file}`, 'Keep the passphrase: without it nobody can read the file, and nobody can help.');
  };
  const load = async (): Promise<void> => {
    if (passphrase === '') return;
    const answer = await read.run({ passphrase });
    if (!answer?.value) return;
    await readSettingsAgain();
    onChanged();
    finish('The ledger is in place', answer.value.keptAs === null
      ? 'Enter the credentials on the Account page: they never leave a computer’s keychain.'
      : `What stood here is kept as ${answer.value.keptAs}. Enter the credentials on the Account page: they never leave a computer’s keychain.`);
  };
  return (
    <form className="part" aria-labelledby="move" onSubmit={(event) => { event.preventDefault(); void save(); }}>
      <h2 id="move">To another computer</h2>
      <p>Shipments, labels, forms and settings in one encrypted file. Stop shipping here before you go on there: two desks don’t know of each other’s labels.</p>
      <div className="copies-move">
        <TextField
          label="Passphrase" type="password" autoComplete="new-password" className="copies-passphrase" maxLength={200}
          value={passphrase} onChange={setPassphrase} problem={problem} hint="Several words that nobody would guess."
        />
        <Button type="submit" isPending={write.busy} isDisabled={read.busy}>Write a file…</Button>
        <Button isPending={read.busy} isDisabled={write.busy || passphrase === ''} onPress={() => void load()}>Read a file…</Button>
      </div>
      {write.failure ? <FailureNote failure={write.failure} onRetry={() => void save()} onDismiss={write.dismiss} /> : null}
      {read.failure ? <FailureNote failure={read.failure} onRetry={() => void load()} onDismiss={read.dismiss} /> : null}
      {done ? <Note kind="good" title={done.title} buttons={<Button onPress={() => setDone(null)}>Dismiss</Button>}>{done.words}</Note> : null}
    </form>
  );
};
