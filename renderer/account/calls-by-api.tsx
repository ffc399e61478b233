import { useEffect } from 'react';
import type { UspsApi } from '../../shared/account/usps-calls.ts';
import { useCall } from '../bridge.ts';

const apiNames: Readonly<Record<UspsApi, string>> = {
  oauth: 'Sign-in', payments: 'Payments', addresses: 'Addresses', prices: 'Prices', 'shipping-options': 'Shipping options', labels: 'Labels',
  'scan-forms': 'SCAN forms', tracking: 'Tracking', 'carrier-pickup': 'Carrier pickup', locations: 'Locations',
  'international-prices': 'International prices', 'international-labels': 'International labels',
};

/** How often the figures are read anew, in milliseconds: nothing is asked of USPS for it. */
const every = 5_000;

/** What each of USPS's APIs was asked in the last hour, and what the answers at hand saved. */
export const CallsByApi = () => {
  const { value, again } = useCall('account/usps-calls', undefined);
  useEffect(() => {
    const timer = setInterval(again, every);
    return () => clearInterval(timer);
  }, [again]);
  if (value === null) return null;
  if (value.length === 0) return <p className="quiet">USPS was asked nothing in the last hour.</p>;
  const sum = (of: 'sent' | 'saved'): number => value.reduce((total, each) => total + each[of], 0);
  return (
    <table className="usps-calls" aria-label="Calls by API">
      <thead><tr><th scope="col">API</th><th scope="col">Calls this hour</th><th scope="col">Saved by answers at hand</th></tr></thead>
      <tbody>
        {value.map(({ api, sent, saved, limit }) => (
          <tr key={api}><th scope="row">{apiNames[api]}</th><td>{limit === null ? sent : `${sent} of ${limit}`}</td><td>{saved}</td></tr>
        ))}
      </tbody>
      <tfoot><tr><th scope="row">All</th><td>{sum('sent')}</td><td>{sum('saved')}</td></tr></tfoot>
    </table>
  );
};
