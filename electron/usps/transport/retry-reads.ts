import type { Clock } from '../../clock.ts';
import { QuotaWait, UspsNoAnswer } from '../usps-error.ts';
import { retryAfterSeconds } from './answer-errors.ts';
import { callKind } from './call-kind.ts';
import type { Http, HttpAnswer } from './http.ts';
import type { Waiting } from './waiting.ts';

export interface RetryPolicy {
  /** Sendings in all. Few: each costs one of the hour's calls. */
  readonly attempts: number;
  /** Milliseconds after the first sending in which another may start. */
  readonly budget: number;
  /** Milliseconds that the first pause may take; each further one may take twice as many, up to `cap`. */
  readonly base: number;
  readonly cap: number;
}

export const defaultRetries: RetryPolicy = { attempts: 3, budget: 10_000, base: 400, cap: 4_000 };

type Outcome = { readonly answer: HttpAnswer } | { readonly error: UspsNoAnswer };

const settled = (outcome: Outcome): HttpAnswer => {
  if ('answer' in outcome) return outcome.answer;
  throw outcome.error;
};

const failing = new Set([500, 502, 503, 504]);

/**
 * Milliseconds to wait before asking again, with full jitter; null where it is of no use. What USPS names is waited for
 * in full, and a little more, so that not all desks come back in the same moment.
 */
const pauseAfter = (outcome: Outcome, attempt: number, { base, cap }: RetryPolicy, random: () => number, now: Date): number | null => {
  const jitter = (): number => random() * Math.min(cap, base * 2 ** (attempt - 1));
  if ('error' in outcome) return outcome.error.kind === 'unreachable' || outcome.error.kind === 'slow' ? jitter() : null;
  const { status } = outcome.answer;
  if (status !== 429 && !failing.has(status)) return null;
  const named = retryAfterSeconds(outcome.answer, now);
  if (named !== null) return named * 1000 + random() * base;
  return status === 429 ? null : jitter();
};

/**
 * Asks again where asking is all that a call does: never what buys, cancels, changes, books or closes. Ends with the last
 * answer or error when the attempts or the time are used up, and at once when the client is closed.
 */
export const retryingReads = (http: Http, policy: RetryPolicy, { clock, waiting, closing }: { clock: Clock; waiting: Waiting; closing: AbortSignal }): Http => ({
  send: async (request) => {
    if (!callKind(request).repeatable) return http.send(request);
    const start = waiting.uptime();
    let last: Outcome | null = null;
    for (let attempt = 1; ; attempt++) {
      try {
        last = { answer: await http.send(request) };
      } catch (error) {
        // That no calls are left for another attempt says less than what the one before came to.
        if (error instanceof QuotaWait && last !== null) return settled(last);
        if (!(error instanceof UspsNoAnswer)) throw error;
        last = { error };
      }
      const pause = attempt < policy.attempts ? pauseAfter(last, attempt, policy, waiting.random, clock.now()) : null;
      if (pause === null || closing.aborted || waiting.uptime() - start + pause > policy.budget) return settled(last);
      try {
        await waiting.pause(pause, closing);
      } catch {
        return settled(last);
      }
    }
  },
  close: () => http.close(),
});
