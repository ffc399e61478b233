import type { Extra } from '../../shared/mailpiece.ts';
import { Checkbox } from '../ui/tick.tsx';
import { ShipField } from './ship-field.tsx';
import { useShipForm } from './ship-form.ts';

const names: readonly (readonly [Extra, string])[] = [['signature', 'Signature'], ['adult-signature', 'Adult signature'], ['insurance', 'Insurance']];

/** What USPS does beyond carrying it. */
export const Extras = () => {
  const { draft, step, problemOf } = useShipForm();
  const problem = problemOf('extras');
  return (
    <section className="extras" aria-label="Extra services">
      {names.map(([extra, name]) => (
        <Checkbox key={extra} isSelected={draft.extras.includes(extra)} onChange={(on) => step({ type: 'extra', extra, on })}>{name}</Checkbox>
      ))}
      {draft.extras.includes('insurance')
        ? <ShipField field="value" label="Value, $" className="extras-value" inputMode="decimal" value={draft.value} onChange={(value) => step({ type: 'set', change: { value } })} />
        : null}
      {problem ? <p className="field-problem">{problem}</p> : null}
    </section>
  );
};
