import { useCall } from '../bridge.ts';
import { FailureNote } from '../ui/failure-note.tsx';
import { Select } from '../ui/fields/select.tsx';
import { useTask } from '../use-task.ts';
import type { ProfileProps } from './profile-props.ts';

/** Labels on letter sheets: how many a sheet takes, and which place is free on the one that is loaded. */
export const SheetFields = ({ printer, profile, change }: ProfileProps) => {
  const sheet = useCall('printers/read-sheet', { printerId: printer.id });
  const set = useTask('printers/set-sheet');
  const choose = async (next: '1' | '2'): Promise<void> => {
    const answer = await set.run({ printerId: printer.id, next: next === '2' ? 2 : 1 });
    if (answer) sheet.put(answer.value);
  };
  const failure = set.failure ?? sheet.failure;
  return (
    <fieldset className="printer-fields">
      <legend>Labels on letter sheets</legend>
      <Select
        label="Labels per sheet"
        choices={[{ value: '1', words: 'One' }, { value: '2', words: 'Two, one above the other' }]}
        value={`${profile.labelsPerSheet}`}
        onChange={(labels) => void change({ labelsPerSheet: labels === '2' ? 2 : 1 })}
      />
      {profile.labelsPerSheet === 2 ? (
        <Select
          label="Next free place" hint="Put a half-used sheet back in as it came out"
          choices={[{ value: '1', words: 'Upper, a new sheet' }, { value: '2', words: 'Lower half' }]}
          value={sheet.value === null ? null : sheet.value.next === 2 ? '2' : '1'} placeholder="…" isDisabled={set.busy}
          onChange={(next) => void choose(next)}
        />
      ) : null}
      {failure ? <FailureNote failure={failure} onRetry={sheet.again} onDismiss={set.dismiss} /> : null}
    </fieldset>
  );
};
