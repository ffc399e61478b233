import { useState } from 'react';
import type { Account, Environment } from '../../shared/account/account.ts';
import type { RungId } from '../../shared/account/doctor.ts';
import { readSettingsAgain, useCall, useEvent } from '../bridge.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { MoneyDialog } from '../ui/money-dialog.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { useTask } from '../use-task.ts';
import { environmentWords as words } from './environment-words.ts';
import { WayToLive } from './way-to-live.tsx';

interface EnvironmentsProps {
  readonly account: Account;
  readonly onShow: (environment: Environment, rung: RungId | null) => void;
}

interface AskedToEnter {
  readonly environment: Environment;
  readonly withoutTemLabel: boolean;
}

/** Which environment one is in, what each one is, and the way into another. Each has shipments of its own. */
export const Environments = ({ account, onShow }: EnvironmentsProps) => {
  const [asked, setAsked] = useState<AskedToEnter | null>(null);
  const enter = useTask('environment/enter');
  const gate = useCall('account/live-gate', undefined);
  useEvent('account/examined', gate.again);
  useEvent('app/status-changed', gate.again);
  const go = async (there: AskedToEnter): Promise<void> => {
    setAsked(null);
    const answer = await enter.run(there);
    if (answer) await readSettingsAgain();
    else gate.again();
  };
  const isShut = gate.value?.standing !== 'ready';
  return (
    <section className="part" aria-labelledby="environments">
      <h2 id="environments">Environment</h2>
      <ul className="environments">
        {account.offered.map(({ environment, because }) => {
          const here = environment === account.environment;
          const { name, what } = words[environment];
          const asksGate = environment === 'live' && !here && because === null;
          return (
            <li key={environment} className={here ? 'chosen' : ''}>
              <p className="environment-name">{name}</p>
              <p>{what}{because === null ? null : <span className="quiet"><br />Not here: {because}</span>}</p>
              {here
                ? <StateBadge kind="good" words="You are here" />
                : (
                  <Button
                    isDisabled={because !== null || (asksGate && isShut)} isPending={enter.busy}
                    {...(asksGate && isShut ? { 'aria-describedby': 'way-to-live' } : {})}
                    onPress={() => setAsked({ environment, withoutTemLabel: false })}
                  >
                    Enter {name}…
                  </Button>
                )}
              {asksGate ? (
                <WayToLive
                  gate={gate} entered={account.environment} onShow={onShow}
                  onEnterWithoutTem={() => setAsked({ environment: 'live', withoutTemLabel: true })}
                />
              ) : null}
            </li>
          );
        })}
      </ul>
      {enter.failure ? <FailureNote failure={enter.failure} onDismiss={enter.dismiss} /> : null}
      <MoneyDialog
        isOpen={asked !== null}
        title={asked ? `Leave ${words[account.environment].name} and enter ${words[asked.environment].name}?` : ''}
        action={asked ? `Enter ${words[asked.environment].name}` : ''}
        onAction={() => { if (asked) void go(asked); }}
        keep={`Stay in ${words[account.environment].name}`}
        onKeep={() => setAsked(null)}
      >
        <p><strong>{asked ? words[asked.environment].entering : ''}</strong></p>
        {asked?.withoutTemLabel ? <p>No label was ever bought to test this account: the first one is charged. “Test label on TEM” stays unproved until TEM answers and one is bought there.</p> : null}
        <p>Each environment keeps shipments, forms and a draft of its own: those of {words[account.environment].name} stay there, and come back when you do.</p>
      </MoneyDialog>
    </section>
  );
};
