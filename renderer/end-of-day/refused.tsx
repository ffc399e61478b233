import type { LeftOut } from '../../shared/end-of-day/end-of-day.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Note } from '../ui/note.tsx';
import { useTask } from '../use-task.ts';
import { nameOf, parcels } from './form-group.ts';

/** Told one by one; a day may have thousands. */
const most = 20;

/** What USPS itself refused when it was asked for a form: off every form until somebody has it tried again. */
export const Refused = ({ left, onTried }: { readonly left: readonly LeftOut[]; readonly onTried: () => void }) => {
  const again = useTask('end-of-day/try-again');
  const refused = left.filter(({ wasRefused }) => wasRefused);
  if (refused.length === 0) return null;
  const isOne = refused.length === 1;
  const tryAgain = async (): Promise<void> => {
    await again.run({ shipmentIds: refused.map(({ label }) => label.shipmentId) });
    onTried();
  };
  return (
    <Note kind="wait" title={`USPS refused ${parcels(refused.length)} for a form`} buttons={<Button isPending={again.busy} onPress={() => void tryAgain()}>Try {isOne ? 'it' : 'them'} again</Button>}>
      <ul>
        {refused.slice(0, most).map(({ label, uspsCode, because }) => (
          <li key={label.shipmentId}>{nameOf(label)}: {because}{uspsCode === null ? '' : ` (${uspsCode})`}</li>
        ))}
        {refused.length > most ? <li>and {refused.length - most} more, below</li> : null}
      </ul>
      <p>{isOne ? 'It isn’t' : 'They aren’t'} closed. Mend what USPS says and try again, or hand {isOne ? 'it' : 'them'} over piece by piece.</p>
      {again.failure ? <FailureNote failure={again.failure} onDismiss={again.dismiss} /> : null}
    </Note>
  );
};
