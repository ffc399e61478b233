import { useState } from 'react';
import { TextField } from '../ui/fields/text-field.tsx';
import { readNumber } from './read-number.ts';
import type { NumberRange } from './read-number.ts';

export interface NumberFieldProps {
  readonly label: string;
  /** Null is an empty field: the printer's own. */
  readonly value: number | null;
  readonly range: NumberRange;
  readonly hint: string;
  /** Called with a sound number on leaving the field, or on Enter. */
  readonly onChange: (value: number | null) => void;
}

/** A number that is kept as soon as the field is left. */
export const NumberField = ({ label, value, range, hint, onChange }: NumberFieldProps) => {
  const kept = value === null ? '' : String(value);
  const [typed, setTyped] = useState(kept);
  const [shown, setShown] = useState(kept);
  if (shown !== kept) {
    setShown(kept);
    setTyped(kept);
  }
  const read = readNumber(typed, range);
  const keep = (): void => {
    if (read.ok && read.value !== value) onChange(read.value);
  };
  return (
    <TextField
      label={label} inputMode="decimal" value={typed} onChange={setTyped} problem={read.ok ? null : read.because} hint={hint}
      onBlur={keep} onKeyDown={(event) => { if (event.key === 'Enter') { event.preventDefault(); keep(); } }}
    />
  );
};
