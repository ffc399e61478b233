import { practiceAccounts } from '../../../shared/account/practice-account.ts';
import type { DoctorReport } from '../../../shared/account/doctor.ts';
import { useCall } from '../../bridge.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Select } from '../../ui/fields/select.tsx';
import { useTask } from '../../use-task.ts';
import { practiceAccountWords } from './rung-words.ts';

const choices = practiceAccounts.map((value) => ({ value, words: practiceAccountWords[value] }));

/** In Practice alone: what can be wrong with an account, to be seen before it is met. */
export const PracticeAccountMenu = ({ onExamined }: { readonly onExamined: (report: DoctorReport) => void }) => {
  const stands = useCall('practice/account-state', undefined);
  const put = useTask('practice/put-account');
  return (
    <div className="practice-account">
      <Select
        label="Practice’s account stands at"
        choices={choices}
        value={stands.value?.state ?? null}
        isDisabled={put.busy}
        hint="Try each: labels, prices and the examination answer as USPS would."
        onChange={async (state) => {
          stands.put({ state });
          const answer = await put.run({ state });
          if (answer) onExamined(answer.value);
          else stands.again();
        }}
      />
      {put.failure ? <FailureNote failure={put.failure} onDismiss={put.dismiss} /> : null}
    </div>
  );
};
