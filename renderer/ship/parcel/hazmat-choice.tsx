import type { HazmatChoice as Choice } from '../../../shared/parcel/hazmat.ts';
import { hazmatKinds, neverMailed } from '../../../shared/parcel/hazmat-kinds.ts';
import { Select } from '../../ui/fields/select.tsx';
import { RowProblems } from '../draft/ship-field.tsx';
import { useShipForm } from '../draft/ship-form.ts';

type Value = Choice | 'nothing';

const choices: readonly { readonly value: Value; readonly words: string; readonly detail?: string }[] = [
  { value: 'nothing', words: 'No' },
  ...hazmatKinds.map(({ kind, name, detail }) => ({ value: kind, words: name, ...(detail === '' ? {} : { detail }) })),
  ...(Object.entries(neverMailed) as [Choice, string][]).map(([value, words]) => ({ value, words, detail: 'USPS doesn’t carry it' })),
];

/** Asked of each parcel anew: no preset holds it, and it doesn't stay for the next one. */
export const HazmatChoice = () => {
  const { draft, step } = useShipForm();
  const kind = hazmatKinds.find((one) => one.kind === draft.hazmat);
  return (
    <section className="hazmat" aria-label="Hazardous goods">
      <Select
        label="Hazardous inside?" stop="hazmat" choices={choices} value={draft.hazmat ?? 'nothing'}
        onChange={(value) => step({ type: 'set', change: { hazmat: value === 'nothing' ? undefined : value } })}
      />
      <RowProblems fields={['hazmat']} />
      {kind === undefined ? null : <p className="quiet">{kind.name}: declared to USPS with the prices and on the label. Packed and marked as Publication 52 says.</p>}
    </section>
  );
};
