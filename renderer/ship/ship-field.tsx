import { TextField } from '../ui/text-field.tsx';
import type { TextFieldProps } from '../ui/text-field.tsx';
import { useShipForm } from './ship-form.ts';

export interface ShipFieldProps extends Omit<TextFieldProps, 'problem' | 'stop' | 'onBlur'> {
  /** As in `Problem.field`. */
  readonly field: string;
}

/** A field of the Ship page: its problem is shown once it was left for another place of the page. */
export const ShipField = ({ field, ...rest }: ShipFieldProps) => {
  const { problemOf, leave } = useShipForm();
  return (
    <TextField
      {...rest}
      stop={field}
      problem={problemOf(field)}
      onBlur={(event) => { if (event.relatedTarget?.closest('.ship')) leave(field); }}
    />
  );
};
