import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { BookEntry } from '../../../shared/address-book.ts';
import { entryLines } from '../../address-book/entry-words.ts';
import { ShipField } from '../draft/ship-field.tsx';
import { useShipForm } from '../draft/ship-form.ts';
import { useSuggestions } from './use-suggestions.ts';

/** The name, and below it whom the book knows by it. Arrows choose, Enter takes, Esc leaves what was typed. */
export const NameField = ({ onTaken }: { readonly onTaken: () => void }) => {
  const { draft: { to }, step } = useShipForm();
  const [typed, setTyped] = useState<string | null>(null);
  const [at, setAt] = useState<number | null>(null);
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
    const move = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (move !== 0) setAt(at === null ? (move > 0 ? 0 : entries.length - 1) : (at + move + entries.length) % entries.length);
    else if (event.key === 'Enter' && chosen !== undefined) take(chosen);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  };
  return (
    <div className="name-field" role="presentation" onKeyDown={onKeyDown} onBlur={close}>
      <ShipField
        field="to.name" label="Name" value={to.name}
        onChange={(name) => { setTyped(name); setAt(null); step({ type: 'to', change: { name } }); }}
        aria-autocomplete="list" aria-haspopup="listbox"
        {...(entries.length > 0 ? { 'aria-controls': 'book-suggestions' } : {})}
        {...(chosen ? { 'aria-activedescendant': `book-suggestion-${chosen.id}` } : {})}
      />
      {entries.length > 0 ? (
        <ul id="book-suggestions" role="listbox" aria-label="In the address book" className="popover book-suggestions">
          {entries.map((entry, index) => {
            const { who, where, used } = entryLines(entry);
            return (
              <li
                key={entry.id} id={`book-suggestion-${entry.id}`} role="option" aria-selected={index === at} className="option book-suggestion"
                onPointerDown={(event) => event.preventDefault()} onPointerUp={() => take(entry)}
              >
                <strong>{who}</strong> <span className="option-detail">{where}{used === '' ? '' : ` · ${used}`}</span>
              </li>
            );
          })}
        </ul>
      ) : null}
      <span className="only-read-aloud" role="status">{entries.length === 0 ? '' : `${entries.length} in the address book`}</span>
    </div>
  );
};
