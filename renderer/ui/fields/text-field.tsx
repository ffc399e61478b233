import { useId } from 'react';
import type { InputHTMLAttributes, ReactNode, Ref } from 'react';

type Native = Pick<InputHTMLAttributes<HTMLInputElement>,
  'autoComplete' | 'inputMode' | 'placeholder' | 'maxLength' | 'spellCheck' | 'disabled' | 'readOnly' | 'type' | 'id' | 'required'
  | 'onBlur' | 'onFocus' | 'onKeyDown' | 'onPaste' | 'autoFocus' | 'aria-label'
  | 'aria-autocomplete' | 'aria-haspopup' | 'aria-controls' | 'aria-activedescendant'>;

export interface TextFieldProps extends Native {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is wrong, in words; null when nothing is, or when it is too early to say. */
  readonly problem?: string | null | undefined;
  /** Where the problem is shown when the field is too narrow for words; the field then only points there. */
  readonly problemId?: string;
  /** What helps before anything is wrong, or what was understood of the typed text. */
  readonly hint?: ReactNode;
  /** For what decides: read from a metre away. */
  readonly large?: boolean;
  readonly className?: string;
  /** Names the field to what moves the focus. */
  readonly stop?: string;
  readonly ref?: Ref<HTMLInputElement>;
}

/**
 * A line of text with its label above and its problem below. The native input, not the library's: nothing is added to it
 * but a label and a description, and the browser has both.
 */
export const TextField = ({ label, value, onChange, problem, problemId, hint, large, className = '', stop, id, ...native }: TextFieldProps) => {
  const own = useId();
  const input = id ?? own;
  const below = `${input}-below`;
  return (
    <div className={`field ${large ? 'field-large' : ''} ${className}`}>
      <label className="field-label" htmlFor={input}>{label}</label>
      <input
        autoComplete="off"
        spellCheck={false}
        {...native}
        id={input}
        className="field-input"
        data-stop={stop}
        value={value}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem && problemId ? problemId : problem || hint ? below : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {problem && !problemId ? <p className="field-problem" id={below}>{problem}</p> : hint ? <p className="field-hint" id={below}>{hint}</p> : null}
    </div>
  );
};
