import type { Preset, Settings } from '../../shared/settings.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { PresetRow } from './preset-row.tsx';
import type { Save } from './settings-page.tsx';

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
  const add = (): void => {
    void put([...presets, { id: crypto.randomUUID(), name: 'New preset', packaging: 'own-box', length: '', width: '', height: '' }]);
  };
  return (
    <section className="part" aria-label="Presets">
      <p className="quiet">The first eight answer to F2 to F9 on the Ship page. Each change is saved when its field is left.</p>
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
              onRemove={() => void put(presets.filter(({ id }) => id !== preset.id))}
            />
          ))}
        </ul>
      )}
      <div><Button onPress={add}>Add a preset</Button></div>
    </section>
  );
};
