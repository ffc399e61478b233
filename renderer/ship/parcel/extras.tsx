import { Checkbox } from '../../ui/tick.tsx';
import { extraServices } from './extra-services.ts';
import { RowProblems, ShipField } from '../draft/ship-field.tsx';
import { useShipForm } from '../draft/ship-form.ts';

/** What USPS does beyond carrying it. */
export const Extras = () => {
  const { draft, step } = useShipForm();
  return (
    <section className="extras" aria-label="Extra services" data-stop-group="extras">
      {extraServices.map(({ extra, name, keys }) => (
        <Checkbox key={extra} isSelected={draft.extras.includes(extra)} onChange={(on) => step({ type: 'extra', extra, on })}>
          {name} <kbd aria-hidden="true">{keys}</kbd>
        </Checkbox>
      ))}
      {draft.extras.includes('insurance')
        ? <ShipField field="value" label="Value, $" className="extras-value" narrow autoFocus={draft.value === ''} inputMode="decimal" value={draft.value} onChange={(value) => step({ type: 'set', change: { value } })} />
        : null}
      <RowProblems fields={['value', 'extras']} />
    </section>
  );
};
