import { useState } from 'react';
import { classesForAnything } from '../../../shared/rates/offered-classes.ts';
import { packagings, packagingOf } from '../../../shared/parcel/packaging.ts';
import type { PackagingId } from '../../../shared/parcel/parcel.ts';
import { readSize } from '../../../shared/parcel/read-size.ts';
import type { SizeField } from '../../../shared/parcel/read-size.ts';
import { readWeight } from '../../../shared/parcel/read-weight.ts';
import { serviceName } from '../../../shared/rates/service-names.ts';
import type { Preset } from '../../../shared/settings.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/fields/select.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { PresetExtras, presetExtrasProblems } from './preset-extras.tsx';

export interface PresetRowProps {
  readonly preset: Preset;
  /** Null after the eighth. */
  readonly functionKey: string | null;
  readonly onChange: (preset: Preset) => Promise<boolean>;
  /** It was added just now: its name is typed next. */
  readonly isNew: boolean;
  readonly onUp: (() => void) | null;
  readonly onRemove: () => void;
}

type Problems = Partial<Record<SizeField | 'name' | 'weight' | 'reference' | 'value' | 'extras', string>>;

const sides: readonly { field: SizeField; label: string }[] = [
  { field: 'length', label: 'Length' }, { field: 'width', label: 'Width' }, { field: 'height', label: 'Height' },
];

/** A size may be left open, to be measured each time; half a size is a slip. */
const problemsOf = (preset: Preset): Problems => {
  const name = preset.name.trim();
  const weight = preset.weight.trim() === '' ? null : readWeight(preset.weight);
  const named: Problems = {
    ...(name === '' ? { name: 'Name it.' } : name.length > 20 ? { name: 'At most 20 characters.' } : {}),
    ...(weight?.ok === false ? { weight: weight.because } : {}),
    ...(preset.reference.trim().length > 30 ? { reference: 'At most 30 characters.' } : {}),
    ...presetExtrasProblems(preset),
  };
  if (packagingOf(preset.packaging).size !== null || sides.every(({ field }) => preset[field].trim() === '')) return named;
  const size = readSize(preset);
  return size.ok ? named : { ...named, ...size.problems };
};

export const PresetRow = ({ preset, functionKey, isNew, onChange, onUp, onRemove }: PresetRowProps) => {
  const [typed, setTyped] = useState(preset);
  const [more, setMore] = useState(isNew || preset.weight !== '' || preset.mailClass !== '' || preset.reference !== '' || preset.extras.length > 0 || preset.withReturn === true);
  const problems = problemsOf(typed);
  const own = packagingOf(typed.packaging).size === null;
  const save = (next: Preset): void => {
    const tidied = { ...next, name: next.name.trim(), weight: next.weight.trim(), reference: next.reference.trim(), value: next.value?.trim() };
    if (Object.keys(problemsOf(tidied)).length === 0 && JSON.stringify(tidied) !== JSON.stringify(preset)) void onChange(tidied);
  };
  const pack = (packaging: PackagingId): void => {
    const next = packagingOf(packaging).size === null ? { ...typed, packaging } : { ...typed, packaging, length: '', width: '', height: '' };
    setTyped(next);
    save(next);
  };
  const put = (change: Partial<Preset>): void => {
    setTyped({ ...typed, ...change });
    save({ ...typed, ...change });
  };
  const usps = packagingOf(typed.packaging).size;
  return (
    <li className="preset" aria-label={preset.name}>
      <span className="preset-key">{functionKey ?? ''}</span>
      <TextField label="Name" autoFocus={isNew} {...(isNew ? { onFocus: (event) => event.target.select() } : {})} value={typed.name} onChange={(name) => setTyped({ ...typed, name })} onBlur={() => save(typed)} problem={problems.name} />
      <Select
        label="Packaging"
        choices={packagings.map(({ id, name }) => ({ value: id, words: name }))}
        value={typed.packaging}
        onChange={pack}
      />
      {own
        ? sides.map(({ field, label }) => (
          <TextField
            key={field} label={label} inputMode="decimal" value={typed[field]}
            onChange={(text) => setTyped({ ...typed, [field]: text })} onBlur={() => save(typed)} problem={problems[field]}
          />
        ))
        : <p className="preset-size quiet">{usps ? `${usps.length} × ${usps.width} × ${usps.height} in` : null}</p>}
      {more ? <div className="preset-more">
        <TextField
          label="Weight" className="preset-weight" placeholder="each time" value={typed.weight} problem={problems.weight}
          onChange={(weight) => setTyped({ ...typed, weight })} onBlur={() => save(typed)}
        />
        <Select
          label="Service" className="preset-class"
          choices={[{ value: '', words: 'The cheapest' }, ...classesForAnything.map((mailClass) => ({ value: mailClass as string, words: serviceName(mailClass) }))]}
          value={typed.mailClass} onChange={(mailClass) => put({ mailClass })}
        />
        <TextField
          label="Printed reference" className="preset-reference" placeholder="none" value={typed.reference} problem={problems.reference}
          onChange={(reference) => setTyped({ ...typed, reference })} onBlur={() => save(typed)}
        />
        <PresetExtras
          preset={typed} problems={problems} onChange={put}
          onType={(value) => setTyped({ ...typed, value })} onLeave={() => save(typed)}
        />
      </div> : null}
      <div className="preset-buttons">
        <Button aria-label={`More of ${preset.name}`} aria-expanded={more} onPress={() => setMore(!more)}>{more ? 'Less' : 'More'}</Button>
        <Button aria-label={`Move ${preset.name} up`} isDisabled={onUp === null} onPress={() => onUp?.()}>↑</Button>
        <Button aria-label={`Remove ${preset.name}`} onPress={onRemove}>Remove</Button>
      </div>
    </li>
  );
};
