import { useState } from 'react';
import type { EndOfDay } from '../../shared/shipment.ts';
import { useGo } from '../navigation.ts';
import { StateBadge } from '../ui/state-badge.tsx';
import { Button } from '../ui/button.tsx';
import { stateWord, toLine } from '../shipments/shipment-words.ts';
import { Money } from '../ui/money.tsx';
import { parcels } from './form-group.ts';

/** Rows that are drawn at once: a day may have thousands. */
const atOnce = 100;

/** What no form takes now, and why. */
export const LeftOut = ({ left }: { readonly left: EndOfDay['left'] }) => {
  const go = useGo();
  const [shown, setShown] = useState(atOnce);
  if (left.length === 0) return null;
  return (
    <section className="day-part">
      <h2>Left out · {parcels(left.length)}</h2>
      <table className="table">
        <thead><tr><th scope="col">Order</th><th scope="col">To</th><th scope="col" className="number">Total</th><th scope="col">State</th><th scope="col">Why</th></tr></thead>
        <tbody>
          {left.slice(0, shown).map(({ shipment, uspsCode, because }) => {
            const { name, place } = toLine(shipment);
            return (
              <tr key={shipment.id}>
                <td><Button kind="plain" onPress={() => go({ page: 'shipments', shipmentId: shipment.id })}>{shipment.mailpiece.orderNumber || 'No order'}</Button></td>
                <td>{name}, {place}</td>
                <td className="number"><Money amount={shipment.charged} /></td>
                <td><StateBadge {...stateWord(shipment)} /></td>
                <td>{because}{uspsCode === null || because.includes(uspsCode) ? '' : ` (${uspsCode})`}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {left.length > shown ? <Button onPress={() => setShown(shown + atOnce)}>Show {Math.min(atOnce, left.length - shown)} more of {left.length}</Button> : null}
    </section>
  );
};
