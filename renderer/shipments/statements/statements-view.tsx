import { useState } from 'react';
import type { StatementFile } from '../../../shared/shipments/statement.ts';
import { useCall } from '../../bridge.ts';
import { formatMoment } from '../../words/format-time.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Select } from '../../ui/fields/select.tsx';
import { useTask } from '../../use-task.ts';
import { ComparisonList } from './comparison-list.tsx';
import { StatementImport } from './statement-import.tsx';
import './statements.css';

export interface StatementsViewProps {
  readonly now: Date;
  readonly timeZone: string;
  readonly onOpen: (shipmentId: string) => void;
}

/** What USPS charged, by the exports of its statement, beside what was bought here. */
export const StatementsView = ({ now, timeZone, onOpen }: StatementsViewProps) => {
  const asked = useCall('statements/list', undefined);
  const choose = useTask('statements/choose');
  const [file, setFile] = useState<StatementFile | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const statements = asked.value ?? [];
  const statement = statements.find(({ id }) => id === chosen) ?? statements.find(({ withdrawnAt }) => withdrawnAt === null) ?? statements[0] ?? null;
  const pick = async (): Promise<void> => {
    const answer = await choose.run(undefined);
    if (answer?.value) setFile(answer.value);
  };
  const start = <Button {...(statements.length === 0 ? { kind: 'primary' as const } : {})} isPending={choose.busy} onPress={() => void pick()}>Import a statement…</Button>;
  if (file !== null)
    return (
      <StatementImport
        key={file.fileId} file={file} now={now} timeZone={timeZone} onGiveUp={() => setFile(null)}
        onImported={({ id }) => {
          setFile(null);
          setChosen(id);
          asked.again();
        }}
      />
    );
  return (
    <section className="statements" aria-label="Statements">
      {choose.failure ? <FailureNote failure={choose.failure} onRetry={() => void pick()} onDismiss={choose.dismiss} /> : null}
      {asked.failure ? <FailureNote failure={asked.failure} onRetry={asked.again} /> : null}
      {asked.value === null ? null : statement === null ? (
        <EmptyState title="No statement was imported yet">
          <p>
            What USPS really charged stands on the statement of your payment account (EPS). Export it, or its adjustments, as CSV at USPS and import it here: each line is matched
            to its shipment by the tracking number, and what differs stands first.
          </p>
          {start}
        </EmptyState>
      ) : (
        <>
          <div className="filter-line">
            <Select
              label="Statement" className="grow" value={statement.id} onChange={setChosen}
              choices={statements.map(({ id, name, importedAt, withdrawnAt }) => ({
                value: id, words: name, detail: `${withdrawnAt === null ? 'Imported' : 'Taken out; it was imported'} ${formatMoment(new Date(importedAt), now, timeZone)}`,
              }))}
            />
            {start}
          </div>
          <ComparisonList key={statement.id} statement={statement} onOpen={onOpen} onChanged={asked.again} />
        </>
      )}
    </section>
  );
};
