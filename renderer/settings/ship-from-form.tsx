import { useRef, useState } from 'react';
import type { AddressFields } from '../../shared/address/address.ts';
import { addressProblems, emptyAddress, phoneDigits, trimmedAddress } from '../../shared/address/address-problems.ts';
import type { Printer } from '../../shared/printing/printing.ts';
import type { ShipFrom } from '../../shared/settings.ts';
import { stateCode } from '../../shared/address/states.ts';
import { instructionsProblem } from '../end-of-day/pickup/typed-wish.ts';
import { WhereFields } from '../end-of-day/pickup/where-fields.tsx';
import { Button } from '../ui/button.tsx';
import { focusFirstProblem } from '../ui/focus/focus-first-problem.ts';
import { Select } from '../ui/fields/select.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { Checkbox, Switch } from '../ui/fields/tick.tsx';
import { addressFields, ShipFromAddress } from './ship-from-address.tsx';

export interface ShipFromFormProps {
  readonly shipFrom: ShipFrom;
  /** Null while they are being looked for. */
  readonly printers: readonly Printer[] | null;
  readonly isNew: boolean;
  /** The one that the Ship page starts with. */
  readonly isUsual: boolean;
  readonly onSave: (shipFrom: ShipFrom) => Promise<boolean>;
  readonly onMakeUsual: () => void;
  readonly onRemove: () => void;
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;

const tidyAddress = (typed: AddressFields): AddressFields => {
  const address = trimmedAddress(typed);
  return { ...address, state: stateCode(address.state) ?? address.state, phone: phoneDigits(address.phone) };
};

/** As it is stored: trimmed, the state as its two letters, the phone as USPS takes it. */
const tidy = (shipFrom: ShipFrom): ShipFrom => ({
  ...shipFrom,
  name: shipFrom.name.trim(),
  costCode: shipFrom.costCode.trim(),
  pickup: { ...shipFrom.pickup, instructions: shipFrom.pickup.instructions.trim() },
  address: tidyAddress(shipFrom.address),
  returnAddress: shipFrom.returnAddress === null ? null : tidyAddress(shipFrom.returnAddress),
});

/** No printer has this for its id. */
const usual = '';

/** One ship-from, saved as a whole once it is sound. */
export const ShipFromForm = ({ shipFrom, printers, isNew, isUsual, onSave, onMakeUsual, onRemove }: ShipFromFormProps) => {
  const [typed, setTyped] = useState(shipFrom);
  const isGone = typed.printerId !== null && printers !== null && !printers.some(({ id }) => id === typed.printerId);
  const [left, setLeft] = useState<readonly string[]>([]);
  const [saving, setSaving] = useState(false);
  const leave = (field: string) => () => setLeft((before) => [...before, field]);
  const tidied = tidy(typed);
  const instructions = instructionsProblem(tidied.pickup);
  const problems: Partial<Record<string, string>> = {
    ...addressProblems(tidied.address),
    ...(tidied.returnAddress === null ? {} : Object.fromEntries(Object.entries(addressProblems(tidied.returnAddress)).map(([field, words]) => [`return ${field}`, words]))),
    ...(tidied.name === '' ? { profile: 'A name is needed, as “Dock 3, Reno”.' } : tidied.name.length > 40 ? { profile: 'At most 40 characters.' } : {}),
    ...(instructions === null || tidied.pickup.standingStop ? {} : { instructions }),
    ...(tidied.costCode.length > 30 ? { costCode: 'At most 30 characters.' } : {}),
  };
  const problemOf = (field: string): string | null => (left.includes(field) ? problems[field] ?? null : null);
  const changed = isNew || JSON.stringify(tidied) !== JSON.stringify(shipFrom);
  const form = useRef<HTMLFormElement>(null);
  const send = async (): Promise<void> => {
    setLeft(['profile', 'costCode', 'instructions', ...addressFields.flatMap(({ field }) => [field, `return ${field}`])]);
    if (Object.keys(problems).length > 0) {
      if (form.current) focusFirstProblem(form.current);
      return;
    }
    setSaving(true);
    if (await onSave(tidied)) setTyped(tidied);
    setSaving(false);
  };
  return (
    <form className="ship-from" ref={form} onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <TextField label="Called" className="half" value={typed.name} onChange={(name) => setTyped({ ...typed, name })} onBlur={leave('profile')} problem={problemOf('profile')} autoFocus={isNew} />
      <TextField label="Cost code" className="half" value={typed.costCode} onChange={(costCode) => setTyped({ ...typed, costCode })} onBlur={leave('costCode')} problem={problemOf('costCode')} hint="Sent to USPS with each label, not printed" />
      <Select
        label="Labels print on" className="half" value={typed.printerId ?? usual}
        choices={[{ value: usual, words: 'As the Printers page says' }, ...(printers ?? []).map(({ id, name }) => ({ value: id, words: name }))]}
        onChange={(id) => setTyped({ ...typed, printerId: id === usual ? null : id })}
        hint={isGone ? '▲ That printer isn’t there now' : null}
      />
      <ShipFromAddress
        legend="Ships from, and is printed as the return address" address={typed.address}
        onChange={(address) => setTyped({ ...typed, address })} onLeave={(field) => leave(field)()} problemOf={problemOf}
      />
      <Switch className="whole" isSelected={typed.returnAddress !== null} onChange={(on) => setTyped({ ...typed, returnAddress: on ? emptyAddress : null })}>
        What can’t be delivered goes to another address, which is printed in place of this one
      </Switch>
      {typed.returnAddress === null ? null : (
        <ShipFromAddress
          legend="Return address, as it is printed" address={typed.returnAddress}
          onChange={(returnAddress) => setTyped({ ...typed, returnAddress })}
          onLeave={(field) => leave(`return ${field}`)()} problemOf={(field) => problemOf(`return ${field}`)}
        />
      )}
      <fieldset className="fields">
        <legend>Pickup</legend>
        <TextField
          label="Cut-off" type="time" className="rest" value={typed.cutOff ?? ''}
          onChange={(cutOff) => setTyped({ ...typed, cutOff: cutOff === '' ? null : cutOff })}
          hint={typed.cutOff === null ? 'None: labels are dated today until midnight' : 'Later labels are dated the next day'}
        />
        <div className="most weekdays" role="group" aria-label="Days without pickup">
          <p className="field-label">Days without pickup</p>
          {weekdays.map((name, day) => (
            <Checkbox
              key={name}
              isSelected={typed.weekdaysWithoutPickup.includes(day)}
              onChange={(none) => setTyped({
                ...typed,
                weekdaysWithoutPickup: none ? [...typed.weekdaysWithoutPickup, day].sort() : typed.weekdaysWithoutPickup.filter((one) => one !== day),
              })}
            >
              {name}
            </Checkbox>
          ))}
        </div>
        <Switch
          className="whole" isSelected={typed.pickup.standingStop}
          onChange={(standingStop) => setTyped({ ...typed, pickup: { ...typed.pickup, standingStop } })}
        >
          The carrier stops here every day anyway: no pickup is asked for
        </Switch>
        {typed.pickup.standingStop ? null : (
          <WhereFields
            where={typed.pickup} problem={problemOf('instructions')} onBlur={leave('instructions')}
            onChange={(where) => setTyped({ ...typed, pickup: { ...typed.pickup, ...where } })}
          />
        )}
      </fieldset>
      <div className="part-buttons">
        <Button type="submit" kind="primary" isPending={saving} isDisabled={!changed}>{isNew ? 'Add it' : 'Save'}</Button>
        {isNew || isUsual ? null : <Button onPress={onMakeUsual}>Make it the usual one</Button>}
        {isNew ? <Button onPress={onRemove}>Don’t add it</Button> : isUsual ? null : <Button kind="stop" onPress={onRemove}>Remove</Button>}
        <p className="quiet" role="status">{isNew ? '' : changed ? 'Not saved yet.' : 'Saved.'}{isUsual && !isNew ? ' The Ship page starts with this one.' : ''}</p>
      </div>
    </form>
  );
};
