import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { AppStatus } from '../shared/app-status.ts';
import type { Failure, Outcome } from '../shared/failure.ts';
import type { Argument, Bridge, Channel, EventName, EventPayload, Output } from '../shared/ipc-contract.ts';
import type { Settings, SettingsChange } from '../shared/settings.ts';
import { sharedValue } from './shared-value.ts';

declare global {
  interface Window {
    readonly labeldesk: Bridge;
  }
}

/** Asks main. Never rejects: a crossing that breaks comes back as the failure `bug`, so no button waits for ever. */
export const call = async <C extends Channel>(channel: C, input: Argument<C>): Promise<Outcome<Output<C>>> => {
  try {
    return await window.labeldesk.call(channel, input);
  } catch {
    return { ok: false, failure: { code: 'bug', reference: channel } };
  }
};

/** What a page knows of a question it put to main: the last value stays while it is asked again. */
export interface Asked<T> {
  readonly value: T | null;
  readonly failure: Failure | null;
  readonly busy: boolean;
  /** Puts the question again. */
  readonly again: () => void;
  /** Takes a newer value that came another way: an event, or the answer of a change. */
  readonly put: (value: T) => void;
  /** Changes the value that is shown; a question that is under way still brings its own. */
  readonly change: (value: (before: T) => T) => void;
}

/** Asks main when the component appears, and whenever the input changes. An answer that comes late for its question is dropped. */
export const useCall = <C extends Channel>(channel: C, input: Argument<C>): Asked<Output<C>> => {
  type Known = { value: Output<C> | null; failure: Failure | null; busy: boolean };
  const [known, setKnown] = useState<Known>({ value: null, failure: null, busy: true });
  const question = useRef<object | null>(null);
  const key = JSON.stringify(input ?? null);
  const ask = useEffectEvent(async () => {
    const mine = {};
    question.current = mine;
    setKnown((before) => ({ ...before, busy: true }));
    const outcome = await call(channel, input);
    if (mine !== question.current) return;
    setKnown((before) => outcome.ok
      ? { value: outcome.value, failure: null, busy: false }
      : { value: before.value, failure: outcome.failure, busy: false });
  });
  const [round, setRound] = useState(0);
  useEffect(() => {
    void ask();
    return () => { question.current = null; };
  }, [channel, key, round]);
  const again = useCallback(() => setRound((before) => before + 1), []);
  const put = useCallback((value: Output<C>) => {
    question.current = null;
    setKnown({ value, failure: null, busy: false });
  }, []);
  const change = useCallback((value: (before: Output<C>) => Output<C>) => {
    setKnown((before) => (before.value === null ? before : { ...before, value: value(before.value) }));
  }, []);
  return { ...known, again, put, change };
};

/** Hears what main tells, for as long as the component is there. */
export const useEvent = <E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void): void => {
  const hear = useEffectEvent(listener);
  useEffect(() => window.labeldesk.on(event, (payload) => hear(payload)), [event]);
};

const status = sharedValue<AppStatus | null>(null, () => {
  window.labeldesk.on('app/status-changed', status.put);
  void call('app/status', undefined).then((outcome) => { if (outcome.ok) status.put(outcome.value); });
});

const settings = sharedValue<Settings | null>(null, () => {
  void call('settings/read', undefined).then((outcome) => { if (outcome.ok) settings.put(outcome.value); });
});

/** What the frame shows: environment, clock, today's count and money, what waits. Null until main has answered once. */
export const useStatus = status.use;

/** Null until main has answered once. Changed through `changeSettings` alone, so that every page sees the same. */
export const useSettings = settings.use;

export const changeSettings = async (change: SettingsChange): Promise<Outcome<Settings>> => {
  const outcome = await call('settings/change', change);
  if (outcome.ok) settings.put(outcome.value);
  return outcome;
};

/** After a task of main changed settings on its way: a network printer added, another environment entered. */
export const readSettingsAgain = async (): Promise<void> => {
  const outcome = await call('settings/read', undefined);
  if (outcome.ok) settings.put(outcome.value);
};
