import type { Draft } from '../../shared/draft.ts';
import { Button } from '../ui/button.tsx';
import { Note } from '../ui/note.tsx';
import { boxOn, endsBoxes } from './boxes/read-box.ts';
import type { ScannedOrder } from './use-scanned-order.ts';

/** An order number that was scanned over another one, until a person has said which it is. */
export const ScannedNote = ({ scanned: { waiting, take, drop }, draft }: { readonly scanned: ScannedOrder; readonly draft: Draft }) => {
  if (waiting === null) return null;
  const { orderNumber } = draft;
  return (
    <div className="ship-scanned">
      <Note kind="wait" title={`Scanned ${waiting}`} buttons={<>
        <Button onPress={take}>Use {waiting} <kbd>Alt+O</kbd></Button>
        <Button onPress={drop}>Keep {orderNumber || 'this box'}</Button>
      </>}>
        {endsBoxes(draft, waiting)
          ? `This is box ${boxOn(draft).number}${orderNumber === '' ? '' : ` of order ${orderNumber}`}. Another order begins the next parcel.`
          : `This parcel has order ${orderNumber}.`}
      </Note>
    </div>
  );
};
