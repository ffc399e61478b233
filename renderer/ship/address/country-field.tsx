import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { AddressFields } from '../../../shared/address.ts';
import { countryName, readCountry, stateOfCountry } from '../../../shared/countries.ts';
import { findCountries } from '../../../shared/find-countries.ts';
import { TextField } from '../../ui/fields/text-field.tsx';

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

/** Where in the world, typed: a list narrows below it. Arrows choose, Enter takes what is chosen or meant, Esc leaves it as it was. */
export const CountryField = ({ address, onChange, stop, problem = null, autoFocus = false, onTaken, onLeave }: CountryFieldProps) => {
  const country = address.country ?? stateOfCountry(address.state.trim().toUpperCase()) ?? 'US';
  const [typed, setTyped] = useState<string | null>(null);
  const [at, setAt] = useState<number | null>(null);
  const list = useId();
  const options = useRef<HTMLUListElement>(null);
  const found = typed === null ? [] : findCountries(typed);
  const chosen = at === null ? undefined : found[at];
  useEffect(() => { if (at !== null) options.current?.children[at]?.scrollIntoView({ block: 'nearest' }); }, [at]);
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
    const move = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (move !== 0) {
      if (typed === null) setTyped('');
      else setAt(at === null ? (move > 0 ? 0 : found.length - 1) : (at + move + found.length) % found.length);
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
      className="name-field" role="presentation" onKeyDown={onKeyDown}
      onBlur={() => { if (typed !== null) take(chosen?.code ?? meant() ?? typed); onLeave?.(); }}
    >
      <TextField
        label="Country" value={typed ?? countryName(country)} problem={typed === null ? problem : null} autoFocus={autoFocus} maxLength={60}
        {...(stop === undefined ? {} : { stop })}
        onFocus={(event) => event.target.select()}
        onChange={(text) => { setTyped(text); setAt(null); }}
        aria-autocomplete="list" aria-haspopup="listbox"
        {...(found.length > 0 ? { 'aria-controls': list } : {})}
        {...(chosen ? { 'aria-activedescendant': `${list}-${chosen.code}` } : {})}
      />
      {found.length === 0 ? null : (
        <ul ref={options} id={list} role="listbox" aria-label="Countries" className="popover book-suggestions country-options">
          {found.map(({ code, name }, index) => (
            <li
              key={code} id={`${list}-${code}`} role="option" aria-selected={index === at} className="option book-suggestion"
              onPointerDown={(event) => event.preventDefault()} onPointerUp={() => { take(code); onTaken?.(); }}
            >
              {name}{stateOfCountry(code) === null ? null : <span className="option-detail"> domestic mail</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
