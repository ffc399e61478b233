import { memo, useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { formatOunces } from '../../shared/parcel/read-weight.ts';
import { serviceName } from '../../shared/rates/service-names.ts';
import { dayAt, formatDay } from '../../shared/days/ship-days.ts';
import type { Shipment } from '../../shared/shipments/shipment.ts';
import { formatTrackingNumber } from '../../shared/shipments/tracking-number.ts';
import { boxWords } from '../words/box-words.ts';
import { formatTime } from '../words/format-time.ts';
import { Money } from '../ui/money.tsx';
import { shapes } from '../ui/note.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { trackingWord } from './tracking/tracking-words.ts';
import { printWord, stateWord, toLine } from './shipment-words.ts';

interface RowProps {
  readonly shipment: Shipment;
  readonly timeZone: string;
  readonly today: string;
  readonly isChosen: boolean;
  /** The one row that Tab reaches. */
  readonly isStop: boolean;
  readonly onChoose: (shipmentId: string) => void;
  readonly onOpen: ShipmentTableProps['onOpen'];
}

const Row = memo(({ shipment, timeZone, today, isChosen, isStop, onChoose, onOpen }: RowProps) => {
  const created = new Date(shipment.createdAt);
  const { box } = shipment.mailpiece;
  const day = dayAt(created, timeZone);
  const { name, place } = toLine(shipment);
  const state = stateWord(shipment);
  // Once USPS has told of it, where it is says more than that it was printed.
  const print = trackingWord(shipment) ?? printWord(shipment);
  return (
    <tr
      role="row"
      data-shipment={shipment.id}
      aria-selected={isChosen}
      tabIndex={isStop ? 0 : -1}
      onClick={() => onOpen(shipment.id, 'click')}
      onFocus={() => onChoose(shipment.id)}
    >
      <td role="gridcell" className="cut">
        <span className="line">{shipment.mailpiece.orderNumber || 'No order'}</span>
        <span className="line quiet">{day === today ? formatTime(created, timeZone) : <>{formatDay(day)}<span className="when-roomy">, {formatTime(created, timeZone)}</span></>}</span>
      </td>
      <td role="gridcell" className="cut">
        <span className="line">{name}</span>
        <span className="line quiet">{place}</span>
      </td>
      <td role="gridcell" className="cut">
        <span className="line">{shipment.returnOf === null ? serviceName(shipment.rate.mailClass) : shipment.rate.name}</span>
        <span className="line quiet">{box ? `${boxWords(box)} · ` : null}{formatOunces((shipment.edited?.parcel ?? shipment.mailpiece.parcel).weight)}</span>
      </td>
      <td role="gridcell" className="number"><Money amount={shipment.charged} /></td>
      <td role="gridcell">
        <StateBadge {...state} />
        {print ? <span className={`line print-state print-state-${print.kind}`}><span aria-hidden="true">{shapes[print.kind]} </span>{print.words}</span> : null}
      </td>
      <td role="gridcell" className="when-wide number">{shipment.trackingNumber ? formatTrackingNumber(shipment.trackingNumber) : null}</td>
    </tr>
  );
});

export interface ShipmentTableProps {
  readonly shipments: readonly Shipment[];
  readonly timeZone: string;
  readonly today: string;
  readonly chosenId: string | null;
  readonly onChoose: (shipmentId: string) => void;
  /** A click opens it beside the list; Enter goes to it as well. */
  readonly onOpen: (shipmentId: string, how: 'click' | 'enter') => void;
}

/** The parcels, newest first. Arrows choose a row, Enter opens it. */
export const ShipmentTable = ({ shipments, timeZone, today, chosenId, onChoose, onOpen }: ShipmentTableProps) => {
  const body = useRef<HTMLTableSectionElement>(null);
  const chosen = shipments.findIndex(({ id }) => id === chosenId);
  const stop = Math.max(chosen, 0);
  const focusRow = (index: number): void => {
    const row = body.current?.rows[Math.min(Math.max(index, 0), shipments.length - 1)];
    row?.focus();
  };
  useEffect(() => {
    if (chosen >= 0) body.current?.rows[chosen]?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -shipments.length, End: shipments.length };
    const step = steps[event.key];
    const open = shipments[stop];
    if (step !== undefined) focusRow(stop + step);
    else if (event.key === 'Enter' && open) onOpen(open.id, 'enter');
    else return;
    event.preventDefault();
  };
  return (
    <table className="table shipments-table" role="grid" aria-label="Shipments" onKeyDown={onKeyDown}>
      <thead>
        <tr role="row">
          <th role="columnheader" scope="col" className="column-order">Order, time</th>
          <th role="columnheader" scope="col">To</th>
          <th role="columnheader" scope="col" className="column-service">Service, weight</th>
          <th role="columnheader" scope="col" className="column-total number">Total</th>
          <th role="columnheader" scope="col" className="column-state">State, print</th>
          <th role="columnheader" scope="col" className="column-tracking number when-wide">Tracking number</th>
        </tr>
      </thead>
      <tbody ref={body}>
        {shipments.map((shipment, index) => (
          <Row
            key={shipment.id}
            shipment={shipment}
            timeZone={timeZone}
            today={today}
            isChosen={shipment.id === chosenId}
            isStop={index === stop}
            onChoose={onChoose}
            onOpen={onOpen}
          />
        ))}
      </tbody>
    </table>
  );
};
