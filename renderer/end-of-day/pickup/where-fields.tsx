import { packageLocations } from './package-locations.ts';
import type { PickupSetting } from '../../../shared/pickup/pickup.ts';
import { locationWords } from '../../../shared/pickup/pickup-words.ts';
import { Select } from '../../ui/fields/select.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { Checkbox } from '../../ui/fields/tick.tsx';

type Where = Pick<PickupSetting, 'location' | 'instructions' | 'dog'>;

export interface WhereFieldsProps {
  readonly where: Where;
  readonly onChange: (where: Where) => void;
  readonly onBlur?: () => void;
  readonly problem?: string | null;
}

/** Where the carrier finds the parcels, a word about it, and the dog. */
export const WhereFields = ({ where, onChange, onBlur, problem }: WhereFieldsProps) => (
  <>
    <Select
      label="The parcels are at" className="where-location" value={where.location}
      choices={packageLocations.map((location) => ({ value: location, words: locationWords(location) }))}
      onChange={(location) => onChange({ ...where, location })}
    />
    <TextField
      label={where.location === 'OTHER' ? 'Where that is' : 'Note to the carrier'} className="where-note" value={where.instructions} maxLength={255}
      onChange={(instructions) => onChange({ ...where, instructions })} problem={problem} {...(onBlur ? { onBlur } : {})}
    />
    <Checkbox className="where-dog" isSelected={where.dog} onChange={(dog) => onChange({ ...where, dog })}>There is a dog</Checkbox>
  </>
);
