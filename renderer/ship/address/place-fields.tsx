import type { AddressFields } from '../../../shared/address/address.ts';
import { countryForm } from '../../../shared/countries/country-forms.ts';
import { isAbroad } from '../../../shared/countries/countries.ts';
import { RowProblems, ShipField } from '../draft/ship-field.tsx';
import { readZipText, zipText } from './zip-text.ts';

export interface PlaceFieldsProps {
  readonly to: AddressFields;
  readonly onChange: (change: Partial<AddressFields>) => void;
}

/** ZIP, city and state; abroad in that country's own words, without what it doesn't have. */
export const PlaceFields = ({ to, onChange }: PlaceFieldsProps) => {
  if (!isAbroad(to)) return (
    <>
      <div className="row-place">
        <ShipField field="to.zip" label="ZIP" large narrow inputMode="numeric" value={zipText(to)} onChange={(text) => onChange(readZipText(text))} />
        <ShipField field="to.city" label="City" narrow value={to.city} onChange={(city) => onChange({ city })} />
        <ShipField field="to.state" label="State" narrow value={to.state} onChange={(state) => onChange({ state })} />
      </div>
      <RowProblems fields={['to.zip', 'to.city', 'to.state']} />
    </>
  );
  const { state, postalCode } = countryForm(to.country);
  return (
    <>
      <div className="row-abroad">
        {postalCode || to.zip !== '' ? <ShipField field="to.zip" label={postalCode?.label ?? 'Postal code'} narrow value={to.zip} onChange={(zip) => onChange({ zip })} /> : null}
        <ShipField field="to.city" label="City" narrow value={to.city} onChange={(city) => onChange({ city })} />
        {state || to.state !== '' ? <ShipField field="to.state" label={state?.label ?? 'State or province'} narrow value={to.state} onChange={(text) => onChange({ state: text })} /> : null}
      </div>
      <RowProblems fields={['to.zip', 'to.city', 'to.state']} />
    </>
  );
};
