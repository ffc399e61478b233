import { useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { AddressFields } from '../../../shared/address/address.ts';
import { countryName, readCountry, stateOfCountry } from '../../../shared/countries/countries.ts';
import type { Country } from '../../../shared/countries/countries.ts';
import { findCountries } from '../../../shared/countries/find-countries.ts';
import { TextField } from '../../ui/fields/text-field.tsx';
import { afterArrow } from '../../ui/suggestions/after-arrow.ts';
import { suggesting, Suggestions } from '../../ui/suggestions/suggestions.tsx';

export interface CountryFieldProps {
  readonly address: AddressFields;
  readonly onChange: (change: Partial<AddressFields>) => void;
  readonly stop?: string;
  readonly problem?: string | null;
  readonly autoFocus?: boolean;
  /** Enter took a country: what it asks for is typed next. */
  readonly onTaken?: () => void;
  readonly onLeave?: () => void;
}

/** What the rest of the world calls a country and USPS a state is domestic mail; what is no country stays as it was typed, to be told. */
const addressIn = (typed: string, address: AddressFields): Partial<AddressFields> => {
  const code = typed.trim() === '' ? 'US' : readCountry(typed) ?? typed.trim();
  const state = stateOfCountry(code);
  if (state !== null) return { country: undefined, state };
  // A territory that is no longer meant leaves no state behind.
  if (code === 'US') return { country: undefined, ...(stateOfCountry(address.state.trim().toUpperCase()) === null ? {} : { state: '' }) };
  return { country: code, plus4: '', urbanization: '' };
};

const words = ({ code, name }: Country) => <>{name}{stateOfCountry(code) === null ? null : <span className="option-detail"> domestic mail</span>}</>;

/** Where in the world, typed: a list narrows below it. Arrows choose, Enter takes what is chosen or meant, Esc leaves it as it was. */
export const CountryField = ({ address, onChange, stop, problem = null, autoFocus = false, onTaken, onLeave }: CountryFieldProps) => {
  const country = address.country ?? stateOfCountry(address.state.trim().toUpperCase()) ?? 'US';
  const [typed, setTyped] = useState<string | null>(null);
  const [at, setAt] = useState<number | null>(null);
  const list = useId();
  const found = typed === null ? [] : findCountries(typed);
  const chosen = at === null ? undefined : found[at];
  const close = (): void => {
    setTyped(null);
    setAt(null);
  };
  const take = (text: string): void => {
    close();
    onChange(addressIn(text, address));
  };
  /** The one that the typed text means beyond doubt. */
  const meant = (): string | null => {
    if (typed === null) return null;
    const [first, second] = found;
    return readCountry(typed) ?? (second === undefined ? first?.code : undefined) ?? typed;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const next = afterArrow(event.key, at, found.length);
    if (next !== null) {
      if (typed === null) setTyped('');
      else setAt(next);
    } else if (event.key === 'Escape' && typed !== null) close();
    else if (event.key === 'Enter' && typed !== null) {
      const text = chosen?.code ?? meant() ?? typed;
      // Of several that it may mean, the first is shown, and taken by another press.
      if (readCountry(text) === null && found.length > 1 && typed.trim() !== '') setAt(0);
      else {
        take(text);
        onTaken?.();
      }
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      className="suggesting-field" role="presentation" onKeyDown={onKeyDown}
      onBlur={() => { if (typed !== null) take(chosen?.code ?? meant() ?? typed); onLeave?.(); }}
    >
      <TextField
        label="Country" value={typed ?? countryName(country)} problem={typed === null ? problem : null} autoFocus={autoFocus} maxLength={60}
        {...(stop === undefined ? {} : { stop })}
        onFocus={(event) => event.target.select()}
        onChange={(text) => { setTyped(text); setAt(null); }}
        {...suggesting(list, found, chosen?.code)}
      />
      <Suggestions
        id={list} name="Countries" className="country-options" items={found} at={at} keyOf={({ code }) => code}
        words={words} onTake={({ code }) => { take(code); onTaken?.(); }}
      />
    </div>
  );
};
