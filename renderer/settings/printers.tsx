import { useRef } from 'react';
import type { Printer } from '../../shared/printing.ts';
import type { Settings } from '../../shared/settings.ts';
import { readSettingsAgain, useCall } from '../bridge.ts';
import { formPrinters, printerLanguage, printerState } from '../printer-words.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { PrinterSelect } from '../ui/printer-select.tsx';
import { Select } from '../ui/select.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { useTask } from '../use-task.ts';
import { AddNetworkPrinter } from './add-network-printer.tsx';
import type { Save } from './settings-page.tsx';

/** The printers of this computer and of the network, what they say of themselves, and which prints what. */
export const Printers = ({ settings, save }: { readonly settings: Settings; readonly save: Save }) => {
  const printers = useCall('printers/list', undefined);
  const remove = useTask('printers/remove-network');
  const list = printers.value ?? [];
  const take = (next: Printer[]): void => {
    printers.put(next);
    void readSettingsAgain();
  };
  const lookAgain = useRef<HTMLButtonElement>(null);
  const removeOne = async (printerId: string): Promise<void> => {
    const answer = await remove.run({ printerId });
    if (!answer) return;
    take(answer.value);
    // Its button goes with it.
    lookAgain.current?.focus();
  };
  const setDpi = async (queue: string, dpi: string): Promise<void> => {
    if (await save({ rawQueueDpi: { ...settings.rawQueueDpi, [queue]: dpi === '300' ? 300 : 203 } })) printers.again();
  };
  return (
    <section className="part" aria-label="Printers">
      <div className="printers-choice">
        <PrinterSelect label="Labels are printed on" printers={printers.value} value={settings.labelPrinterId} onChange={(labelPrinterId) => void save({ labelPrinterId })} />
        <PrinterSelect label="SCAN forms are printed on" printers={printers.value && formPrinters(list, settings.formSize)} value={settings.formPrinterId} onChange={(formPrinterId) => void save({ formPrinterId })} />
        <Select
          label="SCAN form size"
          choices={[{ value: 'letter', words: 'Letter, 8.5 × 11 in' }, { value: '4x6', words: '4 × 6 in' }]}
          value={settings.formSize}
          onChange={(formSize) => void save({ formSize })}
        />
      </div>
      {printers.failure ? <FailureNote failure={printers.failure} onRetry={printers.again} /> : null}
      {remove.failure ? <FailureNote failure={remove.failure} onDismiss={remove.dismiss} /> : null}
      {printers.value !== null && list.length === 0 ? (
        <EmptyState title="No printers found"><p>Printers set up in the system appear here. A thermal printer on the network can be added below.</p></EmptyState>
      ) : (
        <table className="table">
          <thead><tr><th scope="col">Printer</th><th scope="col">Model</th><th scope="col">Language</th><th scope="col">State</th><th scope="col"><span className="only-read-aloud">Change</span></th></tr></thead>
          <tbody>
            {list.map((printer) => (
              <tr key={printer.id}>
                <td><strong>{printer.name}</strong><br /><span className="quiet">{kinds[printer.kind]}</span></td>
                <td>{printer.kind === 'network' ? printer.id.slice('network:'.length) : printer.model}</td>
                <td>{printer.kind === 'cups' && printer.language === 'zpl' ? (
                  <Select
                    label={`${printer.name}: dots per inch`} className="table-select"
                    choices={[{ value: '203', words: 'ZPL, 203 dpi' }, { value: '300', words: 'ZPL, 300 dpi' }]}
                    value={printer.dpi === null ? null : `${printer.dpi}`} placeholder="ZPL, dpi?"
                    onChange={(dpi) => void setDpi(printer.id.slice('cups:'.length), dpi)}
                  />
                ) : printerLanguage(printer)}</td>
                <td><StateBadge {...printerState(printer)} />{printer.detail === '' ? null : <span className="quiet"><br />{printer.detail}</span>}</td>
                <td className="number">{printer.kind === 'network' ? <Button isPending={remove.busy} onPress={() => void removeOne(printer.id)}>Remove</Button> : null}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="part-buttons">
        <Button ref={lookAgain} isPending={printers.busy} onPress={printers.again}>Look again</Button>
        <p className="quiet">“Reports nothing” is a printer that answers nothing: Labeldesk sends, and can’t know whether paper came out.</p>
      </div>
      <AddNetworkPrinter onAdded={take} />
    </section>
  );
};

const kinds: Readonly<Record<Printer['kind'], string>> = { cups: 'System printer', network: 'Network, raw', folder: 'Instead of paper' };
