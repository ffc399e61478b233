import { useState } from 'react';
import type { Printer } from '../../shared/printing.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useTask } from '../use-task.ts';
import { readHostPort } from './read-host-port.ts';

const nothing = { name: '', address: '', dpi: '203' as '203' | '300' };

/** Adds a thermal printer that takes ZPL on a raw port. */
export const AddNetworkPrinter = ({ onAdded }: { readonly onAdded: (printers: Printer[]) => void }) => {
  const [typed, setTyped] = useState(nothing);
  const [asked, setAsked] = useState(false);
  const add = useTask('printers/add-network');
  const address = readHostPort(typed.address);
  const name = typed.name.trim();
  const nameProblem = name.length > 40 ? 'At most 40 characters.' : null;
  const send = async (): Promise<void> => {
    setAsked(true);
    if (!address.ok || nameProblem) return;
    const { host, port } = address;
    const answer = await add.run({ name: name === '' ? host.slice(0, 40) : name, host, port, dpi: typed.dpi === '300' ? 300 : 203 });
    if (!answer) return;
    setTyped(nothing);
    setAsked(false);
    onAdded(answer.value);
  };
  return (
    <form className="part" aria-labelledby="add-printer" onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <h2 id="add-printer">Add a label printer on the network</h2>
      <div className="add-printer">
        <TextField
          label="Address and port" value={typed.address} onChange={(text) => setTyped({ ...typed, address: text })}
          problem={asked && !address.ok ? address.because : null} hint="192.168.1.20:9100. Without a port, 9100." maxLength={260}
        />
        <TextField label="Called" value={typed.name} onChange={(text) => setTyped({ ...typed, name: text })} problem={nameProblem} hint="As you call it at the bench" />
        <Select
          label="Dots per inch" choices={[{ value: '203', words: '203 dpi' }, { value: '300', words: '300 dpi' }]}
          value={typed.dpi} onChange={(dpi) => setTyped({ ...typed, dpi })} hint="On the printer’s own label"
        />
        <Button type="submit" isPending={add.busy}>Add printer</Button>
      </div>
      {add.failure ? <FailureNote failure={add.failure} onRetry={() => void send()} onDismiss={add.dismiss} /> : null}
    </form>
  );
};
