import type { AppStatus } from '../../shared/app-status.ts';
import { countWords } from '../attention/attention-words.ts';
import { useGo } from '../navigation.ts';
import type { PageName } from '../navigation.ts';
import { Money } from '../ui/money.tsx';
import { CallsLeft } from './calls-left.tsx';

export const pages: readonly { readonly page: PageName; readonly title: string }[] = [
  { page: 'ship', title: 'Ship' },
  { page: 'shipments', title: 'Shipments' },
  { page: 'end-of-day', title: 'End of day' },
  { page: 'account', title: 'Account' },
  { page: 'settings', title: 'Settings' },
];

/** What must never be out of sight: the five tasks, what waits for somebody, the day's parcels and money. */
export const Rail = ({ page, status }: { readonly page: PageName; readonly status: AppStatus }) => {
  const go = useGo();
  const waiting = status.attention.length;
  const only = waiting === 1 ? status.attention[0] : undefined;
  return (
    <nav className="rail" aria-label="Tasks">
      <ul>
        {pages.map((one) => (
          <li key={one.page}>
            <button type="button" className="rail-task" aria-current={one.page === page ? 'page' : undefined} onClick={() => go({ page: one.page })}>
              {one.title}
            </button>
          </li>
        ))}
      </ul>
      <div className="rail-day">
        <button
          type="button"
          className={`rail-attention ${waiting > 0 ? 'rail-attention-waiting' : ''}`}
          onClick={() => go({ page: 'shipments', ...(only?.shipmentId ? { shipmentId: only.shipmentId } : {}) })}
        >
          {waiting > 0
            ? <><span className="rail-figure"><span aria-hidden="true">▲ </span>{countWords(waiting)}</span>{waiting === 1 ? ' needs attention' : ' need attention'}</>
            : <><span aria-hidden="true">✓ </span>Nothing waits</>}
        </button>
        <p><span className="rail-figure">{status.parcelsToday.toLocaleString('en-US')}</span> today</p>
        <div>
          <p className="rail-money"><Money amount={status.spentToday} /></p>
          {status.environment === 'live' ? null : <p className="rail-note">quoted; nothing is charged</p>}
        </div>
        <CallsLeft calls={status.uspsCalls} />
      </div>
    </nav>
  );
};
