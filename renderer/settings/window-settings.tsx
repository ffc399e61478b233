import { useState } from 'react';
import type { Settings } from '../../shared/settings.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/fields/select.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { Switch } from '../ui/fields/tick.tsx';
import { sound } from '../ui/tone.ts';
import type { Save } from './save.ts';

/** How a scan is told from typing, what is heard, and how the window looks. */
export const WindowSettings = ({ settings, save }: { readonly settings: Settings; readonly save: Save }) => {
  const [prefix, setPrefix] = useState(settings.scanPrefix);
  return (
    <section className="part narrow" aria-label="Scanner and window">
      <TextField
        label="Scanner prefix" maxLength={4} value={prefix} onChange={setPrefix}
        onBlur={() => { if (prefix !== settings.scanPrefix) void save({ scanPrefix: prefix }); }}
        hint="What the scanner is set to send before each code, at most 4 characters. Empty: a scan is told by its speed."
      />
      <div>
        <Switch isSelected={settings.scanBack} onChange={(scanBack) => void save({ scanBack })}>Scan each label after it is printed</Switch>
        <p className="field-hint">The next parcel begins when the label’s bar code was scanned. A wrong label stops the desk and says whose it is.</p>
      </div>
      <div className="part-buttons">
        <Switch isSelected={settings.sounds} onChange={(sounds) => void save({ sounds })}>Sounds for done and for stop</Switch>
        <Button onPress={() => sound('done', true)}>Hear done</Button>
        <Button onPress={() => sound('stop', true)}>Hear stop</Button>
      </div>
      <Select
        label="Colors"
        choices={[{ value: 'system', words: 'As the system has them' }, { value: 'light', words: 'Light' }, { value: 'dark', words: 'Dark' }]}
        value={settings.theme}
        onChange={(theme) => void save({ theme })}
      />
    </section>
  );
};
