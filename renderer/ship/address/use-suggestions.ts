import { useEffect, useState } from 'react';
import type { BookEntry } from '../../../shared/address/address-book.ts';
import { call } from '../../bridge.ts';

/** One letter says nothing of who it is. */
const enough = 2;

/** Whom the book holds under what is being typed; none while nothing is. */
export const useSuggestions = (typed: string | null): readonly BookEntry[] => {
  const [found, setFound] = useState<readonly BookEntry[]>([]);
  const search = typed === null || typed.trim().length < enough ? null : typed;
  useEffect(() => {
    if (search === null) return;
    let dropped = false;
    void call('address-book/suggest', { search: search.slice(0, 200) }).then((outcome) => {
      // A book that can't be read is no reason to say anything: the address can be typed.
      if (!dropped && outcome.ok) setFound(outcome.value);
    });
    return () => { dropped = true; };
  }, [search]);
  // What was found for the letters before stays until the answer is there, so that nothing flickers.
  return search === null ? [] : found;
};
