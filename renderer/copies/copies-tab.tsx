import { useState } from 'react';
import type { LedgerCopy } from '../../shared/ledger-copies.ts';
import type { AppStatus } from '../../shared/app-status.ts';
import { useCall } from '../bridge.ts';
import { formatMoment } from '../words/format-time.ts';
import { useNow } from '../now.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { MoneyDialog } from '../ui/money-dialog.tsx';
import { Note } from '../ui/note.tsx';
import { useTask } from '../use-task.ts';
import { formatBytes } from './format-bytes.ts';
import { MoveToComputer } from './move-to-computer.tsx';
import '../ui/styles/parts.css';
import './copies.css';

/** Copies of the ledger on this computer, and the way to another one. */
export const CopiesTab = ({ status }: { readonly status: AppStatus }) => {
  const copies = useCall('ledger/copies', undefined);
  const copyNow = useTask('ledger/copy-now');
  const bringBack = useTask('ledger/bring-back');
  const now = useNow(status);
  const [chosen, setChosen] = useState<LedgerCopy | null>(null);
  const [keptAs, setKeptAs] = useState<string | null>(null);
  const moment = ({ at }: LedgerCopy): string => formatMoment(new Date(at), now, status.timeZone);
  const copy = async (): Promise<void> => {
    const answer = await copyNow.run(undefined);
    if (answer) copies.put(answer.value);
  };
  const restore = async (): Promise<void> => {
    if (!chosen) return;
    const answer = await bringBack.run({ name: chosen.name });
    setChosen(null);
    if (!answer) return;
    setKeptAs(answer.value.keptAs);
    copies.again();
  };
  const list = copies.value?.copies ?? [];
  return (
    <div className="copies">
      <section className="part" aria-labelledby="copies-here">
        <h2 id="copies-here">Copies on this computer</h2>
        <p>Labeldesk copies shipments, labels and forms once a day and before an update changes them. The last fourteen are kept, of a very large ledger as many as fit into 20 GB; labels older than two months are copied no more.</p>
        {copies.failure ? <FailureNote failure={copies.failure} onRetry={copies.again} /> : null}
        {copyNow.failure ? <FailureNote failure={copyNow.failure} onRetry={() => void copy()} onDismiss={copyNow.dismiss} /> : null}
        {bringBack.failure ? <FailureNote failure={bringBack.failure} onDismiss={bringBack.dismiss} /> : null}
        {keptAs === null ? null : (
          <Note kind="good" title="The copy is in place" buttons={<Button onPress={() => setKeptAs(null)}>Dismiss</Button>}>
            What stood there is kept as {keptAs}. Look under Shipments for what was bought since: labels that only the other file holds are paid for all the same.
          </Note>
        )}
        {copies.value !== null && list.length === 0
          ? <EmptyState title="No copy yet"><p>The first is made shortly after Labeldesk was started, or at once with the button below.</p></EmptyState>
          : (
            <table className="table copies-table">
              <thead><tr><th scope="col">Made</th><th scope="col" className="number">Size</th><th scope="col"><span className="only-read-aloud">Bring back</span></th></tr></thead>
              <tbody>
                {list.map((one) => (
                  <tr key={one.name}>
                    <td>{moment(one)}</td>
                    <td className="number">{formatBytes(one.bytes)}</td>
                    <td className="number"><Button onPress={() => setChosen(one)}>Bring back…</Button></td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        <div className="part-buttons">
          <Button isPending={copyNow.busy} onPress={() => void copy()}>Copy now</Button>
          {copies.value ? <p className="quiet copies-place">With the labels beside them, {formatBytes(copies.value.totalBytes)} in {copies.value.folder}</p> : null}
        </div>
      </section>
      <MoveToComputer onChanged={copies.again} />
      <MoneyDialog
        isOpen={chosen !== null}
        title="Bring this copy back?"
        action="Bring it back"
        actionKind="stop"
        isBusy={bringBack.busy}
        onAction={() => void restore()}
        keep="Leave everything as it is"
        onKeep={() => setChosen(null)}
      >
        <p>Labeldesk will show what it knew at {chosen ? moment(chosen) : ''}. Labels bought since are paid for, and will be missing here; the file that holds them is kept.</p>
      </MoneyDialog>
    </div>
  );
};
