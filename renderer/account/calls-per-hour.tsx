import { useState } from 'react';
import type { Environment } from '../../shared/account/account.ts';
import type { AppStatus } from '../../shared/app-status.ts';
import type { Failure } from '../../shared/failure.ts';
import type { Settings } from '../../shared/settings.ts';
import { changeSettings, useStatus } from '../bridge.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { CallsByApi } from './calls-by-api.tsx';
import { readCallsPerHour } from './read-calls-per-hour.ts';

const grouped = (count: number): string => count.toLocaleString('en-US');

interface CallsPerHourProps {
  readonly environment: Environment;
  readonly settings: Settings;
}

/** What USPS granted an hour, once somebody knows it, beside what is left of it. */
export const CallsPerHour = ({ environment, settings }: CallsPerHourProps) => {
  const kept = settings.uspsCallsPerHour[environment];
  const [typed, setTyped] = useState(kept === null ? '' : String(kept));
  const [left, setLeft] = useState(false);
  const [saving, setSaving] = useState<{ readonly busy: boolean; readonly failure: Failure | null }>({ busy: false, failure: null });
  const calls: AppStatus['uspsCalls'] = useStatus()?.uspsCalls ?? null;
  const read = readCallsPerHour(typed);
  const changed = !read.ok || read.value !== kept;
  const send = async (): Promise<void> => {
    setLeft(true);
    if (!read.ok) return;
    setSaving({ busy: true, failure: null });
    const outcome = await changeSettings({ uspsCallsPerHour: { ...settings.uspsCallsPerHour, [environment]: read.value } });
    setSaving({ busy: false, failure: outcome.ok ? null : outcome.failure });
  };
  return (
    <form className="part" aria-labelledby="usps-calls" onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <h2 id="usps-calls">Calls to USPS</h2>
      <div className="numbers">
        <TextField
          label="Calls an hour" inputMode="numeric" value={typed} onChange={setTyped} onBlur={() => setLeft(true)}
          problem={left && !read.ok ? read.problem : null}
          hint={environment === 'practice' ? 'Empty: Practice counts none.' : 'What USPS granted your app. Empty: 60, as a new app has.'}
        />
        {calls === null ? null : <p className="calls-left">{grouped(calls.left)} of {grouped(calls.limit)} left this hour</p>}
      </div>
      <CallsByApi />
      <div className="part-buttons">
        <Button type="submit" isPending={saving.busy} isDisabled={!changed}>Save calls an hour</Button>
        <p className="quiet" role="status">{changed ? 'Not saved yet.' : kept === null ? '' : 'Saved.'}</p>
      </div>
      {saving.failure ? (
        <FailureNote failure={saving.failure} onRetry={() => void send()} onDismiss={() => setSaving({ busy: false, failure: null })} />
      ) : null}
    </form>
  );
};
