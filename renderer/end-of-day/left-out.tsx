import type { EndOfDay } from '../../shared/shipment.ts';
import { useGo } from '../navigation.ts';
import { StateBadge } from '../ui/state-badge.tsx';
import { Button } from '../ui/button.tsx';
import { stateWord, toLine } from '../shipments/shipment-words.ts';
import { Money } from '../ui/money.tsx';
import { parcels } from './form-group.ts';

/** What no form takes now, and why. */
export const LeftOut = ({ left }: { readonly left: EndOfDay['left'] }) => {
  const go = useGo();
  if (left.length === 0) return null;
  return (
    <section className="day-part">
      <h2>Left out · {parcels(left.length)}</h2>
      <table className="table">
        <thead><tr><th scope="col">Order</th><th scope="col">To</th><th scope="col" className="number">Total</th><th scope="col">State</th><th scope="col">Why</th></tr></thead>
        <tbody>
          {left.map(({ shipment, because }) => {
            const { name, place } = toLine(shipment);
            return (
              <tr key={shipment.id}>
                <td><Button kind="plain" onPress={() => go({ page: 'shipments', shipmentId: shipment.id })}>{shipment.mailpiece.orderNumber || 'No order'}</Button></td>
                <td>{name}, {place}</td>
                <td className="number"><Money amount={shipment.charged} /></td>
                <td><StateBadge {...stateWord(shipment)} /></td>
                <td>{because}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
};
