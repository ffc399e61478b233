import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { isSound } from '../../../shared/address/address-problems.ts';
import { isAbroad } from '../../../shared/countries/countries.ts';
import type { AddressCheck, AddressFields } from '../../../shared/address/address.ts';
import type { Failure } from '../../../shared/failure.ts';
import { call } from '../../bridge.ts';

export interface CheckedAddress {
  readonly check: AddressCheck | null;
  /** USPS couldn't be asked; the address is neither good nor bad. */
  readonly failure: Failure | null;
  readonly checking: boolean;
  /** The focus came into the address: nobody is asked while it is being typed. */
  readonly enter: () => void;
  readonly leave: () => void;
  /** Asks once more about an address that USPS couldn't be asked about. */
  readonly again: () => void;
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

/** USPS's word on an address, asked for once for each complete one that was left. */
export const useAddressCheck = (to: AddressFields): CheckedAddress => {
  const place = placeOf(to);
  const [inside, setInside] = useState(false);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [asking, setAsking] = useState<string | null>(null);
  const asked = useRef<string | null>(null);
  // USPS knows addresses within the United States alone.
  const sound = isSound(to) && !isAbroad(to);
  const [round, setRound] = useState(0);

  const ask = useEffectEvent(async () => {
    asked.current = place;
    setAsking(place);
    const outcome = await call('addresses/check', to);
    // Another place was asked about meanwhile: its answer counts.
    if (asked.current !== place) return;
    setAsking(null);
    setAnswer({ place, check: outcome.ok ? outcome.value : null, failure: outcome.ok ? null : outcome.failure });
  });
  useEffect(() => {
    if (!inside && sound && asked.current !== place) void ask();
  }, [inside, sound, place, round]);

  const current = answer?.place === place ? answer : null;
  return {
    check: current?.check ?? null,
    failure: current?.failure ?? null,
    checking: asking === place,
    enter: () => setInside(true),
    leave: () => {
      // A silence of USPS is asked about again each time the address is left.
      if (current?.failure) asked.current = null;
      setInside(false);
    },
    again: () => {
      asked.current = null;
      setRound((before) => before + 1);
    },
    taken: (address) => {
      const known = current?.check;
      if (!known) return;
      asked.current = placeOf(address);
      setAsking(null);
      setAnswer({ place: asked.current, failure: null, check: { ...known, standardized: address, changed: [] } });
    },
  };
};
