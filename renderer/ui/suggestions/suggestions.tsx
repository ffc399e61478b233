import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import './suggestions.css';

export interface SuggestionsProps<T> {
  readonly id: string;
  /** What it is a list of. */
  readonly name: string;
  readonly items: readonly T[];
  /** Which one the arrows chose; null for none. */
  readonly at: number | null;
  readonly keyOf: (item: T) => string;
  readonly words: (item: T) => ReactNode;
  readonly onTake: (item: T) => void;
  readonly className?: string;
}

/** What a field names to a reader that only hears it: its list, and what is chosen there. */
export const suggesting = (id: string, items: readonly unknown[], chosenKey: string | undefined) => ({
  'aria-autocomplete': 'list', 'aria-haspopup': 'listbox',
  ...(items.length > 0 ? { 'aria-controls': id } : {}),
  ...(chosenKey === undefined ? {} : { 'aria-activedescendant': `${id}-${chosenKey}` }),
} as const);

/** Below a field that keeps the focus, what may be meant by what is typed there; nothing is drawn where there is none. */
export const Suggestions = <T,>({ id, name, items, at, keyOf, words, onTake, className = '' }: SuggestionsProps<T>) => {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => { if (at !== null) list.current?.children[at]?.scrollIntoView({ block: 'nearest' }); }, [at]);
  return items.length === 0 ? null : (
    <ul ref={list} id={id} role="listbox" aria-label={name} className={`popover suggestions ${className}`}>
      {items.map((item, index) => (
        <li
          key={keyOf(item)} id={`${id}-${keyOf(item)}`} role="option" aria-selected={index === at} className="option"
          onPointerDown={(event) => event.preventDefault()} onPointerUp={() => onTake(item)}
        >
          {words(item)}
        </li>
      ))}
    </ul>
  );
};
