import { useRef, useState } from 'react';
import type { ClipboardEvent } from 'react';
import type { AddressText } from '../../../shared/address/address-problems.ts';
import type { AddressFields } from '../../../shared/address/address.ts';
import { readAddressBlock } from '../../../shared/address/read-address-block.ts';
import { useCommands } from '../../keys/commands.ts';
import { Button } from '../../ui/button.tsx';
import { isAbroad } from '../../../shared/countries/countries.ts';
import { AddressVerdict } from './address-verdict.tsx';
import { CountryField } from './country-field.tsx';
import { HoldAt } from './hold-at.tsx';
import { NameField } from './name-field.tsx';
import { PlaceFields } from './place-fields.tsx';
import { RowProblems, ShipField } from '../draft/ship-field.tsx';
import { useShipForm } from '../draft/ship-form.ts';
import type { CheckedAddress } from './use-address-check.ts';

const countryKeys = 'Alt+Y';

export interface ToAddressProps {
  readonly checked: CheckedAddress;
  readonly onTake: () => void;
  /** A whole address was pasted, or taken from the book. */
  readonly onPasted: () => void;
}

/** Who it is for: by fields, or a block pasted into any of them. */
export const ToAddress = ({ checked, onTake, onPasted }: ToAddressProps) => {
  const { draft: { to, holdAt }, step, problemOf } = useShipForm();
  const [more, setMore] = useState(false);
  const [elsewhere, setElsewhere] = useState(false);
  const abroad = elsewhere || isAbroad(to);
  const place = useRef<HTMLDivElement>(null);
  const sayCountry = (): void => {
    setElsewhere(true);
    place.current?.querySelector<HTMLElement>('[data-stop="to.country"]')?.focus();
  };
  useCommands([{ name: 'Choose the country', keys: countryKeys, run: sayCountry }]);
  const set = (change: Partial<AddressFields>): void => step({ type: 'to', change });
  const field = (name: AddressText, label: string, narrow = false) => (
    <ShipField field={`to.${name}`} label={label} narrow={narrow} value={to[name]} onChange={(text) => set({ [name]: text })} />
  );
  const onPaste = (event: ClipboardEvent): void => {
    const block = event.clipboardData.getData('text');
    if (!/[\r\n\t,]/.test(block.trim())) return;
    const read = readAddressBlock(block);
    if (!read) return;
    event.preventDefault();
    set({ country: undefined, ...read });
    onPasted();
  };
  const contact = more || holdAt !== undefined || to.phone !== '' || to.email !== '';
  return (
    <section className="to-address" aria-label="To">
      <div
        role="presentation"
        ref={place}
        className="to-address-fields"
        onPaste={onPaste}
        onFocus={checked.enter}
        onBlur={(event) => { if (!event.currentTarget.contains(event.relatedTarget)) checked.leave(); }}
      >
        <div className="section-heading">
          <h2>To</h2>
          <span className="quiet">or paste it whole</span>
          <span className="push-right">
            {abroad ? null : <Button kind="plain" onPress={sayCountry}>Country <kbd aria-hidden="true">{countryKeys}</kbd></Button>}
            {contact ? null : <Button kind="plain" onPress={() => setMore(true)}>Phone, e-mail</Button>}
          </span>
        </div>
        <div className="row-2"><NameField onTaken={onPasted} />{field('company', 'Company')}</div>
        <div className="row-street">{field('street', 'Street or PO Box')}{field('unit', 'Unit', true)}</div>
        <RowProblems fields={['to.unit']} />
        {abroad ? (
          <CountryField
            address={to} onChange={set} stop="to.country" problem={problemOf('to.country')} autoFocus={elsewhere && !isAbroad(to)}
            onTaken={onPasted} onLeave={() => setElsewhere(false)}
          />
        ) : null}
        <PlaceFields to={to} onChange={set} />
        {to.state.trim().toUpperCase() === 'PR' || to.urbanization !== '' ? field('urbanization', 'Urbanization') : null}
        {contact ? <div className="row-2">{field('phone', 'Phone')}{field('email', 'E-mail')}</div> : null}
      </div>
      <div className="to-below"><HoldAt /><AddressVerdict checked={checked} onTake={onTake} /></div>
    </section>
  );
};
