import { useState } from 'react';
import type { AppStatus } from '../../shared/app-status.ts';
import { dayAt, formatDay, timeAt } from '../../shared/days/ship-days.ts';
import { formatTime } from '../words/format-time.ts';
import { instantAt } from '../../shared/days/instant-at.ts';
import { useNow } from '../now.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { useTask } from '../use-task.ts';

/** Sets the time that Practice believes it is, to try a cut-off, a manifest or the next day. */
export const PracticeClock = ({ status }: { readonly status: AppStatus }) => {
  const now = useNow(status);
  const { timeZone, clockIsSet } = status;
  const [day, setDay] = useState(dayAt(now, timeZone));
  const [time, setTime] = useState(timeAt(now, timeZone));
  const set = useTask('practice/set-clock');
  const sound = /^\d{4}-\d{2}-\d{2}$/.test(day) && /^\d{2}:\d{2}$/.test(time);
  const send = (): void => {
    if (sound) void set.run({ now: instantAt(day, time, timeZone).toISOString() });
  };
  return (
    <form className="part narrow" aria-label="Practice clock" onSubmit={(event) => { event.preventDefault(); send(); }}>
      <p>
        <strong>{clockIsSet ? 'The practice clock is set to' : 'Practice follows the real time:'} {formatDay(dayAt(now, timeZone))}, {formatTime(now, timeZone)}</strong> at the ship-from.
      </p>
      <p className="quiet">Ship dates, the cut-off, the cancel window, SCAN forms and the practice USPS all follow this clock. TEM and live always follow the computer’s.</p>
      <div className="part-buttons part-buttons-low">
        <TextField label="Day" type="date" value={day} onChange={setDay} />
        <TextField label="Time at the ship-from" type="time" value={time} onChange={setTime} />
        <Button type="submit" isPending={set.busy} isDisabled={!sound}>Set the practice clock</Button>
        {clockIsSet ? <Button isDisabled={set.busy} onPress={() => void set.run({ now: null })}>Back to real time</Button> : null}
      </div>
      {set.failure ? <FailureNote failure={set.failure} onRetry={send} onDismiss={set.dismiss} /> : null}
    </form>
  );
};
