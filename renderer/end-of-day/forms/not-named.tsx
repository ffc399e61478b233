import type { DayLabel } from '../../../shared/end-of-day/end-of-day.ts';
import type { ScanForm } from '../../../shared/shipments/shipment.ts';
import { useGo } from '../../navigation.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { nameOf, parcels } from '../form-group.ts';

/** Named one by one; a form may lack thousands. */
const most = 20;

/** What was asked to be put on a form and USPS didn't name: it isn't closed. */
export const NotNamed = ({ form: { notNamed }, ready }: { readonly form: ScanForm; readonly ready: readonly DayLabel[] }) => {
  const go = useGo();
  if (notNamed.length === 0) return null;
  const labels = new Map(ready.map((label) => [label.shipmentId, label]));
  const isOne = notNamed.length === 1;
  return (
    <Note kind="wait" title={`USPS didn’t name ${parcels(notNamed.length)} that this form was asked for`}>
      <p>
        USPS gave no reason. {isOne ? 'It isn’t closed' : 'They aren’t closed'}: make another form, above, where {isOne ? 'it waits' : 'they wait'}. If USPS
        has {isOne ? 'it' : 'them'} on a form after all, it says so then, and nothing is closed twice.
      </p>
      <ul className="unprinted">
        {notNamed.slice(0, most).map((shipmentId) => (
          <li key={shipmentId}>
            <Button kind="plain" onPress={() => go({ page: 'shipments', shipmentId })}>{nameOf(labels.get(shipmentId) ?? { orderNumber: '', to: '' }) || 'No order'}</Button>
          </li>
        ))}
        {notNamed.length > most ? <li>and {notNamed.length - most} more</li> : null}
      </ul>
    </Note>
  );
};
