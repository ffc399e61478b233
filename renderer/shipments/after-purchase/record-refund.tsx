import { useState } from 'react';
import { cents, formatCents } from '../../../shared/format-money.ts';
import { dayAt } from '../../../shared/days/ship-days.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import { readMoney } from '../../ship/draft/read-money.ts';
import { Button } from '../../ui/button.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { InView } from '../../ui/focus/in-view.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { useTask } from '../../use-task.ts';

export interface RecordRefundProps {
  readonly shipment: Shipment;
  readonly now: Date;
  readonly timeZone: string;
  readonly onRecorded: (shipment: Shipment) => void;
}

/** USPS never says that a refund was given: a person reads it off the statement of the payment account. */
export const RecordRefund = ({ shipment, now, timeZone, onRecorded }: RecordRefundProps) => {
  const open = cents(shipment.charged - shipment.refunded);
  const [day, setDay] = useState(dayAt(now, timeZone));
  const [typed, setTyped] = useState(formatCents(open));
  const [pressed, setPressed] = useState(false);
  const record = useTask('labels/record-refund');
  const amount = readMoney(typed);
  const send = async (): Promise<void> => {
    setPressed(true);
    if (!amount.ok || day === '') return;
    const answer = await record.run({ shipmentId: shipment.id, day, amount: amount.amount });
    if (answer) onRecorded(answer.value);
  };
  return (
    <section className="panel-part" aria-label="Record the refund">
      <h3>Record the refund</h3>
      <p className="quiet">Once the statement of the payment account shows it. USPS doesn’t tell it otherwise.</p>
      <div className="panel-row panel-row-fields">
        <TextField label="Day on the statement" type="date" className="grow" value={day} problem={pressed && day === '' ? 'The day is needed.' : null} onChange={setDay} />
        <TextField
          label="Amount" inputMode="decimal" className="refund-amount" value={typed} problem={pressed && !amount.ok ? amount.because : null} onChange={setTyped}
          onKeyDown={(event) => { if (event.key === 'Enter') void send(); }}
        />
        <Button isPending={record.busy} onPress={() => void send()}>Record it</Button>
      </div>
      {record.failure ? <InView><FailureNote failure={record.failure} onDismiss={record.dismiss} buttons={null} /></InView> : null}
    </section>
  );
};
