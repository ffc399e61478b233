import { TextField } from '../../ui/fields/text-field.tsx';
import type { TextFieldProps } from '../../ui/fields/text-field.tsx';
import { useShipForm } from './ship-form.ts';

export interface ShipFieldProps extends Omit<TextFieldProps, 'problem' | 'problemId' | 'stop' | 'onBlur'> {
  /** As in `Problem.field`. */
  readonly field: string;
  /** The field is too narrow for words; a `RowProblems` below its row has them. */
  readonly narrow?: boolean;
}

const problemIdOf = (field: string): string => `problem-${field.replaceAll('.', '-')}`;

/** A field of the Ship page: its problem is shown once it was left for another place of the page. */
export const ShipField = ({ field, narrow, ...rest }: ShipFieldProps) => {
  const { problemOf, leave } = useShipForm();
  return (
    <TextField
      {...rest}
      stop={field}
      problem={problemOf(field)}
      {...(narrow ? { problemId: problemIdOf(field) } : {})}
      onBlur={(event) => { if (event.relatedTarget?.closest('.ship')) leave(field); }}
    />
  );
};

/** What is wrong in a row of narrow fields, in the row's whole width. */
export const RowProblems = ({ fields }: { readonly fields: readonly string[] }) => {
  const { problemOf } = useShipForm();
  return fields.map((field) => {
    const problem = problemOf(field);
    return problem ? <p key={field} id={problemIdOf(field)} className="field-problem">{problem}</p> : null;
  });
};
