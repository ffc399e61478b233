import type { Preset } from '../../../shared/settings.ts';
import { CommandDialog } from '../../keys/command-dialog.tsx';
import { presetLine } from '../../../shared/preset-line.ts';

export interface PresetListProps {
  readonly presets: readonly Preset[];
  readonly onChoose: (preset: Preset) => void;
  readonly onClose: () => void;
}

/** All presets, narrowed by any word of what they are called or hold. */
export const PresetList = ({ presets, onChoose, onClose }: PresetListProps) => (
  <CommandDialog
    title="Presets"
    show="everything"
    commands={presets.map((preset, index) => ({
      name: `${preset.name}: ${presetLine(preset)}`, keys: index < 8 ? `F${index + 2}` : null, run: () => onChoose(preset),
    }))}
    onClose={onClose}
  />
);
