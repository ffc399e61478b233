import { useCallback, useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react';
import type { AppStatus } from '../shared/app-status.ts';
import type { Failure, Outcome } from '../shared/failure.ts';
import type { Argument, Bridge, Channel, EventName, EventPayload, Output } from '../shared/ipc-contract.ts';
import type { Settings, SettingsChange } from '../shared/settings.ts';

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

/** One value for the whole window. */
const shared = <T>(start: (put: (value: T) => void) => void) => {
  let value: T | null = null;
  let started = false;
  const listeners = new Set<() => void>();
  const put = (next: T): void => {
    value = next;
    for (const listener of listeners) listener();
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    if (!started) {
      started = true;
      start(put);
    }
    return () => { listeners.delete(listener); };
  };
  const use = (): T | null => useSyncExternalStore(subscribe, () => value);
  return { put, use };
};

const status = shared<AppStatus>((put) => {
  window.labeldesk.on('app/status-changed', put);
  void call('app/status', undefined).then((outcome) => { if (outcome.ok) put(outcome.value); });
});

const settings = shared<Settings>((put) => {
  void call('settings/read', undefined).then((outcome) => { if (outcome.ok) put(outcome.value); });
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
