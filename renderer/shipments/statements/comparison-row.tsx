import { useState } from 'react';
import { formatCents } from '../../../shared/format-money.ts';
import type { Ounces } from '../../../shared/parcel/parcel.ts';
import { formatOunces } from '../../../shared/parcel/read-weight.ts';
import { formatDay } from '../../../shared/days/ship-days.ts';
import type { Comparison } from '../../../shared/shipments/statement.ts';
import { formatTrackingNumber } from '../../../shared/shipments/tracking-number.ts';
import { Button } from '../../ui/button.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Money } from '../../ui/money.tsx';
import { MoneyDialog } from '../../ui/money-dialog.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { useTask } from '../../use-task.ts';
import { comparisonWord, differenceWords, kindNames } from './statement-words.ts';

export interface ComparisonRowProps {
  readonly row: Comparison;
  readonly columns: readonly string[];
  readonly onOpen: (shipmentId: string) => void;
  readonly onSettled: () => void;
}

/** One number: what it cost here, what it cost by the statement, and the lines that say so. */
export const ComparisonRow = ({ row, columns, onOpen, onSettled }: ComparisonRowProps) => {
  const [isOpen, setOpen] = useState(row.kind === 'differs' || row.kind === 'refund');
  const [isAsking, setAsking] = useState(false);
  const record = useTask('labels/record-refund');
  const { shipment, trackingNumber, here, there, difference, refund } = row;
  const name = shipment === null ? formatTrackingNumber(trackingNumber) : shipment.orderNumber === '' ? shipment.to : `Order ${shipment.orderNumber}`;
  const confirm = async (): Promise<void> => {
    setAsking(false);
    if (shipment && refund && await record.run({ shipmentId: shipment.id, ...refund })) onSettled();
  };
  return (
    <>
      <tr>
        <td><StateBadge {...comparisonWord(row)} /></td>
        <td className="cut">
          <span className="line">{shipment === null ? name : `${name}, ${shipment.to}`}</span>
          <span className="line quiet">{shipment === null ? differenceWords(row) : `${formatTrackingNumber(trackingNumber)}${shipment.isReturn ? ', return label' : ''}`}</span>
        </td>
        <td className="number">{here === null ? '' : <Money amount={here} />}</td>
        <td className="number"><Money amount={there} /></td>
        <td className="number"><strong>{difference === null || difference === 0 ? '' : <Money amount={difference} />}</strong></td>
        <td className="comparison-steps">
          {refund && shipment ? <Button kind="primary" isPending={record.busy} onPress={() => setAsking(true)}>Confirm {formatCents(refund.amount)}…</Button> : null}
          {shipment ? <Button aria-label={`Open ${name}`} onPress={() => onOpen(shipment.id)}>Open</Button> : null}
          <Button aria-expanded={isOpen} aria-label={`${isOpen ? 'Hide' : 'Show'} the lines of ${name}`} onPress={() => setOpen(!isOpen)}>{isOpen ? 'Hide' : 'Lines'}</Button>
        </td>
      </tr>
      {isOpen ? (
        <tr className="comparison-lines">
          <td colSpan={6}>
            {record.failure ? <FailureNote failure={record.failure} onDismiss={record.dismiss} /> : null}
            {shipment === null || differenceWords(row) === '' ? null : <p>{differenceWords(row)}.</p>}
            <ul>
              {row.lines.map(({ statement, line, kind, day, amount, weight, cells }) => (
                <li key={`${statement} ${line}`}>
                  <strong>{kindNames[kind]} {formatCents(amount)}</strong>{day === null ? '' : `, ${formatDay(day)}`}
                  {weight === '' ? '' : `, weighed ${weight} by USPS${shipment === null ? '' : `, ${formatOunces(shipment.weight as Ounces)} here`}`}
                  <details className="evidence">
                    <summary>Line {line} of {statement}</summary>
                    <dl>{cells.map((cell, place) => (cell === '' ? null : <div key={place}><dt>{columns[place] ?? `Column ${place + 1}`}</dt><dd>{cell}</dd></div>))}</dl>
                  </details>
                </li>
              ))}
            </ul>
          </td>
        </tr>
      ) : null}
      {refund && shipment ? (
        <MoneyDialog
          isOpen={isAsking} title={`${formatCents(refund.amount)} came back?`} action={`Record ${formatCents(refund.amount)}`} onAction={() => void confirm()} keep="Not now" onKeep={() => setAsking(false)}
        >
          <p><strong>{name}, {shipment.to}</strong></p>
          <p>By the statement of {formatDay(refund.day)} USPS gave {formatCents(refund.amount)} back. It is recorded as refunded, and stays so.</p>
        </MoneyDialog>
      ) : null}
    </>
  );
};
