import { formatDay } from '../../shared/ship-days.ts';
import type { FormGroup } from '../../shared/shipment.ts';
import { useGo } from '../navigation.ts';
import { toLine } from '../shipments/shipment-words.ts';
import { Button } from '../ui/button.tsx';
import { Money } from '../ui/money.tsx';
import { Note } from '../ui/note.tsx';
import { parcels, summarize } from './form-group.ts';
import { MakeForms } from './make-forms.tsx';
import type { MakeFormsProps } from './make-forms.tsx';

export interface GroupToCloseProps extends Omit<MakeFormsProps, 'groups'> {
  readonly group: FormGroup;
}

/** Labels that one form takes, and the button that makes it. */
export const GroupToClose = ({ group, ...making }: GroupToCloseProps) => {
  const go = useGo();
  const { mailingDate, entryZip, facilityType, shipments } = group;
  const { count, total, services, unprinted } = summarize(shipments);
  return (
    <section className="group" aria-label={`Form for ${formatDay(mailingDate)}, entry ZIP ${entryZip}`}>
      <div className="group-figures">
        <p className="group-count">{parcels(count)}</p>
        <Money amount={total} size={40} />
        <p className="group-where">{formatDay(mailingDate)} · entry ZIP {entryZip}{facilityType === 'NONE' ? '' : ` · ${facilityType}`}</p>
        <ul className="group-services">
          {services.map(({ name, count: many }) => <li key={name}><strong>{many}</strong> {name}</li>)}
        </ul>
        <MakeForms groups={[group]} {...making} />
      </div>
      {unprinted.length > 0 ? (
        <Note kind="wait" title={unprinted.length === 1 ? 'One label isn’t printed' : `${unprinted.length} labels aren’t printed`}>
          <p>Print or cancel {unprinted.length === 1 ? 'it' : 'them'} first: afterwards a refund is a dispute.</p>
          <ul className="unprinted">
            {unprinted.slice(0, 8).map((shipment, index) => (
              <li key={shipment.id}>
                <Button kind="plain" autoFocus={index === 0 && making.isFirst} onPress={() => go({ page: 'shipments', shipmentId: shipment.id })}>
                  {[shipment.mailpiece.orderNumber, toLine(shipment).name].filter(Boolean).join(' · ')}
                </Button>
              </li>
            ))}
            {unprinted.length > 8 ? <li>and {unprinted.length - 8} more</li> : null}
          </ul>
        </Note>
      ) : null}
    </section>
  );
};
