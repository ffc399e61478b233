import { useRef, useState } from 'react';
import type { Account, SecretName } from '../../../shared/account/account.ts';
import { reloadOn } from '../../start-page.ts';
import { Button } from '../../ui/button.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { InView } from '../../ui/focus/in-view.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { useTask } from '../../use-task.ts';
import { ForgetSecrets } from './forget-secrets.tsx';
import { KeychainNote } from './keychain-note.tsx';
import { pastedAround, secretWords } from './secret-words.ts';
import { TestSecrets } from './test-secrets.tsx';

const fields: readonly { name: SecretName; label: string }[] = [
  { name: 'client-id', label: 'Client ID' },
  { name: 'client-secret', label: 'Client secret' },
];

/**
 * Takes the two secrets of the USPS app inward. The inputs are the page's own and hold the value only until it is sent;
 * no state ever does, and after it was stored and read back the window reloads, so that nothing of it stays in its memory.
 */
export const SecretsForm = ({ account, onChanged }: { readonly account: Account; readonly onChanged: (account: Account) => void }) => {
  const form = useRef<HTMLFormElement>(null);
  const save = useTask('account/save-secret');
  const [empty, setEmpty] = useState(false);
  const [leftOut, setLeftOut] = useState<Partial<Record<SecretName, string>>>({});
  const inputs = (): HTMLInputElement[] => [...(form.current?.querySelectorAll('input') ?? [])];
  const send = async (): Promise<void> => {
    const typed = inputs().filter(({ value }) => value.trim() !== '');
    setEmpty(typed.length === 0);
    if (typed.length === 0) return;
    for (const input of typed) {
      const sent = save.run({ name: input.name as SecretName, value: input.value });
      input.value = '';
      const answer = await sent;
      if (!answer) return;
      onChanged(answer.value);
    }
    reloadOn('account');
  };
  const any = fields.some(({ name }) => account.secretStates[name] !== 'none');
  return (
    <form className="part" ref={form} aria-labelledby="secrets" autoComplete="off" onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <h2 id="secrets">Client ID and secret</h2>
      {account.environment === 'practice' ? <p className="quiet">Practice brings its own. Enter others only for a practice USPS that runs elsewhere.</p> : <p className="quiet">One app at USPS: TEM and Live share these.</p>}
      <KeychainNote account={account} onLooked={onChanged} />
      <div className="secrets">
        {fields.map(({ name, label }) => (
          <div className="field" key={name}>
            <label className="field-label" htmlFor={name}>{label}</label>
            <input
              className="field-input" id={name} name={name} type="password" autoComplete="off" spellCheck={false} maxLength={512}
              aria-describedby={`${name}-kept`} placeholder={account.secrets[name] ? 'Entered; type to replace it' : ''}
              onPaste={(event) => {
                const around = pastedAround(event.clipboardData.getData('text'));
                setLeftOut(({ [name]: _last, ...others }) => (around === null ? others : { ...others, [name]: around }));
              }}
            />
            <p className="field-hint" id={`${name}-kept`}>
              <StateBadge {...secretWords(account.secretStates[name], account.secretStore)} /> <span role="status">{leftOut[name] ?? ''}</span>
            </p>
          </div>
        ))}
      </div>
      {empty ? <p className="field-problem" role="alert">Type the client ID, the secret, or both.</p> : null}
      <div className="part-buttons">
        <Button type="submit" isPending={save.busy}>Save and reload the window</Button>
        <p className="quiet">What is saved is never shown again.</p>
        {any ? <ForgetSecrets isShared={account.environment !== 'practice'} onForgotten={onChanged} /> : null}
      </div>
      <TestSecrets />
      {save.failure ? <InView><FailureNote failure={save.failure} onDismiss={save.dismiss} /></InView> : null}
    </form>
  );
};
