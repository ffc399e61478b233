import type { AddressFields } from '../../shared/address/address.ts';
import type { AddressText } from '../../shared/address/address-problems.ts';
import { TextField } from '../ui/fields/text-field.tsx';

export const addressFields: readonly { readonly field: AddressText; readonly label: string; readonly className: string }[] = [
  { field: 'name', label: 'Name', className: 'half' },
  { field: 'company', label: 'Company', className: 'half' },
  { field: 'street', label: 'Street', className: 'most' },
  { field: 'unit', label: 'Unit', className: 'rest' },
  { field: 'city', label: 'City', className: 'half' },
  { field: 'state', label: 'State', className: 'sixth' },
  { field: 'zip', label: 'ZIP', className: 'sixth' },
  { field: 'plus4', label: '+4', className: 'sixth' },
  { field: 'phone', label: 'Phone', className: 'half' },
  { field: 'email', label: 'E-mail', className: 'half' },
];

export interface ShipFromAddressProps {
  readonly legend: string;
  readonly address: AddressFields;
  readonly onChange: (address: AddressFields) => void;
  readonly onLeave: (field: AddressText) => void;
  readonly problemOf: (field: AddressText) => string | null;
}

/** An address of the desk's own, within the United States. */
export const ShipFromAddress = ({ legend, address, onChange, onLeave, problemOf }: ShipFromAddressProps) => (
  <fieldset className="fields">
    <legend>{legend}</legend>
    {addressFields.map(({ field, label, className }) => (
      <TextField
        key={field}
        label={label}
        className={className}
        value={address[field]}
        onChange={(text) => onChange({ ...address, [field]: text })}
        onBlur={() => onLeave(field)}
        problem={problemOf(field)}
      />
    ))}
  </fieldset>
);
