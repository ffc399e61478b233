import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

/** What appears below the fold is scrolled to: a failure that nobody sees isn't told. */
export const InView = ({ children }: { readonly children: ReactNode }) => {
  const place = useRef<HTMLDivElement>(null);
  // Newer browsers answer a scroll with a promise, which an effect must not return.
  useEffect(() => { place.current?.scrollIntoView({ block: 'nearest' }); }, []);
  return <div ref={place}>{children}</div>;
};
