import { useState } from 'react';
import { formatCents } from '../../../shared/format-money.ts';
import type { Comparison, ComparisonPage, Statement } from '../../../shared/shipments/statement.ts';
import { useCall, useEvent } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { MoneyDialog } from '../../ui/money-dialog.tsx';
import { Note } from '../../ui/note.tsx';
import { useTask } from '../../use-task.ts';
import { ComparisonRow } from './comparison-row.tsx';
import { ProblemList } from './preview-table.tsx';

const page = 50;

export interface ComparisonListProps {
  readonly statement: Statement;
  readonly onOpen: (shipmentId: string) => void;
  readonly onChanged: () => void;
}

/** How many of each, in words: what differs first. */
const summaryOf = ({ counts, difference }: ComparisonPage): string => {
  const { differs, refund, unmatched, same } = counts;
  const parts = [
    differs === 0 ? 'Nothing differs' : `${differs} ${differs === 1 ? 'differs' : 'differ'}, ${formatCents(difference)} in all`,
    ...(refund === 0 ? [] : [`${refund} ${refund === 1 ? 'refund' : 'refunds'} to confirm`]),
    ...(unmatched === 0 ? [] : [`${unmatched} not here`]),
    `${same.toLocaleString('en-US')} ${same === 1 ? 'agrees' : 'agree'}`,
  ];
  return parts.join(' · ');
};

/** A statement's numbers beside the shipments that have them, differences first. */
export const ComparisonList = ({ statement, onOpen, onChanged }: ComparisonListProps) => {
  const asked = useCall('statements/compare', { statementId: statement.id, offset: 0, limit: page });
  const older = useTask('statements/compare');
  const [more, setMore] = useState<readonly Comparison[]>([]);
  const problems = useCall('statements/problems', { statementId: statement.id });
  const withdraw = useTask('statements/withdraw');
  const [isAsking, setAsking] = useState(false);
  const again = (): void => {
    setMore([]);
    asked.again();
  };
  useEvent('shipment/changed', again);
  if (asked.failure) return <FailureNote failure={asked.failure} onRetry={asked.again} />;
  const compared = asked.value;
  if (compared === null) return null;
  const rows = [...compared.rows, ...more];
  const all = Object.values(compared.counts).reduce((sum, count) => sum + count, 0);
  const showMore = async (): Promise<void> => {
    const answer = await older.run({ statementId: statement.id, offset: rows.length, limit: page });
    if (answer) setMore([...more, ...answer.value.rows]);
  };
  const takeOut = async (): Promise<void> => {
    setAsking(false);
    if (await withdraw.run({ statementId: statement.id })) onChanged();
  };
  return (
    <>
      <div className="panel-buttons">
        <p><strong>{summaryOf(compared)}</strong> <span className="quiet">{statement.lines.toLocaleString('en-US')} lines{statement.repeated > 0 ? `, ${statement.repeated.toLocaleString('en-US')} of them counted by another statement` : ''}</span></p>
        {statement.withdrawnAt === null ? <Button kind="plain" onPress={() => setAsking(true)}>Take this statement out…</Button> : null}
      </div>
      {statement.withdrawnAt === null ? null : <Note kind="wait" title="This statement is taken out">Its lines are kept and count no more. Import the file again to count them.</Note>}
      {withdraw.failure ? <FailureNote failure={withdraw.failure} onDismiss={withdraw.dismiss} /> : null}
      {statement.bad > 0 && problems.value ? <ProblemList problems={problems.value} count={statement.bad} /> : null}
      {compared.counts.unmatched > 0 && compared.unconfirmed > 0 ? (
        <p className="quiet">
          {compared.unconfirmed} {compared.unconfirmed === 1 ? 'purchase isn’t' : 'purchases aren’t'} settled here: a number that isn’t here may be of one of them. Open it and enter the number.
        </p>
      ) : null}
      {rows.length === 0 ? null : (
        <div className="shipments-rows">
          <table className="table comparison" aria-label="Statement and shipments">
            <thead>
              <tr>
                <th scope="col" className="column-kind">Comparison</th><th scope="col">Shipment</th>
                <th scope="col" className="number column-money">Here</th><th scope="col" className="number column-money">Statement</th>
                <th scope="col" className="number column-money">Difference</th><th scope="col" className="column-steps"><span className="only-read-aloud">Steps</span></th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => <ComparisonRow key={row.trackingNumber} row={row} columns={compared.columns} onOpen={onOpen} onSettled={again} />)}
            </tbody>
          </table>
          {rows.length < all ? <p className="more"><Button isPending={older.busy} onPress={() => void showMore()}>Show more</Button></p> : null}
        </div>
      )}
      <MoneyDialog
        isOpen={isAsking} title="Take this statement out?" action="Take it out" actionKind="stop" onAction={() => void takeOut()} keep="Keep it" onKeep={() => setAsking(false)}
      >
        <p>Its lines stay on record and count no more. Refunds that were recorded from it stay recorded.</p>
      </MoneyDialog>
    </>
  );
};
