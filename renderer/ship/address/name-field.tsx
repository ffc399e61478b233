import { useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { BookEntry } from '../../../shared/address/address-book.ts';
import { entryLines } from '../../address-book/entry-words.ts';
import { afterArrow } from '../../ui/suggestions/after-arrow.ts';
import { suggesting, Suggestions } from '../../ui/suggestions/suggestions.tsx';
import { ShipField } from '../draft/ship-field.tsx';
import { useShipForm } from '../draft/ship-form.ts';
import { useSuggestions } from './use-suggestions.ts';

const words = (entry: BookEntry) => {
  const { who, where, used } = entryLines(entry);
  return <><strong>{who}</strong> <span className="option-detail">{where}{used === '' ? '' : ` · ${used}`}</span></>;
};

/** The name, and below it whom the book knows by it. Arrows choose, Enter takes, Esc leaves what was typed. */
export const NameField = ({ onTaken }: { readonly onTaken: () => void }) => {
  const { draft: { to }, step } = useShipForm();
  const [typed, setTyped] = useState<string | null>(null);
  const [at, setAt] = useState<number | null>(null);
  const list = useId();
  const entries = useSuggestions(typed);
  const chosen = at === null ? undefined : entries[at];
  const close = (): void => {
    setTyped(null);
    setAt(null);
  };
  const take = ({ fields, asTypedReason }: BookEntry): void => {
    close();
    step({ type: 'to', change: { country: undefined, ...fields } });
    if (asTypedReason !== '') step({ type: 'set', change: { useAddressAsTyped: true, asTypedReason } });
    onTaken();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (entries.length === 0 || event.nativeEvent.isComposing) return;
    const next = afterArrow(event.key, at, entries.length);
    if (next !== null) setAt(next);
    else if (event.key === 'Enter' && chosen !== undefined) take(chosen);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  };
  return (
    <div className="suggesting-field" role="presentation" onKeyDown={onKeyDown} onBlur={close}>
      <ShipField
        field="to.name" label="Name" value={to.name}
        onChange={(name) => { setTyped(name); setAt(null); step({ type: 'to', change: { name } }); }}
        {...suggesting(list, entries, chosen?.id)}
      />
      <Suggestions
        id={list} name="In the address book" items={entries} at={at} keyOf={({ id }) => id} words={words} onTake={take}
      />
      <span className="only-read-aloud" role="status">{entries.length === 0 ? '' : `${entries.length} in the address book`}</span>
    </div>
  );
};
