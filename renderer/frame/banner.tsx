import type { AppStatus } from '../../shared/app-status.ts';
import { formatDay } from '../../shared/days/ship-days.ts';
import { formatTime } from '../words/format-time.ts';
import { useGo } from '../navigation.ts';
import { Button } from '../ui/button.tsx';
import { SetUpLine } from './set-up-line.tsx';

const words: Readonly<Record<AppStatus['environment'], { name: string; meaning: string; leave: string }>> = {
  practice: { name: 'PRACTICE', meaning: 'nothing is charged, nothing can be mailed', leave: 'Leave practice' },
  tem: { name: 'TEM', meaning: 'USPS’s test environment: nothing is charged, nothing can be mailed', leave: 'Leave TEM' },
  live: { name: 'LIVE', meaning: 'labels cost money and can be mailed', leave: 'Leave live' },
};

/** Where one is, in a colour of its own. */
export const Banner = ({ status }: { readonly status: AppStatus }) => {
  const go = useGo();
  const { name, meaning, leave } = words[status.environment];
  return (
    <header className="banner">
      <p><strong>{name}</strong> · {meaning}</p>
      {status.clockIsSet
        ? <p className="banner-clock">Clock set to {formatDay(status.today)}, {formatTime(new Date(status.now), status.timeZone)}</p>
        : null}
      <SetUpLine environment={status.environment} />
      <Button kind="plain" className="banner-leave" onPress={() => go({ page: 'account' })}>{leave}</Button>
    </header>
  );
};
