import { useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { AddressFields } from '../../../shared/address/address.ts';
import { call } from '../../bridge.ts';

/**
 * Fills city and state from the ZIP while both are empty, or still as this filled them. Never writes over what a person
 * typed. True while USPS is being asked.
 */
export const useCityState = (to: AddressFields, fill: (change: Pick<AddressFields, 'city' | 'state'>) => void): boolean => {
  const filled = useRef({ city: '', state: '' });
  const [asking, setAsking] = useState(false);
  const mayFill = (): boolean =>
    (to.city === '' && to.state === '') || (to.city === filled.current.city && to.state === filled.current.state);
  const ask = useEffectEvent(() => mayFill());
  const take = useEffectEvent((zip: string, answer: { city: string; state: string }) => {
    if (to.zip !== zip || !mayFill()) return;
    filled.current = answer;
    flushSync(() => fill(answer));
    // Whoever stands in one of the two by now types in place of what was filled in, and not behind it.
    const field = document.activeElement;
    if (field instanceof HTMLInputElement && (field.dataset['stop'] === 'to.city' || field.dataset['stop'] === 'to.state')) field.select();
  });
  const { zip } = to;
  const asked = useRef('');
  // Before the next key: Enter behind the ZIP doesn't go to the city that is being filled in.
  useLayoutEffect(() => {
    if (!/^\d{5}$/.test(zip)) {
      asked.current = '';
      return;
    }
    // Effects run again when another page gives the place back; the ZIP is still the same.
    if (asked.current === zip || !ask()) return;
    let dropped = false;
    setAsking(true);
    void call('addresses/city-state', { zip }).then((outcome) => {
      if (dropped) return;
      asked.current = zip;
      setAsking(false);
      // A ZIP that USPS doesn't know is told by the check of the whole address.
      if (outcome.ok) take(zip, { city: outcome.value.city, state: outcome.value.state });
    });
    return () => {
      dropped = true;
      setAsking(false);
    };
  }, [zip]);
  return asking;
};
