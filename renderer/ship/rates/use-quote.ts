import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../shared/failure.ts';
import type { Mailpiece } from '../../../shared/mailpiece.ts';
import type { Quote } from '../../../shared/rates/rate.ts';
import { call } from '../../bridge.ts';

/** Typing pauses this long before USPS is asked. */
const askAfter = 250;

export interface Quoting {
  /** Of exactly what is typed now; the only one that may be bought. */
  readonly quote: Quote | null;
  /** Of what was typed before, shown as out of date until the new one is there. */
  readonly stale: Quote | null;
  readonly failure: Failure | null;
  readonly asking: boolean;
  readonly again: () => void;
}

interface Answer {
  readonly key: string;
  readonly quote: Quote | null;
  readonly failure: Failure | null;
}

/**
 * Prices for the mailpiece, asked for by themselves; an answer to what is no longer typed is dropped.
 * @param prices which prices the account should get: others are asked for anew.
 */
export const useQuote = (mailpiece: Mailpiece | null, prices: string): Quoting => {
  const key = mailpiece === null ? null : JSON.stringify([mailpiece, prices]);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [round, setRound] = useState(0);
  const wanted = useRef<string | null>(null);
  const answered = useRef<string | null>(null);

  useEffect(() => {
    wanted.current = key;
    if (key === null) {
      // A quote buys once: the same parcel typed anew is asked for anew.
      answered.current = null;
      setAnswer(null);
      return;
    }
    if (answered.current === key) return;
    const timer = setTimeout(async () => {
      const outcome = await call('rates/quote', (JSON.parse(key) as [Mailpiece, string])[0]);
      if (wanted.current !== key) return;
      // What failed is asked anew when the page is come back to: the account may have been mended meanwhile.
      answered.current = outcome.ok ? key : null;
      setAnswer(outcome.ok ? { key, quote: outcome.value, failure: null } : { key, quote: null, failure: outcome.failure });
    }, askAfter);
    return () => {
      clearTimeout(timer);
      wanted.current = null;
    };
  }, [key, round]);

  const again = useCallback(() => {
    answered.current = null;
    setAnswer(null);
    setRound((before) => before + 1);
  }, []);
  const current = answer !== null && answer.key === key ? answer : null;
  return {
    quote: current?.quote ?? null,
    stale: key !== null && current === null ? answer?.quote ?? null : null,
    failure: current?.failure ?? null,
    asking: key !== null && current === null,
    again,
  };
};
