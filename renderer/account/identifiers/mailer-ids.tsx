import { useState } from 'react';
import type { Account } from '../../../shared/account/account.ts';
import type { Failure } from '../../../shared/failure.ts';
import type { NamedMailerId } from '../../../shared/account/enrolment.ts';
import type { Settings } from '../../../shared/settings.ts';
import { changeSettings } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { useTask } from '../../use-task.ts';
import { KeptField } from '../enrolment/kept-field.tsx';
import { allMailerIds, withDefault, withNamed } from './mailer-id-list.ts';
import { mailerIdProblem } from './number-checks.ts';
import { readDigits } from './read-digits.ts';

interface MailerIdsProps {
  readonly account: Account;
  readonly businesses: Settings['businesses'];
  readonly onSaved: (account: Account) => void;
}

/** The business's name at USPS, and its MIDs under one CRID: one is the default, and each may have a name of its own. */
export const MailerIds = ({ account, businesses, onSaved }: MailerIdsProps) => {
  const whose = account.environment === 'practice' ? 'practice' : 'usps';
  const business = businesses[whose];
  const [typed, setTyped] = useState({ mid: '', nickname: '' });
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const save = useTask('account/save-numbers');
  const all = allMailerIds(account.numbers, business.mailerIds);
  const problem = mailerIdProblem(typed.mid) ?? (typed.mid === '' ? 'Type a MID, 6 or 9 digits.' : null)
    ?? (all.some(({ mid }) => mid === typed.mid) ? 'This MID is on the list already.' : null);

  const put = async (change: Partial<typeof business>): Promise<boolean> => {
    const outcome = await changeSettings({ businesses: { ...businesses, [whose]: { ...business, ...change } } });
    setFailure(outcome.ok ? null : outcome.failure);
    return outcome.ok;
  };
  const add = async (): Promise<void> => {
    setTried(true);
    if (problem !== null || !await put({ mailerIds: withNamed(business.mailerIds, { ...typed, nickname: typed.nickname.trim() }) })) return;
    setTyped({ mid: '', nickname: '' });
    setTried(false);
  };
  const makeDefault = async (mid: string): Promise<void> => {
    // The last default is kept on the list before it stops being it.
    if (!await put({ mailerIds: all })) return;
    const answer = await save.run(withDefault(account.numbers, mid));
    if (answer) onSaved(answer.value);
  };
  const remove = (gone: NamedMailerId): Promise<boolean> => put({ mailerIds: business.mailerIds.filter(({ mid }) => mid !== gone.mid) });

  return (
    <section className="part" aria-labelledby="mailer-ids">
      <h2 id="mailer-ids">Company and MIDs</h2>
      <KeptField
        key={whose} label="Company name" kept={business.companyName} maxLength={80} hint="As USPS knows it"
        onKeep={(companyName) => void put({ companyName })}
      />
      {all.length === 0 ? <p className="quiet">Several MIDs under the one CRID are listed here, each with a name of its own. Enter the first under Numbers.</p> : (
        <ul className="mailer-ids">
          {all.map((one) => (
            <li key={one.mid}>
              <p className="mailer-id">{one.mid}</p>
              <KeptField label={`Name of ${one.mid}`} kept={one.nickname} maxLength={40} onKeep={(nickname) => void put({ mailerIds: withNamed(business.mailerIds, { ...one, nickname }) })} />
              {one.mid === account.numbers.mid ? <StateBadge kind="good" words="Default" /> : (
                <div className="part-buttons">
                  <Button aria-label={`Make ${one.mid} the default`} isPending={save.busy} onPress={() => void makeDefault(one.mid)}>Make default</Button>
                  <Button aria-label={`Take ${one.mid} off the list`} onPress={() => void remove(one)}>Take off</Button>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      <form className="mailer-id-add" aria-label="Add a MID" onSubmit={(event) => { event.preventDefault(); void add(); }}>
        <TextField
          label="Another MID" inputMode="numeric" value={typed.mid} problem={tried ? problem : null} hint="6 or 9 digits, under the same CRID"
          onChange={(mid) => setTyped({ ...typed, mid: readDigits(mid) })}
        />
        <TextField label="What you call it" value={typed.nickname} maxLength={40} hint="Returns, second brand" onChange={(nickname) => setTyped({ ...typed, nickname })} />
        <Button type="submit">Add this MID</Button>
      </form>
      {failure ? <FailureNote failure={failure} onDismiss={() => setFailure(null)} /> : null}
      {save.failure ? <FailureNote failure={save.failure} onDismiss={save.dismiss} /> : null}
    </section>
  );
};
