import { useEffect } from 'react';
import type { RefObject } from 'react';

/** The label and the notes of a purchase take room from the services: what was bought stays in sight, and the next parcel begins at the top. */
export const useBoughtInSight = (page: RefObject<HTMLElement | null>, isBought: boolean): void => {
  useEffect(() => {
    const middle = page.current?.querySelector('.ship-middle');
    if (!isBought || !middle) return;
    const observer = new ResizeObserver(() => middle.querySelector('.rate[data-chosen]')?.scrollIntoView({ block: 'nearest' }));
    observer.observe(middle);
    return () => {
      observer.disconnect();
      middle.scrollTo(0, 0);
    };
  }, [page, isBought]);
};
