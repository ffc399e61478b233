import { countries, countryName, stateOfCountry } from '../../../shared/countries.ts';
import type { AddressFields } from '../../../shared/address.ts';
import { Select } from '../../ui/select.tsx';

const domestic = ['US', 'AS', 'FM', 'GU', 'MH', 'MP', 'PR', 'PW', 'VI'] as const;

const choices = [
  ...domestic.map((code) => ({ value: code as string, words: countryName(code), ...(code === 'US' ? {} : { detail: 'domestic mail, a state to USPS' }) })),
  ...countries.map(({ code, name }) => ({ value: code, words: name })),
];

export interface CountrySelectProps {
  readonly address: AddressFields;
  readonly onChange: (change: Partial<AddressFields>) => void;
  readonly stop?: string;
  readonly hint?: string | null;
}

/** Where in the world. What the rest of the world calls a country and USPS a state is domestic mail. */
export const CountrySelect = ({ address, onChange, stop, hint = null }: CountrySelectProps) => (
  <Select
    label="Country"
    {...(stop === undefined ? {} : { stop })}
    choices={choices}
    value={address.country ?? stateOfCountry(address.state.trim().toUpperCase()) ?? 'US'}
    onChange={(code) => {
      const state = stateOfCountry(code);
      if (state !== null) onChange({ country: undefined, state });
      else onChange(code === 'US' ? { country: undefined } : { country: code });
    }}
    hint={hint}
  />
);
