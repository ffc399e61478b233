import { useRef, useState } from 'react';
import type { Preset, Settings } from '../../../shared/settings.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PrintPresets } from './print-presets.tsx';
import { PresetRow } from './preset-row.tsx';
import type { Save } from '../save.ts';

const moved = (presets: readonly Preset[], from: number, to: number): Preset[] => {
  const list = [...presets];
  const [one] = list.splice(from, 1);
  if (one) list.splice(to, 0, one);
  return list;
};

/** What parcels are usually packed in, each under a key. */
export const Presets = ({ settings, save }: { readonly settings: Settings; readonly save: Save }) => {
  const { presets } = settings;
  const put = (next: Preset[]): Promise<boolean> => save({ presets: next });
  const [addedId, setAddedId] = useState<string | null>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const remove = async (preset: Preset): Promise<void> => {
    // Its button goes with it.
    if (await put(presets.filter(({ id }) => id !== preset.id))) addButton.current?.focus();
  };
  const add = (): void => {
    const id = crypto.randomUUID();
    setAddedId(id);
    void put([...presets, { id, name: 'New preset', packaging: 'own-box', length: '', width: '', height: '', weight: '', mailClass: '', extras: [], reference: '' }]);
  };
  return (
    <section className="part" aria-label="Presets">
      <p className="quiet">The first eight answer to F2 to F9 on the Ship page, all of them to F10, and each to its bar code. Each change is saved when its field is left.</p>
      {presets.length === 0 ? <EmptyState title="No presets yet"><p>A preset fills in packaging and size with one key.</p></EmptyState> : (
        <ul className="presets">
          <li className="preset preset-heads" aria-hidden="true">
            <span>Key</span><span>Name</span><span>Packaging</span><span>Length</span><span>Width</span><span>Height, in</span>
          </li>
          {presets.map((preset, index) => (
            <PresetRow
              key={preset.id}
              preset={preset}
              functionKey={index < 8 ? `F${index + 2}` : null}
              onChange={(next) => put(presets.map((one) => (one.id === next.id ? next : one)))}
              onUp={index === 0 ? null : () => void put(moved(presets, index, index - 1))}
              isNew={preset.id === addedId}
              onRemove={() => void remove(preset)}
            />
          ))}
        </ul>
      )}
      <div className="part-buttons part-buttons-low">
        <Button ref={addButton} onPress={add}>Add a preset</Button>
        {presets.length === 0 ? null : <PrintPresets settings={settings} />}
      </div>
    </section>
  );
};
