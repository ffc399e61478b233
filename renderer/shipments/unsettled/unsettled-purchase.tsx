import { useState } from 'react';
import { formatCents } from '../../../shared/format-money.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import { formatTrackingNumber } from '../../../shared/shipments/tracking-number.ts';
import { useStatus } from '../../bridge.ts';
import { useGo } from '../../navigation.ts';
import { sentence } from '../../words/sentence.ts';
import { Button } from '../../ui/button.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { InView } from '../../ui/focus/in-view.tsx';
import { MoneyDialog } from '../../ui/money-dialog.tsx';
import { Note } from '../../ui/note.tsx';
import { useTask } from '../../use-task.ts';
import { toLine } from '../shipment-words.ts';
import { EnterTrackingNumber } from './enter-tracking-number.tsx';

export interface UnsettledPurchaseProps {
  readonly shipment: Shipment;
  readonly onResolved: (shipment: Shipment) => void;
}

/** A purchase that is unknown, or unconfirmed: what that means for the money, and the ways out of it. */
export const UnsettledPurchase = ({ shipment, onResolved }: UnsettledPurchaseProps) => {
  const { id, state, askedInVain, notedNumber, mailpiece } = shipment;
  const [asking, setAsking] = useState(false);
  const resolve = useTask('labels/resolve');
  const cancel = useTask('labels/cancel-by-key');
  const seen = useTask('labels/unconfirmed-seen');
  const go = useGo();
  const isUnseen = (useStatus()?.attention ?? []).some((item) => item.kind === 'unconfirmed' && item.shipmentId === id);
  const ask = async (): Promise<void> => {
    const answer = await resolve.run({ shipmentId: id });
    if (answer) onResolved(answer.value);
  };
  const takeBack = async (): Promise<void> => {
    setAsking(false);
    const answer = await cancel.run({ shipmentId: id });
    if (answer) onResolved(answer.value);
  };
  const see = async (): Promise<void> => {
    const answer = await seen.run({ shipmentId: id });
    if (answer) onResolved(answer.value);
  };
  const shipAgain = (): void => go({ page: 'ship', ...(mailpiece.orderNumber === '' ? {} : { orderNumber: mailpiece.orderNumber }) });
  const amount = formatCents(shipment.charged);
  const { name, place } = toLine(shipment);
  const askButton = <Button kind="primary" isPending={resolve.busy} onPress={() => void ask()}>Ask USPS again</Button>;
  const cancelButton = <Button kind="stop" isPending={cancel.busy} onPress={() => setAsking(true)}>Cancel it by its key…</Button>;
  // That it is unknown says the note, and why asking again has changed nothing.
  const others = [resolve, cancel, seen].filter(({ failure }) => failure !== null && failure.code !== 'purchase-outcome-unknown');
  const still = resolve.failure?.code === 'purchase-outcome-unknown' ? <p>Asked again: {sentence(resolve.failure.because)}</p> : null;
  return (
    <>
      {others.map((task) => task.failure && (
        <InView key={task.failure.code}><FailureNote failure={task.failure} onDismiss={task.dismiss} /></InView>
      ))}
      {state === 'unconfirmed' ? (
        <Note
          kind="wait" title={`Unconfirmed: ${amount} probably wasn’t charged`}
          buttons={<>
            <Button onPress={shipAgain}>Buy another on Ship</Button>
            {isUnseen ? <Button isPending={seen.busy} onPress={() => void see()}>It is seen</Button> : null}
            {cancelButton}
          </>}
        >
          <p>USPS has no label under this purchase’s key, and nobody has said no to it. Look for {amount} on the next statement.</p>
          <p>Whether another label is bought for this parcel is yours to decide. Canceling again is safe: it buys nothing.</p>
        </Note>
      ) : askedInVain ? (
        <Note
          kind="stop"
          title={`It isn’t known whether ${amount} was charged`}
          buttons={<>{askButton}{cancelButton}</>}
        >
          <p>USPS was asked again and gives no label. Don’t buy another.</p>
          <p>Canceling it by its key voids the label if there is one. A tracking number on a form or a statement says that there is.</p>
          <p className="quiet">USPS: {sentence(shipment.detail)}</p>
          {still}
        </Note>
      ) : (
        <Note kind="stop" title={`It isn’t known whether ${amount} was charged`} buttons={askButton}>
          <p>{sentence(shipment.detail)}</p>
          {still}
          <p>Asking again uses the same key: USPS returns the label that exists or makes it, and charges once. Don’t buy another.</p>
        </Note>
      )}
      {notedNumber === null ? null : (
        <Note kind="wait" title={formatTrackingNumber(notedNumber)}>This number is noted for it. USPS gives no label for the number, so none can be printed.</Note>
      )}
      {state === 'unconfirmed' || askedInVain ? <EnterTrackingNumber shipment={shipment} onResolved={onResolved} /> : null}
      <MoneyDialog
        isOpen={asking}
        title="Cancel this purchase by its key?"
        action="Void it"
        actionKind="stop"
        onAction={() => void takeBack()}
        keep="Leave it as it is"
        onKeep={() => setAsking(false)}
      >
        <p><strong>{name}, {place}</strong> · {amount}</p>
        <p>
          If USPS sold the label, this voids it: before USPS’s manifest it is canceled and costs nothing, later a refund
          of {amount} is requested, not granted. A parcel that left with the label must not be voided.
        </p>
        <p>If USPS has no such label, the purchase is kept as unconfirmed: probably not bought.</p>
      </MoneyDialog>
    </>
  );
};
