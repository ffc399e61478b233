import type { Extra } from '../../shared/mailpiece.ts';
import { Checkbox } from '../ui/tick.tsx';
import { RowProblems, ShipField } from './ship-field.tsx';
import { useShipForm } from './ship-form.ts';

const names: readonly (readonly [Extra, string])[] = [['signature', 'Signature'], ['adult-signature', 'Adult signature'], ['insurance', 'Insurance']];

/** What USPS does beyond carrying it. */
export const Extras = () => {
  const { draft, step } = useShipForm();
  return (
    <section className="extras" aria-label="Extra services" data-stop-group="extras">
      {names.map(([extra, name]) => (
        <Checkbox key={extra} isSelected={draft.extras.includes(extra)} onChange={(on) => step({ type: 'extra', extra, on })}>{name}</Checkbox>
      ))}
      {draft.extras.includes('insurance')
        ? <ShipField field="value" label="Value, $" className="extras-value" narrow inputMode="decimal" value={draft.value} onChange={(value) => step({ type: 'set', change: { value } })} />
        : null}
      <RowProblems fields={['value', 'extras']} />
    </section>
  );
};
