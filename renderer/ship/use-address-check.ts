import { useEffect, useRef, useState } from 'react';
import { isSound } from '../../shared/address-problems.ts';
import type { AddressCheck, AddressFields } from '../../shared/address.ts';
import type { Failure } from '../../shared/failure.ts';
import { call } from '../bridge.ts';

export interface CheckedAddress {
  readonly check: AddressCheck | null;
  /** USPS couldn't be asked; the address is neither good nor bad. */
  readonly failure: Failure | null;
  readonly checking: boolean;
  /** The person has left the address: if it is complete and new, USPS is asked. */
  readonly leave: () => void;
  /** The address is now as USPS writes it, so there is nothing to ask. */
  readonly taken: (address: AddressFields) => void;
}

/** What an address is to USPS: a name or a phone number changes nothing of it. */
const placeOf = ({ street, unit, city, state, zip, plus4, urbanization }: AddressFields): string =>
  JSON.stringify([street, unit, city, state, zip, plus4, urbanization].map((text) => text.trim().toUpperCase()));

interface Answer {
  readonly place: string;
  readonly check: AddressCheck | null;
  readonly failure: Failure | null;
}

/** USPS's word on an address, asked for when a complete one is left, once for each. */
export const useAddressCheck = (to: AddressFields): CheckedAddress => {
  const [left, setLeft] = useState<{ readonly place: string; readonly to: AddressFields } | null>(null);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const place = placeOf(to);
  const wanted = useRef<string | null>(null);

  useEffect(() => {
    if (left === null || answer?.place === left.place) return;
    wanted.current = left.place;
    void call('addresses/check', left.to).then((outcome) => {
      if (wanted.current !== left.place) return;
      setAnswer({ place: left.place, check: outcome.ok ? outcome.value : null, failure: outcome.ok ? null : outcome.failure });
    });
  }, [left]);

  const current = answer?.place === place ? answer : null;
  return {
    check: current?.check ?? null,
    failure: current?.failure ?? null,
    checking: current === null && left?.place === place,
    leave: () => {
      if (isSound(to) && left?.place !== place) setLeft({ place, to });
      // A silence of USPS is asked about again the next time the address is left.
      else if (isSound(to) && current?.failure) { setAnswer(null); setLeft({ place, to }); }
    },
    taken: (address) => {
      const known = current?.check;
      if (!known) return;
      const next = placeOf(address);
      wanted.current = next;
      setLeft({ place: next, to: address });
      setAnswer({ place: next, failure: null, check: { ...known, standardized: address, changed: [] } });
    },
  };
};
