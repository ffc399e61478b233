import { useState } from 'react';
import { extraKinds, isInsured } from '../../../shared/extra-kinds.ts';
import type { ExtraGroup } from '../../../shared/extra-kinds.ts';
import type { Rate } from '../../../shared/rate.ts';
import { useCommands } from '../../keys/commands.ts';
import { Button } from '../../ui/button.tsx';
import { RowProblems, ShipField } from '../draft/ship-field.tsx';
import { useShipForm } from '../draft/ship-form.ts';
import { ExtraTick } from './extra-tick.tsx';
import { extraServices, listKeys } from './extra-services.ts';

const groups: readonly { readonly group: ExtraGroup; readonly words: string }[] = [
  { group: 'signer', words: 'Signed for' }, { group: 'insurance', words: 'Insured' }, { group: 'receipt', words: 'Receipt' },
];

/** Every other extra service with what it needs, one of each group at most. */
const ExtraList = ({ rate }: { readonly rate: Rate | null }) => groups.map(({ group, words }) => {
  const kinds = extraKinds.filter((kind) => kind.group === group && !extraServices.some(({ extra }) => extra === kind.extra));
  return (
    <div key={group} className="extras-list" role="group" aria-label={words}>
      {kinds.map(({ extra }) => <ExtraTick key={extra} extra={extra} rate={rate} withDetail />)}
    </div>
  );
});

/** What USPS does beyond carrying it: the common ones at hand, the others in a list, and of those what is chosen. */
export const Extras = ({ rate }: { readonly rate: Rate | null }) => {
  const { draft, step } = useShipForm();
  const [lists, setLists] = useState(false);
  useCommands([{ name: 'All extra services', keys: listKeys, run: () => setLists(!lists) }]);
  const others = draft.extras.filter((extra) => !extraServices.some((common) => common.extra === extra));
  return (
    <section className="extras" aria-label="Extra services" data-stop-group="extras">
      {extraServices.map(({ extra, keys }) => <ExtraTick key={extra} extra={extra} rate={rate} keys={keys} />)}
      {lists ? null : others.map((extra) => <ExtraTick key={extra} extra={extra} rate={rate} />)}
      {isInsured(draft.extras)
        ? <ShipField field="value" label="Value, $" className="extras-value" narrow autoFocus={draft.value === ''} inputMode="decimal" value={draft.value} onChange={(value) => step({ type: 'set', change: { value } })} />
        : null}
      <Button kind="plain" aria-expanded={lists} onPress={() => setLists(!lists)}>{lists ? 'Fewer' : 'More'} <kbd aria-hidden="true">{listKeys}</kbd></Button>
      <RowProblems fields={['value', 'extras']} />
      {lists ? <ExtraList rate={rate} /> : null}
    </section>
  );
};
