import { useState } from 'react';
import type { Printer, PrinterLanguage } from '../../shared/printing/printing.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Select } from '../ui/fields/select.tsx';
import type { Choice } from '../ui/fields/select.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { useTask } from '../use-task.ts';
import { languageNames } from './printer-facts.ts';
import { readPrinterAddress } from './read-printer-address.ts';
import type { Protocol } from './read-printer-address.ts';

interface Typed {
  readonly protocol: Protocol;
  readonly address: string;
  readonly name: string;
  readonly language: PrinterLanguage;
  readonly dpi: '203' | '300';
}

const nothing: Typed = { protocol: 'raw', address: '', name: '', language: 'zpl', dpi: '203' };

const protocols: readonly Choice<Protocol>[] = [
  { value: 'raw', words: 'Raw port', detail: 'Label printers, port 9100' },
  { value: 'ipp', words: 'IPP', detail: 'Office printers that take PDF' },
];

/** A raw port takes a head's own language alone; over IPP a printer draws PDFs by itself. */
const languages = (protocol: Protocol): readonly Choice<PrinterLanguage>[] =>
  (protocol === 'raw' ? ['zpl', 'epl', 'tspl'] as const : ['pdf'] as const)
    .map((value) => ({ value, words: languageNames[value] }));

const addressHint: Readonly<Record<Protocol, string>> = {
  raw: '192.168.1.20:9100. Without a port, 9100.',
  ipp: '192.168.1.30:631/ipp/print. Without a path, /ipp/print.',
};

/** Adds a printer by its address: a label printer's raw port, or IPP. */
export const AddPrinter = ({ onAdded }: { readonly onAdded: (printers: Printer[]) => void }) => {
  const [typed, setTyped] = useState(nothing);
  const [asked, setAsked] = useState(false);
  const add = useTask('printers/add-network');
  const { protocol, language } = typed;
  const address = readPrinterAddress(typed.address, protocol);
  const name = typed.name.trim();
  const nameProblem = name.length > 40 ? 'At most 40 characters.' : null;
  const send = async (): Promise<void> => {
    setAsked(true);
    if (!address.ok || nameProblem) return;
    const { host, port, path } = address;
    const dpi = language === 'pdf' ? null : typed.dpi === '300' ? 300 : 203;
    const answer = await add.run({ name: name === '' ? host.slice(0, 40) : name, host, port, path, protocol, language, dpi });
    if (!answer) return;
    setTyped(nothing);
    setAsked(false);
    onAdded(answer.value);
  };
  return (
    <form className="part" aria-labelledby="add-printer" onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <h2 id="add-printer">Add a printer by its address</h2>
      <div className="add-printer">
        <Select
          label="Reached by" choices={protocols} value={protocol}
          onChange={(chosen) => setTyped({ ...typed, protocol: chosen, language: chosen === 'raw' ? 'zpl' : 'pdf' })}
        />
        <TextField
          label="Address" value={typed.address} onChange={(text) => setTyped({ ...typed, address: text })}
          problem={asked && !address.ok ? address.because : null} hint={addressHint[protocol]} maxLength={260}
        />
        <TextField label="Called" value={typed.name} onChange={(text) => setTyped({ ...typed, name: text })} problem={nameProblem} hint="As you call it at the bench" />
        <Select label="Language" choices={languages(protocol)} value={language} onChange={(chosen) => setTyped({ ...typed, language: chosen })} />
        <Select
          label="Dots per inch" choices={[{ value: '203', words: '203 dpi' }, { value: '300', words: '300 dpi' }]}
          value={language === 'pdf' ? null : typed.dpi} placeholder="Its own" isDisabled={language === 'pdf'} onChange={(dpi) => setTyped({ ...typed, dpi })}
        />
        <Button type="submit" isPending={add.busy}>Add printer</Button>
      </div>
      {add.failure ? <FailureNote failure={add.failure} onRetry={() => void send()} onDismiss={add.dismiss} /> : null}
    </form>
  );
};
