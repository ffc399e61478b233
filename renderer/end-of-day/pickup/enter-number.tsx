import { useState } from 'react';
import type { Pickup } from '../../../shared/pickup/pickup.ts';
import { Button } from '../../ui/button.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { useTask } from '../../use-task.ts';

/** The number stands in the e-mail that USPS sends for each pickup. */
export const EnterNumber = ({ pickup }: { readonly pickup: Pickup }) => {
  const [number, setNumber] = useState('');
  const enter = useTask('pickups/enter-number');
  const send = async (): Promise<void> => { await enter.run({ pickupId: pickup.id, confirmationNumber: number.trim() }); };
  return (
    <form className="pickup-number" onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <TextField label="Confirmation number, from USPS’s e-mail" value={number} onChange={setNumber} maxLength={40} />
      <Button type="submit" isPending={enter.busy} isDisabled={!/^[0-9A-Za-z-]{1,40}$/.test(number.trim())}>Take it over</Button>
      {enter.failure ? <div className="pickup-wide"><FailureNote failure={enter.failure} onDismiss={enter.dismiss} /></div> : null}
    </form>
  );
};
