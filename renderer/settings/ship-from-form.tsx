import { useRef, useState } from 'react';
import { addressProblems, phoneDigits, trimmedAddress } from '../../shared/address-problems.ts';
import type { AddressText } from '../../shared/address-problems.ts';
import type { ShipFrom } from '../../shared/settings.ts';
import { stateCode } from '../../shared/states.ts';
import { instructionsProblem } from '../end-of-day/pickup/typed-wish.ts';
import { WhereFields } from '../end-of-day/pickup/where-fields.tsx';
import { Button } from '../ui/button.tsx';
import { focusFirstProblem } from '../ui/focus-first-problem.ts';
import { TextField } from '../ui/text-field.tsx';
import { Checkbox, Switch } from '../ui/tick.tsx';

export interface ShipFromFormProps {
  readonly shipFrom: ShipFrom;
  readonly isNew: boolean;
  /** The one that the Ship page starts with. */
  readonly isUsual: boolean;
  readonly onSave: (shipFrom: ShipFrom) => Promise<boolean>;
  readonly onMakeUsual: () => void;
  readonly onRemove: () => void;
}

const addressFields: readonly { field: AddressText; label: string; className: string }[] = [
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

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;

/** As it is stored: trimmed, the state as its two letters, the phone as USPS takes it. */
const tidy = (shipFrom: ShipFrom): ShipFrom => {
  const address = trimmedAddress(shipFrom.address);
  return {
    ...shipFrom,
    name: shipFrom.name.trim(),
    costCode: shipFrom.costCode.trim(),
    pickup: { ...shipFrom.pickup, instructions: shipFrom.pickup.instructions.trim() },
    address: { ...address, state: stateCode(address.state) ?? address.state, phone: phoneDigits(address.phone) },
  };
};

/** One ship-from, saved as a whole once it is sound. */
export const ShipFromForm = ({ shipFrom, isNew, isUsual, onSave, onMakeUsual, onRemove }: ShipFromFormProps) => {
  const [typed, setTyped] = useState(shipFrom);
  const [left, setLeft] = useState<readonly string[]>([]);
  const [saving, setSaving] = useState(false);
  const leave = (field: string) => () => setLeft((before) => [...before, field]);
  const tidied = tidy(typed);
  const instructions = instructionsProblem(tidied.pickup);
  const problems: Partial<Record<string, string>> = {
    ...addressProblems(tidied.address),
    ...(tidied.name === '' ? { profile: 'A name is needed, as “Dock 3, Reno”.' } : tidied.name.length > 40 ? { profile: 'At most 40 characters.' } : {}),
    ...(instructions === null || tidied.pickup.standingStop ? {} : { instructions }),
    ...(tidied.costCode.length > 30 ? { costCode: 'At most 30 characters.' } : {}),
  };
  const problemOf = (field: string): string | null => (left.includes(field) ? problems[field] ?? null : null);
  const changed = isNew || JSON.stringify(tidied) !== JSON.stringify(shipFrom);
  const form = useRef<HTMLFormElement>(null);
  const send = async (): Promise<void> => {
    setLeft(['profile', 'costCode', 'instructions', ...addressFields.map(({ field }) => field)]);
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
      <fieldset className="fields">
        <legend>Return address, as it is printed</legend>
        {addressFields.map(({ field, label, className }) => (
          <TextField
            key={field}
            label={label}
            className={className}
            value={typed.address[field]}
            onChange={(text) => setTyped({ ...typed, address: { ...typed.address, [field]: text } })}
            onBlur={leave(field)}
            problem={problemOf(field)}
          />
        ))}
      </fieldset>
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
