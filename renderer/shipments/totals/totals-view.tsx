import { useState } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { cents } from '../../../shared/format-money.ts';
import type { Cents } from '../../../shared/money.ts';
import type { MailClass } from '../../../shared/rates/rate.ts';
import { serviceName } from '../../../shared/rates/service-names.ts';
import { formatDay } from '../../../shared/days/ship-days.ts';
import type { FigureKind, ShipmentFilter } from '../../../shared/shipments/shipment-filter.ts';
import { useCall, useEvent } from '../../bridge.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Money } from '../../ui/money.tsx';
import { costCodeName } from '../filter/filter-words.ts';

const kinds: readonly (readonly [FigureKind, string])[] = [['day', 'By day'], ['service', 'By service'], ['costCode', 'By cost code']];

/** A year is told apart only where it isn't the newest row's. */
const keyWords = (by: FigureKind, key: string, newest: string): string => {
  if (by === 'service') return key === '' ? 'No service' : serviceName(key as MailClass);
  if (by === 'costCode') return costCodeName(key);
  return key.slice(0, 4) === newest.slice(0, 4) ? formatDay(key) : `${formatDay(key)}, ${key.slice(0, 4)}`;
};

export interface TotalsViewProps {
  readonly filter: ShipmentFilter;
  readonly words: string;
  /** Whether words or tracking narrow the list, which they don't narrow here. */
  readonly isNarrower: boolean;
}

/** What shipments came to, as they were quoted. */
export const TotalsView = ({ filter, words, isNarrower }: TotalsViewProps) => {
  const [by, setBy] = useState<FigureKind>('day');
  const { tracking: _tracking, ...figured } = filter;
  const asked = useCall('shipments/figures', { ...figured, by });
  useEvent('shipment/changed', () => asked.again());
  const figures = asked.value;
  return (
    <section className="totals" aria-label="Totals">
      <div className="totals-head">
        <ToggleButtonGroup
          className="choices" aria-label="Totals by" selectionMode="single" disallowEmptySelection selectedKeys={[by]}
          onSelectionChange={([chosen]) => { if (chosen !== undefined) setBy(chosen as FigureKind); }}
        >
          {kinds.map(([kind, name]) => <ToggleButton key={kind} className="button" id={kind}>{name}</ToggleButton>)}
        </ToggleButtonGroup>
        <p className="quiet">
          Quoted at purchase, less refunds that were recorded. What USPS charged is on the statement of the payment account (EPS).
          {isNarrower ? ' Words and tracking don’t narrow these figures.' : ''}
        </p>
      </div>
      {asked.failure ? <FailureNote failure={asked.failure} onRetry={asked.again} /> : null}
      {figures === null ? null : figures.rows.length === 0 ? (
        <EmptyState title="Nothing was bought here"><p>{words}: no label that costs anything.</p></EmptyState>
      ) : (
        <div className="shipments-rows">
          <table className="table totals-table">
            <caption className="only-read-aloud">Quoted at purchase, {words}</caption>
            <thead>
              <tr>
                <th scope="col">{by === 'day' ? 'Day' : by === 'service' ? 'Service' : 'Cost code'}</th>
                <th scope="col" className="number">Parcels</th>
                <th scope="col" className="number">Quoted at purchase</th>
                <th scope="col" className="number">A parcel</th>
              </tr>
              <tr className="totals-all">
                <th scope="row">{words}</th>
                <td className="number">{figures.parcels.toLocaleString('en-US')}</td>
                <td className="number"><Money amount={figures.amount} size={24} /></td>
                <td className="number">{average(figures.amount, figures.parcels)}</td>
              </tr>
            </thead>
            <tbody>
              {figures.rows.map(({ key, parcels, amount }) => (
                <tr key={key}>
                  <th scope="row">{keyWords(by, key, figures.rows[0]?.key ?? '')}</th>
                  <td className="number">{parcels.toLocaleString('en-US')}</td>
                  <td className="number"><Money amount={amount} /></td>
                  <td className="number">{average(amount, parcels)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
};

/** To the nearest cent; nothing where there are none. */
const average = (amount: Cents, parcels: number) => (parcels === 0 ? null : <Money amount={cents(Math.round(amount / parcels))} />);
