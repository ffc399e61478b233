import { useState } from 'react';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import { readTrackingNumber } from '../../../shared/shipments/tracking-number.ts';
import { Button } from '../../ui/button.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { InView } from '../../ui/focus/in-view.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { useTask } from '../../use-task.ts';

export interface EnterTrackingNumberProps {
  readonly shipment: Shipment;
  readonly onResolved: (shipment: Shipment) => void;
}

/** For a number that a person found on a form or a statement, of a purchase that USPS doesn't settle. */
export const EnterTrackingNumber = ({ shipment, onResolved }: EnterTrackingNumberProps) => {
  const [typed, setTyped] = useState('');
  const [pressed, setPressed] = useState(false);
  const enter = useTask('labels/enter-tracking-number');
  const problem = readTrackingNumber(typed) === null ? 'It has 20 to 22 digits, abroad nine between letters, and the last one must fit the others.' : null;
  const send = async (): Promise<void> => {
    setPressed(true);
    if (problem !== null) return;
    const answer = await enter.run({ shipmentId: shipment.id, trackingNumber: typed });
    if (answer) onResolved(answer.value);
  };
  return (
    <section className="panel-part" aria-label="Tracking number by hand">
      <TextField
        label="Its tracking number, where one was found"
        inputMode="numeric"
        value={typed}
        onChange={(value) => { setTyped(value); setPressed(false); }}
        problem={pressed ? problem : null}
        onKeyDown={(event) => { if (event.key === 'Enter') void send(); }}
      />
      <div><Button isPending={enter.busy} onPress={() => void send()}>Get its label</Button></div>
      {enter.failure ? <InView><FailureNote failure={enter.failure} onDismiss={enter.dismiss} buttons={null} /></InView> : null}
    </section>
  );
};
