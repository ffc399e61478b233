import type { Dpi, Media, PrinterLanguage } from '../../shared/printing/printing.ts';
import type { PrinterProfile } from '../../shared/printing/printer-profile.ts';
import { useCall } from '../bridge.ts';
import { FailureNote } from '../ui/failure-note.tsx';
import { Select } from '../ui/fields/select.tsx';
import type { Choice } from '../ui/fields/select.tsx';
import { languageNames, mediaNames } from './printer-facts.ts';
import type { ProfileProps } from './profile-props.ts';

/** Stands for "nobody has said anything": as the printer itself says, or as its model is known to be. */
const asItSays = '';

const compressionNames: Readonly<Record<NonNullable<PrinterProfile['compression']>, string>> = {
  z64: 'Z64, small', 'run-length': 'Run length, for older firmware',
};

const choicesOf = <T extends string>(names: Readonly<Record<T, string>>): Choice<T>[] =>
  (Object.entries(names) as [T, string][]).map(([value, words]) => ({ value, words }));

/** What the printer is, where its own word is missing or wrong. */
export const HeadFields = ({ printer, profile, change }: ProfileProps) => {
  const models = useCall('printers/models', undefined);
  const known = (models.value ?? []).find(({ id }) => id === (profile.modelId ?? printer.modelId));
  const select = <T extends string>(label: string, value: T | null, choices: readonly Choice<T>[], says: string, onChange: (value: T | null) => void) => (
    <Select<T | typeof asItSays>
      label={label} value={value ?? asItSays}
      choices={[{ value: asItSays, words: says === '' ? 'Not known' : says, detail: 'As the printer or its model says' }, ...choices]}
      onChange={(chosen) => onChange(chosen === asItSays ? null : chosen)}
    />
  );
  const draws = (profile.language ?? printer.language) === 'pdf';
  const loads: readonly Media[] = printer.media.length > 0 ? printer.media : ['4x6', 'letter'];
  return (
    <fieldset className="printer-fields">
      <legend>What it is</legend>
      {models.failure ? <FailureNote failure={models.failure} onRetry={models.again} /> : null}
      <div className="printer-field-wide">
        {select('Model', profile.modelId, (models.value ?? []).map(({ id, name }) => ({ value: id, words: name })), profile.modelId === null && known ? known.name : printer.model,
          (modelId) => void change({ modelId }))}
      </div>
      {select<PrinterLanguage>('Language', profile.language, choicesOf(languageNames), profile.language === null ? languageNames[printer.language] : '',
        (language) => void change({ language }))}
      {select<`${Dpi}`>('Dots per inch', profile.dpi === null ? null : `${profile.dpi}`, [{ value: '203', words: '203 dpi' }, { value: '300', words: '300 dpi' }],
        profile.dpi !== null ? '' : printer.dpi === null ? draws ? 'Its own' : '' : `${printer.dpi} dpi`,
        (dpi) => void change({ dpi: dpi === null ? null : dpi === '300' ? 300 : 203 }))}
      {select<Media>('Loaded with', profile.media, loads.map((value) => ({ value, words: mediaNames[value] })), profile.media === null ? printer.media.map((one) => mediaNames[one]).join(', ') : '',
        (media) => void change({ media }))}
      {(profile.language ?? printer.language) === 'zpl'
        ? select('Pictures are packed', profile.compression, choicesOf(compressionNames), profile.compression === null && known ? compressionNames[known.compression] : 'As the model takes them',
            (compression) => void change({ compression }))
        : null}
    </fieldset>
  );
};
