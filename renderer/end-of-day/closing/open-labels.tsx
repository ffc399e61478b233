import type { DayLabel } from '../../../shared/end-of-day/end-of-day.ts';
import { useGo } from '../../navigation.ts';
import { Button } from '../../ui/button.tsx';
import { mayTakeFocus } from '../../ui/focus/may-take-focus.ts';
import { Note } from '../../ui/note.tsx';
import { nameOf } from '../form-group.ts';

/** Named one by one on the page; the question before the form names all. */
const most = 8;

/** Labels on no paper yet, or waiting in the tray: to be printed or canceled before a form locks them. */
export const OpenLabels = ({ labels, takesFocus }: { readonly labels: readonly DayLabel[]; readonly takesFocus: boolean }) => {
  const go = useGo();
  return (
    <Note kind="wait" title={labels.length === 1 ? 'One label is still unprinted or in the tray' : `${labels.length.toLocaleString('en-US')} labels are still unprinted or in the tray`}>
      <p>Print or cancel {labels.length === 1 ? 'it' : 'them'} first: afterwards a refund is a dispute.</p>
      <ul className="unprinted">
        {labels.slice(0, most).map((label, index) => (
          <li key={label.shipmentId}>
            <Button kind="plain" autoFocus={index === 0 && takesFocus && mayTakeFocus()} onPress={() => go({ page: 'shipments', shipmentId: label.shipmentId })}>{nameOf(label) || 'No order'}</Button>
          </li>
        ))}
        {labels.length > most ? <li>and {(labels.length - most).toLocaleString('en-US')} more</li> : null}
      </ul>
    </Note>
  );
};
