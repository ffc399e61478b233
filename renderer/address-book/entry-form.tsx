import { useRef, useState } from 'react';
import type { AddressMerge, BookEntry } from '../../shared/address/address-book.ts';
import { emptyAddress, slipsOf, trimmedAddress } from '../../shared/address/address-problems.ts';
import type { AddressText } from '../../shared/address/address-problems.ts';
import { countryForm } from '../../shared/countries/country-forms.ts';
import { isAbroad } from '../../shared/countries/countries.ts';
import { CountryField } from '../ship/address/country-field.tsx';
import { readZipText, zipText } from '../ship/address/zip-text.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { focusFirstProblem } from '../ui/focus/focus-first-problem.ts';
import { TextField } from '../ui/fields/text-field.tsx';
import { useTask } from '../use-task.ts';
import { MergeNote } from './merge-note.tsx';

export interface EntryFormProps {
  /** Null for a new one. */
  readonly entry: BookEntry | null;
  readonly onSaved: (entry: BookEntry) => void;
  readonly onRemove: (() => void) | null;
  readonly onClose: () => void;
}

/** One address, saved as a whole once it is sound; somebody who is in the book already is merged at a word. */
export const EntryForm = ({ entry, onSaved, onRemove, onClose }: EntryFormProps) => {
  const [fields, setFields] = useState(entry?.fields ?? emptyAddress);
  const [note, setNote] = useState(entry?.note ?? '');
  const [left, setLeft] = useState<readonly string[]>([]);
  const [merge, setMerge] = useState<AddressMerge | null>(null);
  const save = useTask('address-book/save');
  const form = useRef<HTMLFormElement>(null);
  const problems = slipsOf(trimmedAddress(fields));
  const { state, postalCode } = countryForm(fields.country ?? '');
  const abroad = isAbroad(fields);
  const changed = entry === null || JSON.stringify([fields, note]) !== JSON.stringify([entry.fields, entry.note]);
  const text = (field: AddressText, label: string, className: string, autoFocus = false) => (
    <TextField
      label={label} className={className} value={fields[field]} autoFocus={autoFocus} problem={left.includes(field) ? problems[field] : null}
      onChange={(typed) => setFields({ ...fields, [field]: typed })} onBlur={() => setLeft((before) => [...before, field])}
    />
  );
  const send = async (merging: boolean): Promise<void> => {
    setLeft(Object.keys(problems));
    if (Object.keys(problems).length > 0) {
      if (form.current) focusFirstProblem(form.current);
      return;
    }
    const answer = await save.run({ id: entry?.id ?? null, fields, note, merge: merging });
    if (answer === null) return;
    if ('wouldMerge' in answer.value) return setMerge(answer.value.wouldMerge);
    setMerge(null);
    onSaved(answer.value.saved);
    setFields(answer.value.saved.fields);
    setNote(answer.value.saved.note);
  };
  return (
    <form className="ship-from" ref={form} aria-label={entry === null ? 'New address' : 'Address'} onSubmit={(event) => { event.preventDefault(); void send(false); }}>
      {text('name', 'Name', 'half', entry === null)}
      {text('company', 'Company', 'half')}
      {text('street', 'Street', 'most')}
      {text('unit', 'Unit', 'rest')}
      {abroad ? text('zip', postalCode?.label ?? 'Postal code', 'rest') : (
        <TextField
          label="ZIP" className="rest" inputMode="numeric" value={zipText(fields)} problem={left.includes('zip') ? problems.zip ?? problems.plus4 : null}
          onChange={(typed) => setFields({ ...fields, ...readZipText(typed) })} onBlur={() => setLeft((before) => [...before, 'zip'])}
        />
      )}
      {text('city', 'City', 'rest')}
      {text('state', abroad ? state?.label ?? 'State or province' : 'State', 'rest')}
      {fields.state.trim().toUpperCase() === 'PR' || fields.urbanization !== '' ? text('urbanization', 'Urbanization', 'most') : null}
      <div className="half"><CountryField address={fields} onChange={(change) => setFields({ ...fields, ...change })} problem={problems.country ?? null} /></div>
      {text('phone', 'Phone', 'half')}
      {text('email', 'E-mail', 'half')}
      <TextField label="Note" className="half" maxLength={500} value={note} onChange={setNote} hint="For this desk; never sent or printed" />
      {entry && (entry.also.length > 0 || entry.asTypedReason !== '') ? (
        <div className="address-also">
          {entry.asTypedReason === '' ? null : <p>Used as typed against USPS’s word: {entry.asTypedReason}</p>}
          {entry.also.map(({ field, value }) => <p key={`${field} ${value}`}><span className="quiet">Also heard, {field}:</span> {value}</p>)}
        </div>
      ) : null}
      {merge ? <MergeNote merge={merge} busy={save.busy} onMerge={() => void send(true)} onBack={() => setMerge(null)} /> : null}
      {save.failure ? <FailureNote failure={save.failure} onRetry={() => void send(false)} onDismiss={save.dismiss} /> : null}
      <div className="part-buttons">
        <Button type="submit" kind="primary" isPending={save.busy} isDisabled={!changed || merge !== null}>{entry === null ? 'Add it' : 'Save'}</Button>
        <Button onPress={onClose}>{changed ? 'Leave it' : 'Close'}</Button>
        {onRemove ? <Button kind="stop" onPress={onRemove}>Remove</Button> : null}
      </div>
    </form>
  );
};
