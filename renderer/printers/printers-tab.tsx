import { useRef, useState } from 'react';
import type { Printer } from '../../shared/printing.ts';
import type { Settings } from '../../shared/settings.ts';
import { readSettingsAgain } from '../bridge.ts';
import type { Save } from '../settings/settings-page.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { useTask } from '../use-task.ts';
import { AddPrinter } from './add-printer.tsx';
import { PrinterList } from './printer-list.tsx';
import { RoutesForm } from './printer-routes.tsx';
import { usePrinters } from './use-printers.ts';
import './printers.css';

/** The printers of this computer and of the network, what they say of themselves, and which prints what. */
export const PrintersTab = ({ settings, save }: { readonly settings: Settings; readonly save: Save }) => {
  const printers = usePrinters();
  const remove = useTask('printers/remove-network');
  const [openId, setOpenId] = useState<string | null>(null);
  const lookAgain = useRef<HTMLButtonElement>(null);
  const take = (next: Printer[]): void => {
    printers.put(next);
    void readSettingsAgain();
  };
  const removeOne = async (printerId: string): Promise<void> => {
    const answer = await remove.run({ printerId });
    if (!answer) return;
    take(answer.value);
    // Its button goes with it.
    lookAgain.current?.focus();
  };
  return (
    <section className="part" aria-label="Printers">
      <RoutesForm printers={printers.printers} settings={settings} save={save} />
      {printers.failure ? <FailureNote failure={printers.failure} onRetry={printers.again} /> : null}
      {remove.failure ? <FailureNote failure={remove.failure} onDismiss={remove.dismiss} /> : null}
      {printers.printers?.length === 0 ? (
        <EmptyState title="No printers found"><p>Printers set up in the system appear here. One on the network can be added below by its address.</p></EmptyState>
      ) : (
        <PrinterList printers={printers.printers ?? []} openId={openId} onOpen={(id) => setOpenId(id === openId ? null : id)} />
      )}
      <div className="part-buttons">
        <Button ref={lookAgain} isPending={printers.busy} onPress={printers.again}>Look again</Button>
        {openId !== null && (openId.startsWith('network:') || openId.startsWith('ipp:')) ? <Button isPending={remove.busy} onPress={() => void removeOne(openId)}>Remove</Button> : null}
        <p className="quiet">“Reports nothing” is a printer that answers nothing: Labeldesk sends, and can’t know whether paper came out.</p>
      </div>
      <AddPrinter onAdded={take} />
    </section>
  );
};
