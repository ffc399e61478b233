import { useState } from 'react';
import type { Account, Environment } from '../../shared/account.ts';
import { readSettingsAgain } from '../bridge.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { MoneyDialog } from '../ui/money-dialog.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { useTask } from '../use-task.ts';

const words: Readonly<Record<Environment, { name: string; what: string; entering: string }>> = {
  practice: {
    name: 'Practice',
    what: 'A USPS inside Labeldesk. Nothing is charged, nothing can be mailed, every label says SAMPLE. No account is needed.',
    entering: 'From then on nothing is charged, and no label can be mailed.',
  },
  tem: {
    name: 'TEM',
    what: 'USPS’s own test environment, with your real numbers and secrets. Labels are watermarked and never charged.',
    entering: 'Labels are watermarked and never charged. None can be mailed.',
  },
  live: {
    name: 'Live',
    what: 'The real USPS. Each label is charged to your payment account, and can be mailed.',
    entering: 'From then on each label costs money, charged to your Enterprise Payment Account.',
  },
};

/** Which environment one is in, what each one is, and the way into another. Each has shipments of its own. */
export const Environments = ({ account }: { readonly account: Account }) => {
  const [asked, setAsked] = useState<Environment | null>(null);
  const enter = useTask('environment/enter');
  const go = async (environment: Environment): Promise<void> => {
    setAsked(null);
    const answer = await enter.run({ environment });
    if (answer) await readSettingsAgain();
  };
  return (
    <section className="part" aria-labelledby="environments">
      <h2 id="environments">Environment</h2>
      <ul className="environments">
        {account.offered.map(({ environment, because }) => {
          const here = environment === account.environment;
          const { name, what } = words[environment];
          return (
            <li key={environment} className={here ? 'chosen' : ''}>
              <p className="environment-name">{name}</p>
              <p>{what}{because === null ? null : <span className="quiet"><br />Not here: {because}</span>}</p>
              {here
                ? <StateBadge kind="good" words="You are here" />
                : <Button isDisabled={because !== null} isPending={enter.busy} onPress={() => setAsked(environment)}>Enter {name}…</Button>}
            </li>
          );
        })}
      </ul>
      {enter.failure ? <FailureNote failure={enter.failure} onDismiss={enter.dismiss} /> : null}
      <MoneyDialog
        isOpen={asked !== null}
        title={asked ? `Leave ${words[account.environment].name} and enter ${words[asked].name}?` : ''}
        action={asked ? `Enter ${words[asked].name}` : ''}
        onAction={() => { if (asked) void go(asked); }}
        keep={`Stay in ${words[account.environment].name}`}
        onKeep={() => setAsked(null)}
      >
        <p><strong>{asked ? words[asked].entering : ''}</strong></p>
        <p>Each environment keeps shipments, forms and a draft of its own: those of {words[account.environment].name} stay there, and come back when you do.</p>
      </MoneyDialog>
    </section>
  );
};
