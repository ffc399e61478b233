import { useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { Rate } from '../../../shared/rates/rate.ts';
import { useParcelExtras } from './chosen-extras.ts';
import { ExtraList } from './extra-list.tsx';

/**
 * The list of all extra services. It stands where the label is drawn, so that the prices and the button stay in sight, and
 * takes the focus; closed, it gives it back to where it came from.
 */
export const AllExtras = ({ rate, onClose }: { readonly rate: Rate | null; readonly onClose: () => void }) => {
  const chosen = useParcelExtras(rate);
  const list = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    const place = list.current;
    place?.querySelector<HTMLElement>('input:enabled')?.focus();
    return () => { if (before instanceof HTMLElement && place?.contains(document.activeElement)) before.focus(); };
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onClose();
  };
  return (
    <section ref={list} className="all-extras" aria-label="All extra services">
      <div role="presentation" onKeyDown={onKeyDown}><ExtraList chosen={chosen} /></div>
    </section>
  );
};
