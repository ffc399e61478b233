import { useRef, useState } from 'react';
import type { AppStatus } from '../../shared/app-status.ts';
import type { Printer } from '../../shared/printing/printing.ts';
import type { Settings } from '../../shared/settings.ts';
import { readSettingsAgain } from '../bridge.ts';
import { useJobs } from '../print-jobs/use-jobs.ts';
import type { Save } from '../settings/save.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { useTask } from '../use-task.ts';
import { AddPrinter } from './add-printer.tsx';
import { PrinterList } from './printer-list.tsx';
import { PrinterPanel } from './printer-panel.tsx';
import { RoutesForm } from './printer-routes.tsx';
import { usePrinters } from './use-printers.ts';
import './printers.css';

export interface PrintersTabProps {
  readonly settings: Settings;
  readonly status: AppStatus;
  readonly save: Save;
}

/** The printers of this computer and of the network, what they say of themselves, and which prints what. */
export const PrintersTab = ({ settings, status, save }: PrintersTabProps) => {
  const printers = usePrinters();
  const { jobs } = useJobs();
  const remove = useTask('printers/remove-network');
  const [openId, setOpenId] = useState<string | null>(null);
  const lookAgain = useRef<HTMLButtonElement>(null);
  const open = printers.printers?.find(({ id }) => id === openId) ?? null;
  const take = (next: Printer[]): void => {
    printers.put(next);
    void readSettingsAgain();
  };
  const close = (): void => {
    setOpenId(null);
    document.querySelector<HTMLElement>(`[data-printer="${CSS.escape(openId ?? '')}"]`)?.focus();
  };
  const removeOne = async (printerId: string): Promise<void> => {
    const answer = await remove.run({ printerId });
    if (!answer) return;
    setOpenId(null);
    take(answer.value);
    // Its button goes with it.
    lookAgain.current?.focus();
  };
  return (
    <section className={`printers-tab ${open ? 'printers-tab-open' : ''}`} aria-label="Printers">
      <div className="part">
        <RoutesForm printers={printers.printers} settings={settings} save={save} />
        {printers.failure ? <FailureNote failure={printers.failure} onRetry={printers.again} /> : null}
        {printers.printers?.length === 0 ? (
          <EmptyState title="No printers found"><p>Printers set up in the system appear here. One on the network can be added below by its address.</p></EmptyState>
        ) : (
          <PrinterList printers={printers.printers ?? []} jobs={jobs} status={status} openId={openId} onOpen={(id) => setOpenId(id === openId ? null : id)} />
        )}
        <div className="part-buttons">
          <Button ref={lookAgain} onPress={printers.again}>Look again</Button>
          <p className="quiet">“Reports nothing” is a printer that answers nothing: Labeldesk sends, and can’t know whether paper came out.</p>
        </div>
        <AddPrinter onAdded={take} />
      </div>
      {open ? (
        <PrinterPanel
          key={open.id}
          printer={open}
          printers={printers.printers ?? []}
          settings={settings}
          save={async (change) => {
            const saved = await save(change);
            if (saved) printers.again();
            return saved;
          }}
          onRemove={open.kind === 'network' || open.kind === 'ipp' ? () => void removeOne(open.id) : null}
          removing={remove}
          onClose={close}
        />
      ) : null}
    </section>
  );
};
