import type { LeftOut } from '../../shared/shipment.ts';
import { toLine } from '../shipments/shipment-words.ts';
import { Button } from '../ui/button.tsx';
import { Note } from '../ui/note.tsx';
import { parcels } from './form-group.ts';

/** Told one by one; a day may have thousands. */
const most = 20;

/** What USPS refused of the forms that were just made, and went on none. */
export const TakenOff = ({ takenOff, onSeen }: { readonly takenOff: readonly LeftOut[]; readonly onSeen: () => void }) => takenOff.length === 0 ? null : (
  <Note kind="wait" title={`USPS refused ${parcels(takenOff.length)}, and the rest went through`}>
    <ul>
      {takenOff.slice(0, most).map(({ shipment, uspsCode, because }) => (
        <li key={shipment.id}>
          {[shipment.mailpiece.orderNumber, toLine(shipment).name].filter(Boolean).join(' · ')}: {because}{uspsCode === null ? '' : ` (${uspsCode})`}
        </li>
      ))}
      {takenOff.length > most ? <li>and {takenOff.length - most} more</li> : null}
    </ul>
    <p>{takenOff.length === 1 ? 'It isn’t' : 'They aren’t'} closed. Mend what USPS says and make another form, or hand {takenOff.length === 1 ? 'it' : 'them'} over piece by piece.</p>
    <Button onPress={onSeen}>I have seen it</Button>
  </Note>
);
