import { isInsured } from '../../../shared/combination/extra-kinds.ts';
import type { Rate } from '../../../shared/rates/rate.ts';
import { useCommands } from '../../keys/commands.ts';
import { Button } from '../../ui/button.tsx';
import { RowProblems, ShipField } from '../draft/ship-field.tsx';
import { useShipForm } from '../draft/ship-form.ts';
import { useParcelExtras } from './chosen-extras.ts';
import { extraServices, listKeys } from './extra-services.ts';
import { ExtraTick } from './extra-tick.tsx';

export interface ExtrasProps {
  /** The service that is chosen, of exactly what is typed; its prices of the extras are shown. */
  readonly rate: Rate | null;
  /** The list of all is open. */
  readonly lists: boolean;
  readonly onList: () => void;
}

/** What USPS does beyond carrying it: the common ones at hand, and of the others what is chosen. */
export const Extras = ({ rate, lists, onList }: ExtrasProps) => {
  const { draft, step } = useShipForm();
  const chosen = useParcelExtras(rate);
  useCommands([{ name: 'All extra services', keys: listKeys, run: onList }]);
  const others = draft.extras.filter((extra) => !extraServices.some((common) => common.extra === extra));
  const refusals = extraServices.flatMap(({ extra }) => chosen.refusal(extra) ?? []);
  const shared = refusals.find((refusal, index) => refusals.indexOf(refusal) !== index);
  return (
    <section className="extras" aria-label="Extra services" data-stop-group="extras">
      {extraServices.map(({ extra, keys }) => <ExtraTick key={extra} extra={extra} chosen={chosen} keys={keys} saidElsewhere={shared !== undefined && chosen.refusal(extra) === shared} />)}
      {others.map((extra) => <ExtraTick key={extra} extra={extra} chosen={chosen} />)}
      {isInsured(draft.extras)
        ? <ShipField field="value" label="Value, $" className="extras-value" narrow autoFocus={draft.value === ''} inputMode="decimal" value={draft.value} onChange={(value) => step({ type: 'set', change: { value } })} />
        : null}
      <Button kind="plain" aria-expanded={lists} onPress={onList}>{lists ? 'Fewer' : 'More'} <kbd aria-hidden="true">{listKeys}</kbd></Button>
      {shared === undefined ? null : <p className="extra-beside">{shared}</p>}
      <RowProblems fields={['value', 'extras']} />
    </section>
  );
};
