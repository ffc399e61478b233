import { useRef, useState } from 'react';
import type { Failure } from '../shared/failure.ts';
import type { Argument, Channel, Output } from '../shared/ipc-contract.ts';
import { call } from './bridge.ts';

export interface Task<C extends Channel> {
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** Resolves with the answer, or null when it failed or the same task is still running. */
  readonly run: (input: Argument<C>) => Promise<{ readonly value: Output<C> } | null>;
  readonly dismiss: () => void;
}

/** Something done at a person's word. A second press while the first is under way does nothing. */
export const useTask = <C extends Channel>(channel: C): Task<C> => {
  const [state, setState] = useState<{ busy: boolean; failure: Failure | null }>({ busy: false, failure: null });
  const running = useRef(false);
  const run = async (input: Argument<C>): Promise<{ readonly value: Output<C> } | null> => {
    if (running.current) return null;
    running.current = true;
    setState({ busy: true, failure: null });
    const outcome = await call(channel, input);
    running.current = false;
    setState({ busy: false, failure: outcome.ok ? null : outcome.failure });
    return outcome.ok ? { value: outcome.value } : null;
  };
  return { ...state, run, dismiss: () => setState((before) => ({ ...before, failure: null })) };
};
