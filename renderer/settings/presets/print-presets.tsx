import { useState } from 'react';
import type { Settings } from '../../../shared/settings.ts';
import { useGo } from '../../navigation.ts';
import { usePrinters } from '../../printers/use-printers.ts';
import { Button } from '../../ui/button.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Note } from '../../ui/note.tsx';
import { PrinterSelect } from '../../ui/fields/printer-select.tsx';
import { useTask } from '../../use-task.ts';

/** Prints the presets' bar codes, to be scanned beside the scale. */
export const PrintPresets = ({ settings }: { readonly settings: Settings }) => {
  const { printers } = usePrinters();
  const go = useGo();
  const { routes } = settings;
  const [chosen, setChosen] = useState<string | null>(null);
  const printerId = chosen ?? routes.letterForm ?? routes.label ?? 'folder';
  const print = useTask('printers/print-presets');
  const [asked, setAsked] = useState<string | null>(null);
  const send = async (): Promise<void> => {
    const answer = await print.run({ printerId });
    if (answer) setAsked(answer.value.printerName);
  };
  return (
    <>
      <PrinterSelect className="preset-printer" label="Bar codes print on" printers={printers} value={printerId} onChange={setChosen} />
      <Button isPending={print.busy} onPress={() => void send()}>Print the bar codes</Button>
      {print.failure ? <FailureNote failure={print.failure} onRetry={() => void send()} onDismiss={print.dismiss} /> : null}
      {asked ? <Note kind="plain" title={`Sent to ${asked}`} buttons={<><Button onPress={() => go({ page: 'settings', tab: 'print-jobs' })}>Print jobs</Button><Button kind="plain" onPress={() => setAsked(null)}>Dismiss</Button></>} /> : null}
    </>
  );
};
