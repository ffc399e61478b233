import { useState } from 'react';
import type { ReactNode } from 'react';
import { TextField } from '../../ui/fields/text-field.tsx';

interface KeptFieldProps {
  readonly label: string;
  readonly kept: string;
  readonly hint?: ReactNode;
  readonly maxLength: number;
  readonly inputMode?: 'numeric' | 'email';
  /** What is wrong with the text; null when it can be kept. */
  readonly problem?: (typed: string) => string | null;
  readonly onKeep: (typed: string) => void;
}

/** A line that is kept as soon as it is left. */
export const KeptField = ({ label, kept, hint, maxLength, inputMode, problem = () => null, onKeep }: KeptFieldProps) => {
  const [typed, setTyped] = useState(kept);
  const wrong = problem(typed.trim());
  const keep = (): void => { if (wrong === null && typed.trim() !== kept) onKeep(typed.trim()); };
  return (
    <TextField
      label={label} value={typed} onChange={setTyped} maxLength={maxLength} hint={hint} problem={wrong}
      {...(inputMode ? { inputMode } : {})}
      onBlur={keep}
      onKeyDown={(event) => { if (event.key === 'Enter') keep(); }}
    />
  );
};
