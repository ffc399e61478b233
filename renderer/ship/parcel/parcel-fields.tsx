import { Toolbar } from 'react-aria-components/Toolbar';
import { packagingOf, packagings } from '../../../shared/parcel/packaging.ts';
import { formatOunces, readWeight } from '../../../shared/parcel/read-weight.ts';
import { Select } from '../../ui/fields/select.tsx';
import { presetOf } from '../draft/ship-draft.ts';
import { RowProblems, ShipField } from '../draft/ship-field.tsx';
import { useShipForm } from '../draft/ship-form.ts';
import { fitWords } from './what-fits.ts';

/** The weight as it was understood, so that "1.2" for pounds is seen before it is paid. */
const echo = (typed: string): string => {
  const read = readWeight(typed);
  return read.ok ? `= ${formatOunces(read.weight)}` : 'oz, lb, or both';
};

/** What it is packed in, how heavy and how large. */
export const ParcelFields = ({ onList }: { readonly onList: () => void }) => {
  const { draft, step, settings } = useShipForm();
  const { size } = packagingOf(draft.packaging);
  const chosen = presetOf(draft, settings.presets);
  const side = (field: 'length' | 'width' | 'height', label: string) => (
    <ShipField field={field} label={label} large narrow inputMode="decimal" value={draft[field]} onChange={(text) => step({ type: 'set', change: { [field]: text } })} />
  );
  return (
    <section className="parcel-fields" aria-label="Parcel">
      <div className="row-parcel">
        <ShipField field="weight" label="Weight" large narrow hint={echo(draft.weight)} value={draft.weight} onChange={(weight) => step({ type: 'set', change: { weight } })} />
        {size === null
          ? <div className="sides">{side('length', 'Length, in')}<span aria-hidden="true">×</span>{side('width', 'Width')}<span aria-hidden="true">×</span>{side('height', 'Height')}</div>
          : <div className="field"><span className="field-label">Size</span><span className="made-size">{size.length} × {size.width} × {size.height} in</span></div>}
        <Select
          label="Packed in"
          stop="packaging"
          choices={packagings.map(({ id, name }) => {
            const detail = fitWords(id, draft);
            return { value: id, words: name, ...(detail === null ? {} : { detail }) };
          })}
          value={draft.packaging}
          onChange={(packaging) => step({ type: 'set', change: { packaging } })}
        />
      </div>
      <RowProblems fields={['weight', 'length', 'width', 'height']} />
      {settings.presets.length === 0 ? null : (
        <Toolbar className="presets" aria-label="Presets">
          {settings.presets.slice(0, 8).map((preset, index) => (
            <button
              key={preset.id}
              type="button"
              className="preset"
              aria-pressed={preset === chosen}
              onClick={() => step({ type: 'preset', preset })}
            >
              <kbd>F{index + 2}</kbd> {preset.name}
            </button>
          ))}
          {settings.presets.length > 8 ? <button type="button" className="preset" onClick={onList}><kbd>F10</kbd> All {settings.presets.length}…</button> : null}
        </Toolbar>
      )}
    </section>
  );
};
