import { useEffect } from 'react';
import type { RefObject } from 'react';

/**
 * A button that did its work is often gone with it, and the focus with the button: the part that it stood in takes it.
 * @param place can be focused
 * @param key changes when something in the part may have gone
 */
export const useKeptFocus = (place: RefObject<HTMLElement | null>, key: string): void => {
  useEffect(() => {
    if (document.activeElement === document.body) place.current?.focus({ preventScroll: true });
  }, [place, key]);
};
