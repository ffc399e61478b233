import { useRef, useState } from 'react';
import type { Account, AccountNumbers } from '../../../shared/account/account.ts';
import { Button } from '../../ui/button.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { focusFirstProblem } from '../../ui/focus/focus-first-problem.ts';
import { TextField } from '../../ui/fields/text-field.tsx';
import { useTask } from '../../use-task.ts';
import { numberProblems, numberWarnings } from './number-checks.ts';
import type { NumberField } from './number-checks.ts';
import { readDigits } from './read-digits.ts';

const fields: readonly { field: NumberField; label: string; hint: string }[] = [
  { field: 'crid', label: 'CRID', hint: 'Customer Registration ID, usually 8 digits' },
  { field: 'mid', label: 'MID', hint: 'Mailer ID, 6 or 9 digits' },
  { field: 'manifestMid', label: 'Manifest MID', hint: 'The MID that forms are made for. With one MID, the same.' },
  { field: 'epa', label: 'EPA number', hint: 'Enterprise Payment Account, usually 10 digits' },
];

/** What is typed as it is kept already is no edit. */
const withEdit = (kept: AccountNumbers, edits: Partial<AccountNumbers>, field: NumberField, typed: string): Partial<AccountNumbers> => {
  const { [field]: _last, ...others } = edits;
  return typed === kept[field] ? others : { ...others, [field]: typed };
};

/** The numbers USPS knows the account by. What is only unusual is said, and saved all the same. */
export const NumbersForm = ({ account, onSaved }: { readonly account: Account; readonly onSaved: (account: Account) => void }) => {
  // What was typed over what is kept: another default MID shows at once, and takes nothing typed away.
  const [edits, setEdits] = useState<Partial<AccountNumbers>>({});
  const numbers = { ...account.numbers, ...edits };
  const [left, setLeft] = useState<readonly NumberField[]>([]);
  const save = useTask('account/save-numbers');
  const problems = numberProblems(numbers);
  const warnings = numberWarnings(numbers);
  const changed = fields.some(({ field }) => numbers[field] !== account.numbers[field]);
  const form = useRef<HTMLFormElement>(null);
  const send = async (): Promise<void> => {
    setLeft(fields.map(({ field }) => field));
    if (Object.keys(problems).length > 0) {
      if (form.current) focusFirstProblem(form.current);
      return;
    }
    // An account with one MID uses it for its manifest as well.
    const whole = numbers.manifestMid === '' ? { ...numbers, manifestMid: numbers.mid } : numbers;
    const answer = await save.run(whole);
    if (!answer) return;
    setEdits({});
    onSaved(answer.value);
  };
  return (
    <form className="part" ref={form} aria-labelledby="numbers" onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <h2 id="numbers">Numbers</h2>
      {account.environment === 'practice' ? null : <p className="quiet">One business at USPS: TEM and Live share these.</p>}
      <div className="numbers">
        {fields.map(({ field, label, hint }) => (
          <TextField
            key={field}
            label={label}
            inputMode="numeric"
            value={numbers[field]}
            onChange={(typed) => setEdits(withEdit(account.numbers, edits, field, readDigits(typed)))}
            onBlur={() => setLeft([...left, field])}
            problem={left.includes(field) ? problems[field] : null}
            hint={warnings[field] && left.includes(field) ? <span className="warning">▲ {warnings[field]}</span> : hint}
          />
        ))}
      </div>
      <div className="part-buttons">
        <Button type="submit" isPending={save.busy} isDisabled={!changed}>Save numbers</Button>
        <p className="quiet" role="status">{changed ? 'Not saved yet.' : account.numbers.crid === '' ? '' : 'Saved.'}</p>
      </div>
      {save.failure ? <FailureNote failure={save.failure} onRetry={() => void send()} onDismiss={save.dismiss} /> : null}
    </form>
  );
};
