import { addDays, formatDay, furthestShipDay } from '../../../shared/days/ship-days.ts';
import type { ShipDayDefault } from '../../../shared/days/ship-days.ts';
import { Select } from '../../ui/fields/select.tsx';
import { boxOn } from '../boxes/read-box.ts';
import { shipDayOf } from '../draft/mailpiece-from-draft.ts';
import type { ShipContext } from '../draft/mailpiece-from-draft.ts';
import { RowProblems, ShipField } from '../draft/ship-field.tsx';
import { useShipForm } from '../draft/ship-form.ts';
import { References } from './references.tsx';

export interface FromAndDateProps {
  readonly context: ShipContext;
  /** Why a new label isn't dated today. */
  readonly because: ShipDayDefault['because'];
}

const reasons = { 'after-cut-off': 'Today’s cut-off is past', 'no-pickup-today': 'No pickup today' } as const;

/** Where it ships from and on what day, and what the parcel is called here. */
export const FromAndDate = ({ context, because }: FromAndDateProps) => {
  const { draft, step, settings, problemOf } = useShipForm();
  const { today, defaultShipDay: usual } = context;
  const box = boxOn(draft);
  const day = shipDayOf(draft, context);
  const days = Array.from({ length: furthestShipDay + 1 }, (_, ahead) => addDays(today, ahead));
  return (
    <section className="from-and-date" aria-label="From, date and references">
      <div className="row-from">
        <Select
          label="From"
          stop="from"
          choices={settings.shipFroms.map(({ id, name, address }) => ({ value: id, words: name, detail: `${address.city} ${address.state} ${address.zip}` }))}
          value={context.shipFrom?.id ?? null}
          onChange={(id) => step({ type: 'ship-from', id, settings })}
          hint={problemOf('from')}
        />
        <Select
          label="Ships"
          stop="shipDate"
          choices={days.map((one) => ({ value: one, words: formatDay(one), ...(one === today ? { detail: 'today' } : {}) }))}
          value={day}
          onChange={(chosen) => step({ type: 'set', change: { shipDate: chosen === usual ? null : chosen } })}
          hint={day === usual ? (because === null ? null : reasons[because]) : '▲ Stays until changed'}
        />
      </div>
      <div className="row-order">
        <ShipField field="orderNumber" label="Order" value={draft.orderNumber} onChange={(orderNumber) => step({ type: 'set', change: { orderNumber } })} />
        <ShipField
          field="box" label={`Box ${box.number} of`} narrow inputMode="numeric" maxLength={4}
          value={box.of} onChange={(of) => step({ type: 'set', change: { box: { ...box, of } } })}
        />
      </div>
      <RowProblems fields={['box']} />
      <References />
    </section>
  );
};
